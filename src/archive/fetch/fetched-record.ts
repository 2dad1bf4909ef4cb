/** What a record says of its original that was fetched: written into it, and nothing else in it is touched. */
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isMap, isPair, isScalar, parseDocument, stringify } from 'yaml';
import { pagedText, QuotedPages } from '../../lib/quotations/quoted-pages.ts';
import { markOfWords, type FetchedOriginal } from '../../collections/fields/fetched.ts';
import { writeAtomic } from '../../write-atomic.ts';
import type { AttachedFile } from '../../collections/fields/attached-file.ts';
import type { Recorded, RecordedWords } from '../ingest/holdings.ts';

/** The mark of a text, page by page. */
export const markOfText = (pages: readonly string[]): string => hash('sha256', pages.join('\f'));

/** The quotations that are looked for in a document: its own, and those that were read in it. */
export const quotationsOf = (records: readonly Recorded[], id: string): RecordedWords[] =>
  records.flatMap((record) =>
    record.quotations.filter(({ via }) => (record.id === id ? !record.file : via === id)),
  );

/**
 * Looks for quotations in the pages of an original.
 * @returns those that occur in one place of it, with its page. Of words that occur in it more than once the record
 * must say first which place is meant: the check reports it
 */
export function quotationsIn(
  pages: readonly string[],
  format: AttachedFile['format'],
  quotations: readonly RecordedWords[],
): NonNullable<FetchedOriginal['quotations']> {
  const text = new QuotedPages(pagedText(pages));
  return quotations.flatMap((quotation) => {
    const found = text.find(quotation);
    if (found.outcome !== 'found') return [];
    const page = format === 'pdf' || format === 'image' ? found.page : undefined;
    return [
      {
        id: quotation.id,
        ...(page !== undefined && { page }),
        words: markOfWords(quotation.text, quotation),
      },
    ];
  });
}

/** Puts what was fetched into a record. */
export const recordFetched = (file: string, fetched: FetchedOriginal): Promise<void> =>
  recordField(file, { fetched });

/** Puts a field into a record, in place of the one before; every other letter stays as it is. */
export async function recordField(file: string, field: Readonly<Record<string, unknown>>): Promise<void> {
  const before = await readFile(file, 'utf8');
  const { contents, errors } = parseDocument(before);
  // The check reports a record that cannot be read.
  if (errors.length > 0 || !isMap(contents)) return;
  const block = stringify(field, { lineWidth: 0 });
  const [name] = Object.keys(field);
  const items = contents.items;
  const at = items.findIndex((pair) => isScalar(pair.key) && pair.key.value === name);
  const start = (index: number): number | undefined => {
    const pair = items[index];
    return isPair(pair) && isScalar(pair.key) ? pair.key.range[0] : undefined;
  };
  const from = at < 0 ? before.length : start(at)!;
  const next = at < 0 ? before.length : (start(at + 1) ?? before.length);
  // A remark at the margin is of the field that follows it.
  const remark = /^#/mu.exec(before.slice(from, next));
  const to = remark ? from + remark.index : next;
  const head = before.slice(0, from);
  const after = `${head}${head === '' || head.endsWith('\n') ? '' : '\n'}${block}${before.slice(to)}`;
  if (after !== before) await writeAtomic(file, after);
}
