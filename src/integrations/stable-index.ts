/**
 * Makes Pagefind's files the same at each build. It writes the values of a filter, the filters and
 * the orders of hits in an order that changes from run to run; the names of the files follow from that. Here
 * they are put in order, and the files renamed by what is then in them. (Seen with Pagefind 1.5.2.)
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { endOf, hashFor, head, itemAt, itemsOf, MAGIC, type IndexFile } from './index-bytes.ts';

const filterName = /^filter\/(?<id>.+_(?<hash>[0-9a-f]+))\.pf_filter$/u;
const metaName = /^pagefind\.(?<id>.+_(?<hash>[0-9a-f]+))\.pf_meta$/u;
/** Where the lists of filters and of orders stand in the file that names all others. */
const LISTS = [3, 4];

/** The files of an index, in a form that depends on nothing but what was indexed. */
export function stableIndex(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const settle = (file: IndexFile, name: RegExp, ordered: Buffer): IndexFile => {
    const { id = '', hash = '' } = name.exec(file.path)?.groups ?? {};
    const freshId = id.slice(0, -hash.length) + hashFor(ordered, hash.length);
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
  const ordered = itemsOf(bytes, list).sort((a, b) => a.compare(b));
  return Buffer.concat([
    bytes.subarray(0, head(bytes, list).next),
    ...ordered,
    bytes.subarray(endOf(bytes, list)),
  ]);
}
