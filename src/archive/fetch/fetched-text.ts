/** The text of originals that were fetched and lie beside the story, out of git. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { isLeftBehind, isOfPerson } from '../../lib/pages/findings.ts';
import { namedFilesFolder } from '../../site-settings.ts';
import type { AttachedFile } from '../../collections/fields/attached-file.ts';

/** Where the archive works, from the root of the project. */
export const WORK_FOLDER = '.cache/archive';

/** Where fetched originals lie that are not to be kept with the story: a folder like the story's. */
export const fetchedFolder = (work: string): string => join(work, 'fetched');

/**
 * The same for a story: as `FILES_AT` or its `site.yaml` names it, or where the archive works.
 * @param root the root of the project
 */
export function filesFolder(content: string, root = '.'): string {
  const named = namedFilesFolder(content);
  return named ? resolve(root, named) : join(root, fetchedFolder(WORK_FOLDER));
}

export interface FetchedText {
  /** The folder with the text of its pages. */
  folder: string;
  /** When it was fetched. */
  at: string;
  format: AttachedFile['format'];
}

/**
 * The text of a fetched original, by its id and the address in its record now; undefined where that was not
 * fetched, or where words are hidden in it: what nobody is meant to see proves no quotation.
 */
export function fetchedText(files: string, id: string, address: string | undefined): FetchedText | undefined {
  const folder = join(files, 'documents', id);
  let record: { link?: string; file?: AttachedFile } | null;
  try {
    record = parse(readFileSync(join(folder, 'document.yaml'), 'utf8')) as typeof record;
  } catch {
    return undefined;
  }
  const { link, file } = record ?? {};
  if (!file?.fetchedAt || address === undefined || link !== address) return undefined;
  // What is of a person is visible, and the words around it may be read.
  const hides = file.findings?.some((one) => !isLeftBehind(one) && !isOfPerson(one));
  if (hides) return undefined;
  const pages = file.published ? join(folder, 'pages') : join(folder, 'undecided', 'pages');
  return { folder: pages, at: file.fetchedAt, format: file.format };
}
