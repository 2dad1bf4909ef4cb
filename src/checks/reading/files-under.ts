/** Lists the files of the story, and reports what cannot be read as one. */
import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** Records and tables are typed by hand; the largest of this kind have some hundred kilobytes. */
const LARGEST_TEXT = 10_000_000;
const TEXT = /\.(?:ya?ml|mdx?|csv)$/u;

export interface FilesUnder {
  files: string[];
  /** What is no file that can be read, and why. */
  unreadable: Array<{ path: string; message: string; nearest: string }>;
}

/** Lists the files under a folder in the order of their names. What begins with a dot is left out. */
export function filesUnder(folder: string): FilesUnder {
  const found: FilesUnder = { files: [], unreadable: [] };
  const walk = (place: string): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(place, { withFileTypes: true });
    } catch {
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const path = join(place, entry.name);
      if (entry.isDirectory()) walk(path);
      else addFile(path, entry.isSymbolicLink());
    }
  };
  const addFile = (path: string, isLink: boolean): void => {
    const refuse = (message: string, nearest: string) => found.unreadable.push({ path, message, nearest });
    let stats;
    try {
      stats = statSync(path);
    } catch {
      if (isLink) refuse('This link leads to no file.', 'put the file itself here');
      return; // Without a link, the file went away since its folder was listed.
    }
    if (stats.isDirectory())
      refuse(
        'This is a link to a folder, and links to folders are not followed.',
        'put the folder itself here',
      );
    else if (!stats.isFile())
      refuse(
        'This is no file that can be read, but a pipe, a socket or a device.',
        'take it out of the folder',
      );
    else if (TEXT.test(path) && stats.size > LARGEST_TEXT)
      refuse(
        `This file has ${Math.round(stats.size / 1e6)} MB. A record or a table has at most ${LARGEST_TEXT / 1e6}.`,
        'npm run documents -- add FILE, for a document; else take it out of the folder',
      );
    else found.files.push(path);
  };
  walk(folder);
  return found;
}
