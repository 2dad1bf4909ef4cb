/** Withdraws the file of a document: by a decision on a finding, by a court's order, or after a mistake. */
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from 'yaml';
import { attachedFile, type AttachedFile } from '../../collections/fields/attached-file.ts';
import { fetchedFolder, filesFolder } from '../fetch/fetched-text.ts';
import {
  makeSibling,
  removeFolder,
  replaceFolder,
  restoreFolder,
  restoredMessage,
} from '../ingest/folder.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import { ID, readRecord, setAttachedFile, writeRecord } from '../ingest/record.ts';

export interface WithdrawOptions {
  /** The folder of the story, and that of work that is not finished. */
  content: string;
  work: string;
  today: string;
  /** Why, for readers. */
  because: string;
  by?: string | undefined;
  notice?: ((sentence: string) => void) | undefined;
}

/**
 * Takes everything of the file away from this machine: copy, pages, pictures, original, and what was fetched of it.
 * The record stays, and says why and since when.
 * @returns whether the record still has quotations, which come from the file
 */
export async function withdrawDocument(
  id: string,
  options: WithdrawOptions,
): Promise<{ quotations: number }> {
  if (!ID.test(id)) throw new IngestError(`There is no document “${id}”.`);
  const because = options.because.trim();
  if (because === '')
    throw new IngestError('Say why, for readers: --because "By order of the High Court of 3 May 2026".');
  const folder = join(options.content, 'documents', id);
  if (await restoreFolder(folder)) options.notice?.(restoredMessage(id));
  const record = await readRecord(join(folder, 'document.yaml'));
  if (!record) throw new IngestError(`There is no document “${id}”.`);
  const { file, quotations } = record.toJS() as { file?: unknown; quotations?: unknown[] };
  const parsed = attachedFile.safeParse(file);
  if (record.errors.length > 0 || (file !== undefined && !parsed.success))
    throw new IngestError(`The record of “${id}” has a mistake: run “npm run check” first.`);
  if (!parsed.success) throw new IngestError(`“${id}” has no file attached: there is nothing to withdraw.`);
  // First what no record names: were the work to end here, the same command goes on.
  await removeCopies(id, parsed.data, options);
  await withdraw(folder, record, parsed.data, { ...options, because });
  return { quotations: quotations?.length ?? 0 };
}

/** The record stays, and says so. Everything else of the file goes, the file as it came too. */
export async function withdraw(
  folder: string,
  record: Document,
  file: AttachedFile,
  { today, because, by }: Pick<WithdrawOptions, 'today' | 'by'> & { because?: string | undefined },
): Promise<AttachedFile> {
  const { published: _, ...rest } = file;
  const gone: AttachedFile = {
    ...rest,
    withdrawn: true,
    withdrawnOn: file.withdrawnOn ?? today,
    ...(because && { withdrawnBecause: because }),
    ...(by && { withdrawnBy: by }),
    findings: file.findings?.map((finding) =>
      finding.decision === 'withdraw' ? { ...finding, carriedOut: true } : finding,
    ),
  };
  setAttachedFile(record, gone);
  const made = await makeSibling(folder);
  await writeFile(join(made, 'document.yaml'), writeRecord(record));
  await replaceFolder(folder, made);
  return gone;
}

/** What was fetched of a document, and unfinished work on its file, outside its folder. */
async function removeCopies(id: string, { sha256 }: AttachedFile, { content, work }: WithdrawOptions) {
  for (const place of new Set([fetchedFolder(work), filesFolder(content)]))
    await removeFolder(join(place, 'documents', id));
  for (const name of await readdir(work).catch((): string[] => []))
    if (name.startsWith(sha256.slice(0, 16))) await rm(join(work, name), { recursive: true, force: true });
}

/**
 * What is left to do where nobody but people can: the history of git, what is served, and what others keep.
 * @param folder the folder of the document, from the root of the project
 * @param url the address of the site
 */
export const afterWithdrawal = (id: string, folder: string, url: string): string =>
  `What is left to do:
1. Build and publish: npm run build. The pages, pictures, search and exports of the new site have nothing of it, and
   readers' offline copies are renewed when they next open the site.
2. Where a cache or CDN is in front of the site, purge all of it, or at least
   ${url}/documents/${id}/, ${url}/pagefind/ and the exports.
3. Git keeps what was committed. In a fresh clone (pip install git-filter-repo), then published by force:
     git filter-repo --invert-paths --path-glob '${folder}/pages*' --path-glob '${folder}/published.*' --path-glob '${folder}/original.*'
     git push --force --all && git push --force --tags
   All who have a clone make a new one; the host of the repository is asked to remove cached views and forks.
   For words in records and texts: git filter-repo --replace-text FILE, a line for each: WORDS==>[withdrawn]
4. Others may keep it: releases and mirrors of this site, the Wayback Machine (info@archive.org), and search
   engines (their forms for outdated content).`;
