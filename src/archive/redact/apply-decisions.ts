/** Carries out what an editor decided of a document's findings. */
import { join } from 'node:path';
import { attachedFile, type AttachedFile } from '../../collections/fields/attached-file.ts';
import { add, type AddOptions } from '../ingest/add.ts';
import { originalIn, restoreFolder, pathExists, UNDECIDED, restoredMessage } from '../ingest/folder.ts';
import { unresolvedFindings } from '../../lib/pages/findings.ts';
import type { PublishJob } from '../ingest/job.ts';
import { ID, readRecord } from '../ingest/record.ts';
import { applyState, type ApplyOutcome } from './apply-state.ts';
import { IngestError } from '../ingest/ingest-error.ts';

export interface ApplyOptions extends Omit<AddOptions, 'id' | 'fetched'> {
  /** What is done where redacted words are visible elsewhere. */
  elsewhere?: PublishJob['elsewhere'];
}

/**
 * Carries out all decisions of a document, and publishes it.
 * @throws IngestError with one sentence where something is not decided or not there; nothing is changed then
 */
export async function applyDecisions(id: string, options: ApplyOptions): Promise<ApplyOutcome | 'as-it-was'> {
  // An id is one name of a folder: no way leads out of the story.
  if (!ID.test(id)) throw new IngestError(`There is no document “${id}”.`);
  const folder = join(options.content, 'documents', id);
  if (await restoreFolder(folder)) options.notice?.(restoredMessage(id));
  const record = await readRecord(join(folder, 'document.yaml'));
  if (!record) throw new IngestError(`There is no document “${id}”.`);
  const parsed = attachedFile.optional().safeParse((record.toJS() as { file?: unknown }).file);
  if (record.errors.length > 0 || !parsed.success)
    throw new IngestError(`The record of “${id}” has a mistake: run “npm run check” first.`);
  const file = parsed.data && signDecisions(parsed.data, options.by);
  if (!file) throw new IngestError(`“${id}” has no file attached.`);
  if (file.withdrawn) return 'as-it-was';
  const open = unresolvedFindings({ file });
  const withdrawn = open.some(({ finding }) => finding.decision === 'withdraw');
  const missing = open.filter((one) => one.missing !== 'carrying-out');
  if (missing.length > 0 && !withdrawn)
    throw new IngestError(
      `Not yet decided in ${folder}/document.yaml: ${missing
        .map((one) => `${one.finding.id}${one.missing === 'reason' ? ' (a reason is missing)' : ''}`)
        .join(', ')}.`,
    );
  if (open.length === 0 && file.published) return 'as-it-was';
  const original = await originalIn(folder);
  const pages = join(folder, UNDECIDED);
  if (withdrawn)
    return (await applyState({ ...options, id, folder, record, file, original: '', pages })).outcome;
  if (!original)
    throw new IngestError(
      `The file as it came is not on this machine: add it again with “npm run documents -- add FILE --id ${id}”.`,
    );
  if (await pathExists(pages))
    return (
      await applyState({ ...options, progress: options.copying, id, folder, record, file, original, pages })
    ).outcome;
  // What was published before is made again from the file as it came.
  return (await add(original, { ...options, id })).outcome;
}

/** Each decision with who made it and when, where that is not in the record yet. */
const signDecisions = (file: AttachedFile, by: string | undefined): AttachedFile => ({
  ...file,
  ...(file.findings && {
    findings: file.findings.map((finding) =>
      finding.decision === undefined || finding.decidedAt !== undefined || by === undefined
        ? finding
        : { ...finding, decidedBy: by, decidedAt: new Date().toISOString() },
    ),
  }),
});
