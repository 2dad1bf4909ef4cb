/**
 * The files of a search index as they are written: CBOR (RFC 8949) behind twelve letters of Pagefind's own,
 * compressed. (Seen with Pagefind 1.5.2.)
 */
import { createHash } from 'node:crypto';

/** A file of the index, with its path under the folder of the index. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** So many letters of Pagefind's own stand before the content of its files. */
export const MAGIC = 'pagefind_dcd'.length;

/** The letters of a name that say what is in a file. */
export const hashFor = (content: Uint8Array, length: number): string =>
  createHash('sha256').update(content).digest('hex').slice(0, length);

/** The place of an item inside lists: which element of the first list, which of that one, and so on. */
export function itemAt(bytes: Buffer, start: number, path: readonly number[]): number {
  let place = start;
  for (const index of path) {
    place = head(bytes, place).next;
    for (let passed = 0; passed < index; passed += 1) place = endOf(bytes, place);
  }
  return place;
}

/** What an item says of itself, and where what follows that begins. */
export function head(bytes: Buffer, place: number): { major: number; argument: number; next: number } {
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
export function endOf(bytes: Buffer, place: number): number {
  const { major, argument, next } = head(bytes, place);
  if (major === 2 || major === 3) return next + argument;
  const inside = major === 4 ? argument : major === 5 ? argument * 2 : major === 6 ? 1 : 0;
  let end = next;
  for (let count = 0; count < inside; count += 1) end = endOf(bytes, end);
  return end;
}

const LIST = 4;

/** The bytes of a list of items that are written already. */
export function listOf(items: readonly Uint8Array[]): Buffer {
  const count = items.length;
  const start = Buffer.alloc(count < 24 ? 1 : 5);
  if (count < 24) start.writeUInt8((LIST << 5) | count);
  else {
    start.writeUInt8((LIST << 5) | 26);
    start.writeUInt32BE(count, 1);
  }
  return Buffer.concat([start, ...items]);
}

/** The items of the list that begins here, as they are written. */
export function itemsOf(bytes: Buffer, list: number): Buffer[] {
  const { argument, next } = head(bytes, list);
  const items: Buffer[] = [];
  for (let place = next; items.length < argument;) {
    const end = endOf(bytes, place);
    items.push(bytes.subarray(place, end));
    place = end;
  }
  return items;
}
