/** Writes the list of files that a reader may keep, and their size into the page that offers to keep them. */
import { hash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addresses } from '../../lib/site/addresses.ts';
import { FILE_LIST, isInCopy, type FileList } from '../../lib/site/offline.ts';
import { COPY_SIZE, megabytes } from '../../lib/site/copy-size.ts';

interface BuiltSite {
  folder: string;
  /** The hash of each file. Receives those of what is written here. */
  sums: Map<string, string>;
  language: string;
  day: string;
}

const PAGE = `${addresses.offline.slice(1)}index.html`;

/** Nothing is written where the story offers no copy. */
export async function writeOfflineList({ folder, sums, language, day }: BuiltSite): Promise<void> {
  if (!sums.has(PAGE)) return;
  const kept = [...sums.keys()].filter(isInCopy).sort();
  const sizes = new Map<string, number>();
  for (const file of kept) sizes.set(file, (await stat(path.join(folder, file))).size);
  const sum = (): number => [...sizes.values()].reduce((all, size) => all + size, 0);
  const write = async (file: string, text: string): Promise<void> => {
    await writeFile(path.join(folder, file), text);
    sums.set(file, hash('sha256', text));
  };
  const page = (await readFile(path.join(folder, PAGE), 'utf8')).replaceAll(
    COPY_SIZE,
    megabytes(sum(), language),
  );
  await write(PAGE, page);
  sizes.set(PAGE, Buffer.byteLength(page));
  const files = Object.fromEntries(
    kept.map((file) => [file, [sizes.get(file)!, Buffer.from(sums.get(file)!, 'hex').toString('base64')]]),
  ) as FileList['files'];
  await write(FILE_LIST, JSON.stringify({ built: day, bytes: sum(), files } satisfies FileList));
}
