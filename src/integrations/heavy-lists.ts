/**
 * Gives the words whose lists are heavy files of their own. Pagefind puts words that follow each other in the
 * alphabet into one file until that is large, so that a rare word beside a very frequent one is as heavy to fetch.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { endOf, hashFor, head, itemAt, itemsOf, listOf, MAGIC, type IndexFile } from './index-bytes.ts';

/** A list of more than so many bytes, before it is compressed, stands alone. */
const HEAVY_LIST = 10_000;

const listName = /^index\/(?<id>.+_(?<hash>[0-9a-f]+))\.pf_index$/u;
const metaName = /^pagefind\..+\.pf_meta$/u;
/** Where the files of lists stand in the file that names all others. */
const FILES = 2;

/** The beginning of the first word and the last word of a file, and its name. */
interface Part {
  from: string;
  to: string;
  id: string;
}

const textOf = (item: Buffer): string => item.subarray(head(item, 0).next).toString();
const wordOf = (entry: Buffer): string => textOf(itemsOf(entry, 0)[0]!);

/** The shortest beginning of a word that comes after another word: so Pagefind names where a file begins. */
function beginning(word: string, after: string): string {
  const letters = [...word];
  let length = 1;
  while (length < letters.length && letters.slice(0, length).join('') <= after) length += 1;
  return letters.slice(0, length).join('');
}

/** Neighbours in the alphabet, a heavy one for itself. */
function groupsOf(entries: readonly Buffer[]): Buffer[][] {
  const groups: Buffer[][] = [];
  let open = false;
  for (const entry of entries) {
    const heavy = entry.length > HEAVY_LIST;
    if (open && !heavy) groups.at(-1)!.push(entry);
    else groups.push([entry]);
    open = !heavy;
  }
  return groups;
}

const TEXT = 3;
const written = (text: string): Buffer => {
  const bytes = Buffer.from(text);
  const start = Buffer.from([(TEXT << 5) | 25, 0, 0]);
  start.writeUInt16BE(bytes.length, 1);
  return Buffer.concat([start, bytes]);
};

/** The files of an index, with each heavy list in a file of its own. */
export function heavyListsAlone(files: readonly IndexFile[]): IndexFile[] {
  const parts = new Map<string, Part[]>();
  const lists = files.flatMap((file): IndexFile[] => {
    const { id, hash } = listName.exec(file.path)?.groups ?? {};
    if (id === undefined || hash === undefined) return [file];
    const whole = gunzipSync(file.content);
    const groups = groupsOf(itemsOf(whole, itemAt(whole, MAGIC, [0])));
    if (groups.length < 2) return [file];
    const made = groups.map((entries) => {
      const content = Buffer.concat([whole.subarray(0, MAGIC), listOf([listOf(entries)])]);
      const fresh = id.slice(0, -hash.length) + hashFor(content, hash.length);
      return { entries, content, id: fresh };
    });
    const last = made.map(({ entries }) => wordOf(entries.at(-1)!));
    parts.set(
      id,
      made.map(({ entries, id: fresh }, at) => ({
        from: at === 0 ? '' : beginning(wordOf(entries[0]!), last[at - 1]!),
        to: last[at]!,
        id: fresh,
      })),
    );
    return made.map(({ content, id: fresh }) => ({
      path: file.path.replace(id, fresh),
      content: gzipSync(content, { level: 9 }),
    }));
  });
  return lists.map((file) => {
    if (!metaName.test(file.path)) return file;
    const whole = gunzipSync(file.content);
    const list = itemAt(whole, MAGIC, [FILES]);
    const named = itemsOf(whole, list).flatMap((entry) => {
      const [first, end, name] = itemsOf(entry, 0) as [Buffer, Buffer, Buffer];
      const made = parts.get(textOf(name));
      if (!made) return [entry];
      // The first part begins, and the last ends, where the file did.
      return made.map(({ from, to, id }, at) =>
        listOf([at === 0 ? first : written(from), at === made.length - 1 ? end : written(to), written(id)]),
      );
    });
    const content = Buffer.concat([
      whole.subarray(0, list),
      listOf(named),
      whole.subarray(endOf(whole, list)),
    ]);
    return { path: file.path, content: gzipSync(content, { level: 9 }) };
  });
}
