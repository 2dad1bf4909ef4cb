/** Words that were redacted in a document may be in its own record: its title is often the file's. */
import { isMap, isScalar, isSeq, type Document } from 'yaml';
import type { AttachedFile } from '../../collections/fields/attached-file.ts';
import type { PublishJob } from '../ingest/job.ts';
import { spellOut, containsWords } from '../findings/spelled.ts';
import { replaceWords } from './redact-document.ts';
import { IngestError } from '../ingest/ingest-error.ts';

/**
 * Takes the words out of the title of a record.
 * @throws IngestError where they are in its id or in what an editor wrote, which only an editor may change
 */
export function redactRecord(found: {
  record: Document;
  id: string;
  words: string[];
  elsewhere: PublishJob['elsewhere'];
}): void {
  const { record, id, words, elsewhere } = found;
  const has = (text: string) => {
    const said = spellOut(text);
    return words.some((word) => containsWords(said, word));
  };
  const title: unknown = record.get('title');
  if (typeof title === 'string' && has(title)) record.set('title', replaceWords(title, words));
  const { file } = record.toJS() as { file?: Partial<AttachedFile> };
  if (file?.findings?.some(({ decision, reason }) => decision === 'redact' && has(reason ?? '')))
    throw new IngestError(
      'The redacted words are also in the “reason” of a finding, which readers are told: say there why they are covered without them.',
    );
  if (elsewhere === 'leave') return;
  if (has(id))
    throw new IngestError(
      'The redacted words are in the id of the document: add the file again with another --id, and remove this folder.',
    );
  const fields = isMap(record.contents)
    ? record.contents.items.flatMap(({ key, value }) => {
        const name = isScalar(key) ? String(key.value) : '';
        return name !== 'file' && stringsOf(value).some(has) ? [name] : [];
      })
    : [];
  if (fields.length > 0)
    throw new IngestError(
      `The redacted words are also in the record, under ${fields.map((name) => `“${name}”`).join(', ')}: ` +
        'take them out there, or run the command again with --only-here to leave them.',
    );
}

function stringsOf(node: unknown): string[] {
  if (isScalar(node)) return typeof node.value === 'string' ? [node.value] : [];
  if (isSeq(node)) return node.items.flatMap(stringsOf);
  if (isMap(node)) return node.items.flatMap(({ value }) => stringsOf(value));
  return [];
}
