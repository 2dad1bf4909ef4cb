/** Whether all is decided of a held file whose pages still wait for it. */
import { join } from 'node:path';
import { unresolvedFindings } from '../../lib/pages/findings.ts';
import { held as heldSchema } from '../../collections/fields/held.ts';
import { pathExists, UNDECIDED } from '../ingest/folder.ts';
import { readRecord } from '../ingest/record.ts';

/** `folder` is that of a document. Only where its pages are on this machine can anything be carried out. */
export async function isDecided(folder: string): Promise<boolean> {
  if (!(await pathExists(join(folder, UNDECIDED)))) return false;
  const record = await readRecord(join(folder, 'document.yaml'));
  if (!record || record.errors.length > 0) return false;
  const held = heldSchema.safeParse((record.toJS() as { held?: unknown }).held);
  return (
    held.success && unresolvedFindings({ held: held.data }).every(({ missing }) => missing === 'carrying-out')
  );
}
