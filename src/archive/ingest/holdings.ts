/** The records of documents and their files, here and in what was fetched. Reads, and changes nothing. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { RecordedMarks } from '../../lib/quotations/editor-marks.ts';
import type { ArchivedCopy } from '../../collections/fields/archived.ts';
import type { FetchedOriginal } from '../../collections/fields/fetched.ts';
import type { AttachedFile } from '../../collections/fields/attached-file.ts';
import { filesFolder } from '../fetch/fetched-text.ts';
import { originalIn, pathExists } from './folder.ts';
import { fileNameOfPage } from './page.ts';
import { sha256Of } from '../reading/read-file.ts';
import { allowsReuse } from '../fetch/reuse-licence.ts';

export interface Recorded {
  id: string;
  folder: string;
  title: string;
  /** Where the original is. */
  address?: string;
  licence?: string;
  file?: AttachedFile;
  /** A copy of it in a web archive. */
  archived?: ArchivedCopy;
  /** What came when it was last fetched. */
  fetched?: FetchedOriginal;
  quotations: RecordedWords[];
}

/** A recorded quotation, as far as it can be looked for. */
export interface RecordedWords extends RecordedMarks {
  id: string;
  text: string;
  via?: string;
  page?: number;
  occurrence?: number;
}

/** The records of documents in a folder of a story. */
export async function recordsIn(content: string): Promise<Recorded[]> {
  const all: Recorded[] = [];
  for (const id of (await readdir(join(content, 'documents')).catch((): string[] => [])).sort()) {
    const folder = join(content, 'documents', id);
    const text = await readFile(join(folder, 'document.yaml'), 'utf8').catch(() => undefined);
    if (id.startsWith('.') || text === undefined) continue;
    const { title, url, link, licence, file, archived, fetched, quotations } = parseDocument(text).toJS() as {
      title: string;
      url?: string;
      link?: string;
      licence?: string;
      file?: AttachedFile;
      archived?: ArchivedCopy;
      fetched?: FetchedOriginal;
      quotations?: RecordedWords[];
    };
    const address = url ?? link;
    all.push({
      id,
      folder,
      title,
      ...(address && { address }),
      ...(licence && { licence }),
      ...(file && { file }),
      ...(archived && { archived }),
      ...(fetched && { fetched }),
      quotations: quotations ?? [],
    });
  }
  return all;
}

/** The story or, where a document's file was fetched and is not attached there, the folder in which it lies. */
export async function contentOf(id: string, content: string): Promise<string> {
  const isFetched = (await recordsIn(filesFolder(content))).some((record) => record.id === id && record.file);
  if (!isFetched) return content;
  return (await recordsIn(content)).some((record) => record.id === id && record.file)
    ? content
    : filesFolder(content);
}

/** The documents to which a file is attached already. */
export const attachedTo = async (content: string, sha256: string): Promise<string[]> =>
  (await recordsIn(content)).filter(({ file }) => file?.sha256 === sha256).map(({ id }) => id);

/** Whether a document's original may be fetched: there is an address, and its licence allows reuse. */
export const mayBeFetched = ({ address, licence }: Recorded): boolean =>
  address !== undefined && /^https?:/u.test(address) && allowsReuse(licence);

/** What of an attached file is missing, in words. */
async function missingOf({ folder, file }: Recorded): Promise<string[]> {
  if (!file || file.withdrawn || !file.published) return [];
  const missing: string[] = [];
  if (!(await pathExists(join(folder, file.published.file)))) missing.push(file.published.file);
  for (let page = 1; page <= file.pages; page += 1)
    if (!(await pathExists(join(folder, 'pages', `${fileNameOfPage(page)}.txt`))))
      missing.push(`the text of page ${page}`);
  return missing;
}

export interface Status {
  attached: string[];
  fetched: string[];
  /** May be fetched and was not yet. */
  open: string[];
  /** Whose record names files that are not there. */
  missing: string[];
}

/** What is attached, fetched, still to be fetched, and missing. */
export async function statusOf(content: string, files: string): Promise<Status> {
  const records = await recordsIn(content);
  const fetched = (await recordsIn(files)).map(({ id }) => id);
  const known = new Set(fetched);
  const missing: string[] = [];
  for (const record of records) if ((await missingOf(record)).length > 0) missing.push(record.id);
  return {
    attached: records.filter(({ file }) => file).map(({ id }) => id),
    fetched,
    open: records.filter((one) => !one.file && mayBeFetched(one) && !known.has(one.id)).map(({ id }) => id),
    missing,
  };
}

/**
 * Hashes every file again.
 * @returns one sentence for each file that is not what its record says
 */
export async function verify(
  content: string,
  files: string,
  progress: (done: number, of: number) => void,
): Promise<{ files: number; wrong: string[] }> {
  const records = [...(await recordsIn(content)), ...(await recordsIn(files))].filter(({ file }) => file);
  const wrong: string[] = [];
  let hashed = 0;
  for (const [at, record] of records.entries()) {
    const { id, folder, file } = record;
    const original = await originalIn(folder);
    const named: Array<[string, string]> = [];
    if (original) named.push([original, file!.sha256]);
    if (file!.published) named.push([join(folder, file!.published.file), file!.published.sha256]);
    for (const [path, sha256] of named) {
      if (!(await pathExists(path))) continue;
      hashed += 1;
      if ((await sha256Of(path)) !== sha256)
        wrong.push(`“${id}”: ${path} is not the file that its record names.`);
    }
    for (const missing of await missingOf(record)) wrong.push(`“${id}”: ${missing} is missing.`);
    progress(at + 1, records.length);
  }
  return { files: hashed, wrong };
}
