/**
 * Rows of records in few bits: the files of `neighbours.ts`. A row is the numbers of some records, in order;
 * its steps are written in Rice's code, which is nearly as short as can be where records fall by chance.
 */

/** Rows in a block that runs share. */
export const ROWS_IN_BLOCK = 128;

/** Writes numbers bit by bit. */
class Bits {
  private bytes: number[] = [];
  private current = 0;
  private used = 0;

  bit(value: number): void {
    this.current = (this.current << 1) | value;
    this.used += 1;
    if (this.used < 8) return;
    this.bytes.push(this.current);
    this.current = 0;
    this.used = 0;
  }
  plain(value: number, width: number): void {
    for (let at = width - 1; at >= 0; at -= 1) this.bit((value >>> at) & 1);
  }
  done(): Uint8Array {
    while (this.used > 0) this.bit(0);
    return Uint8Array.from(this.bytes);
  }
}

/** How many low bits of a step are written as they are, where so many of the records are in a row (Rice's code). */
const lowBits = (records: number, count: number): number =>
  Math.max(0, Math.floor(Math.log2((records / count) * Math.LN2)));

/** A number from 0, a small one in few bits (Elias's gamma code). */
function writeLength(bits: Bits, length: number): void {
  const width = 32 - Math.clz32(length + 1);
  for (let at = 1; at < width; at += 1) bits.bit(0);
  bits.plain(length + 1, width);
}

/** A row as its length and the steps from record to record. */
function writeRow(bits: Bits, row: readonly number[], records: number): void {
  writeLength(bits, row.length);
  const low = lowBits(records, row.length);
  let last = -1;
  for (const record of row) {
    const step = record - last - 1;
    for (let high = step >>> low; high > 0; high -= 1) bits.bit(1);
    bits.bit(0);
    bits.plain(step, low);
    last = record;
  }
}

/** A block: the rows of its frequent runs, by their hash, and those that other runs share. */
export interface Block {
  frequent: Map<number, number[]>;
  rows: number[][];
}

/** A block as the bytes of a file. */
export function writeBlock({ frequent, rows }: Block, records: number): Uint8Array {
  const bits = new Bits();
  writeLength(bits, frequent.size);
  for (const [hash, row] of frequent) {
    bits.plain(hash, 32);
    writeRow(bits, row, records);
  }
  for (const row of rows) writeRow(bits, row, records);
  return bits.done();
}

/**
 * Reads the blocks of a file one after the other, each as `writeBlock` wrote it.
 * @throws Error where the file is cut short
 */
export function* readBlocks(bytes: Uint8Array, records: number): Generator<Block> {
  let place = 0;
  const bit = (): number => {
    const byte = bytes[place >>> 3];
    if (byte === undefined) throw new Error('The list of neighbouring words ends before its time.');
    const value = (byte >>> (7 - (place & 7))) & 1;
    place += 1;
    return value;
  };
  const plain = (width: number): number => {
    let value = 0;
    for (let at = 0; at < width; at += 1) value = value * 2 + bit();
    return value;
  };
  const length = (): number => {
    let width = 0;
    while (bit() === 0) width += 1;
    return 2 ** width + plain(width) - 1;
  };
  const row = (): number[] => {
    const count = length();
    const low = lowBits(records, count);
    const list: number[] = [];
    for (let last = -1; list.length < count;) {
      let high = 0;
      while (bit() === 1) high += 1;
      last += high * 2 ** low + plain(low) + 1;
      list.push(last);
    }
    return list;
  };
  while (place >>> 3 < bytes.length) {
    const frequent = new Map<number, number[]>();
    for (let left = length(); left > 0; left -= 1) frequent.set(plain(32), row());
    yield { frequent, rows: Array.from({ length: ROWS_IN_BLOCK }, row) };
    place = Math.ceil(place / 8) * 8;
  }
}
