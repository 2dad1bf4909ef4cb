/** Writes records as the lines that OpenSearch and Elasticsearch load at once, one after the other. */
import { open, readdir, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { PageRecord } from './page-record.ts';

/** Both take 100 MB at once, unless their settings say otherwise, and advise a good deal less. */
export const LARGEST = 50_000_000;

export const MAPPING = 'mapping.json';
const BULK = /^bulk-\d{3,}\.ndjson$/u;

/** Analyzers that both have, by language. */
const ANALYZERS: Readonly<Record<string, string>> = { de: 'german', en: 'english', fr: 'french' };

/** The fields of a record, with the analyzer of a language. */
export function mappingFor(language: string): object {
  const analyzer = ANALYZERS[new Intl.Locale(language).language] ?? 'standard';
  const text = { type: 'text', analyzer };
  const word = { type: 'keyword' };
  return {
    mappings: {
      dynamic: 'strict',
      properties: {
        address: word,
        url: word,
        title: { ...text, fields: { exact: word } },
        description: text,
        kind: word,
        language: word,
        publisher: word,
        grade: word,
        topics: word,
        date: { type: 'date', format: 'yyyy-MM-dd' },
        dateInWords: { type: 'keyword', index: false },
        text,
      } satisfies Record<keyof PageRecord, object>,
    },
  };
}

/** Why a folder is not to be written to, as a sentence: it has something that is no such export. */
export async function whyNotTo(folder: string): Promise<string | undefined> {
  const other = (await readdir(folder).catch(() => [])).find((name) => name !== MAPPING && !BULK.test(name));
  return other === undefined
    ? undefined
    : `${folder} has “${other}”, which is no part of an export. Nothing was written: name a new folder.`;
}

/**
 * Writes the records, in files of 50 MB at most. Those of an earlier export are removed.
 * @returns how many records and files there are
 */
export async function writeBulk(
  records: AsyncIterable<PageRecord>,
  folder: string,
  largest = LARGEST,
): Promise<{ records: number; files: number; bytes: number }> {
  for (const name of await readdir(folder)) if (BULK.test(name)) await rm(path.join(folder, name));
  const written = { records: 0, files: 0, bytes: 0 };
  let file: FileHandle | undefined;
  let size = 0;
  try {
    for await (const record of records) {
      const lines = Buffer.from(
        `${JSON.stringify({ index: { _id: record.address } })}\n${JSON.stringify(record)}\n`,
      );
      if (!file || size + lines.length > largest) {
        await file?.close();
        written.files += 1;
        file = await open(path.join(folder, `bulk-${String(written.files).padStart(3, '0')}.ndjson`), 'w');
        size = 0;
      }
      await file.writeFile(lines);
      size += lines.length;
      written.bytes += lines.length;
      written.records += 1;
    }
  } finally {
    await file?.close();
  }
  return written;
}
