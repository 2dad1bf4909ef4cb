/** Whether all is decided of an attached file whose pages still wait for it. */
import { join } from 'node:path';
import { unresolvedFindings } from '../../lib/pages/findings.ts';
import { attachedFile } from '../../collections/fields/attached-file.ts';
import { pathExists, UNDECIDED } from '../ingest/folder.ts';
import { readRecord } from '../ingest/record.ts';

/** `folder` is that of a document. Only where its pages are on this machine can anything be carried out. */
export async function isDecided(folder: string): Promise<boolean> {
  if (!(await pathExists(join(folder, UNDECIDED)))) return false;
  const record = await readRecord(join(folder, 'document.yaml'));
  if (!record || record.errors.length > 0) return false;
  const file = attachedFile.safeParse((record.toJS() as { file?: unknown }).file);
  return (
    file.success && unresolvedFindings({ file: file.data }).every(({ missing }) => missing === 'carrying-out')
  );
}
