/**
 * Makes Pagefind's files the same at each build. It writes the values of a filter, the filters and
 * the orders of hits in an order that changes from run to run; the names of the files follow from that. Here
 * they are put in order, and the files renamed by what is then in them. (Seen with Pagefind 1.5.2.)
 *
 * The files are CBOR (RFC 8949) behind twelve letters of Pagefind's own, compressed.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A file of the index, with its path under the folder of the index. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** So many letters of Pagefind's own stand before the content of its files. */
export const MAGIC = 'pagefind_dcd'.length;
const filterName = /^filter\/(?<id>.+_(?<hash>[0-9a-f]+))\.pf_filter$/u;
const metaName = /^pagefind\.(?<id>.+_(?<hash>[0-9a-f]+))\.pf_meta$/u;
/** Where the lists of filters and of orders stand in the file that names all others. */
const LISTS = [3, 4];

/** The files of an index, in a form that depends on nothing but what was indexed. */
export function stableIndex(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const settle = (file: IndexFile, name: RegExp, ordered: Buffer): IndexFile => {
    const { id = '', hash = '' } = name.exec(file.path)?.groups ?? {};
    const fresh = createHash('sha256').update(ordered).digest('hex').slice(0, hash.length);
    const freshId = id.slice(0, -hash.length) + fresh;
    renamed.set(id, freshId);
    return { path: file.path.replace(id, freshId), content: gzipSync(ordered, { level: 9 }) };
  };
  const filtersDone = files.map((file) => {
    if (!filterName.test(file.path)) return file;
    const whole = gunzipSync(file.content);
    return settle(file, filterName, inOrder(whole, itemAt(whole, MAGIC, [1])));
  });
  const metaDone = filtersDone.map((file) => {
    if (!metaName.test(file.path)) return file;
    let whole = replaceAll(gunzipSync(file.content), renamed);
    for (const list of LISTS) whole = inOrder(whole, itemAt(whole, MAGIC, [list]));
    return settle(file, metaName, whole);
  });
  return metaDone.map((file) =>
    file.path === 'pagefind-entry.json'
      ? { path: file.path, content: replaceAll(Buffer.from(file.content), renamed) }
      : file,
  );
}

/** Old and new names are of one length, so the lengths written before them stay true. */
function replaceAll(bytes: Buffer, names: ReadonlyMap<string, string>): Buffer {
  let text = bytes.toString('latin1');
  for (const [old, fresh] of names) text = text.replaceAll(old, fresh);
  return Buffer.from(text, 'latin1');
}

/** The bytes with the elements of the list at this place in order. */
function inOrder(bytes: Buffer, list: number): Buffer {
  const { argument, next } = head(bytes, list);
  const elements: Buffer[] = [];
  let place = next;
  for (let count = 0; count < argument; count += 1) {
    const end = endOf(bytes, place);
    elements.push(bytes.subarray(place, end));
    place = end;
  }
  elements.sort((a, b) => a.compare(b));
  return Buffer.concat([bytes.subarray(0, next), ...elements, bytes.subarray(place)]);
}

/** The place of an item inside lists: which element of the first list, which of that one, and so on. */
function itemAt(bytes: Buffer, start: number, path: readonly number[]): number {
  let place = start;
  for (const index of path) {
    place = head(bytes, place).next;
    for (let passed = 0; passed < index; passed += 1) place = endOf(bytes, place);
  }
  return place;
}

function head(bytes: Buffer, place: number): { major: number; argument: number; next: number } {
  const first = bytes[place];
  if (first === undefined) throw new Error('The search index ends before its time.');
  const major = first >> 5;
  const size = first & 31;
  if (size < 24) return { major, argument: size, next: place + 1 };
  if (size > 27) throw new Error('The search index is written in a way that is not known.');
  const length = 2 ** (size - 24);
  const argument =
    length === 8 ? Number(bytes.readBigUInt64BE(place + 1)) : bytes.readUIntBE(place + 1, length);
  return { major, argument, next: place + 1 + length };
}

/** Where the item that begins here ends. */
function endOf(bytes: Buffer, place: number): number {
  const { major, argument, next } = head(bytes, place);
  if (major === 2 || major === 3) return next + argument;
  const inside = major === 4 ? argument : major === 5 ? argument * 2 : major === 6 ? 1 : 0;
  let end = next;
  for (let count = 0; count < inside; count += 1) end = endOf(bytes, end);
  return end;
}
