/**
 * Which words stand side by side in which records of the search, for phrases with words that stand very often.
 * All the places of such words are heavy to fetch; that two or three words follow each other somewhere in a
 * record is not.
 *
 * Runs of one to three words with such words among them are spread over rows by their hash, each over three rows
 * of one block; a row lists the records that hold any of its runs (a Bloom filter, written by rows). A run that
 * stands in very many records has a row of its own, so as not to fill those of others. A run that stands in a record
 * is always found; one that does not is found by chance in less than four records of a thousand, with 14 pages
 * of 400 words in a record (its test holds that). That a phrase does stand there is proved in the text.
 */
import { readBlocks, ROWS_IN_BLOCK, writeBlock, type Block } from './neighbour-rows.ts';
import { normalise } from './normalise.ts';

/** Rows stand in blocks, blocks in files: the same rows for every archive, in as many files as keep each light. */
const BLOCKS = 1024;
const FEWEST_FILES = 16;
/** How heavy a file may be, in bytes: one is fetched for each run that is asked for. */
const FILE_BYTES = 5000;
/**
 * A word that stands this often in an archive is heavy. The places of two words that are not still leave the first
 * results within 200 kB: `tests/bench/search.ts` asks for the two that stand most often.
 */
const HEAVY = 10_000;
/** The longest run that is kept. */
const LONGEST = 3;
/** So many runs of a phrase are asked for. */
const ASKED = 3;
/** A run that stands in this share of all records, or more, has a row of its own. */
const FREQUENT = 1 / 10;
/** So many at least. */
const FREQUENT_AT_LEAST = 8;
/** Runs are counted in so many places, to tell the frequent ones. */
const COUNTERS = 2 ** 22;

/** What must be known to ask. */
export interface NeighbourEntry {
  /** The name of the folder in which the files stand. */
  version: string;
  files: number;
  records: number;
  /** The words whose places are heavy to fetch. */
  heavy: string[];
}

/** A word of a text, in the form in which phrases are compared, with what stands before it there. */
interface Word {
  word: string;
  gap: string;
}

function wordsOf(text: string): Word[] {
  const parts = normalise(text)
    .text.toLowerCase()
    .split(/([\p{L}\p{N}]+)/u);
  return parts.flatMap((word, index) => (index % 2 === 1 ? [{ word, gap: parts[index - 1]! }] : []));
}

/** A number of 32 bits, each of them changed by each of the given one (the last steps of MurmurHash3). */
function stir(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The hash of a word (FNV-1a, of 16-bit units). */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return stir(hash);
}

/** The hash of a run of words, from that of its words before the last and that of the last. */
const joinedHash = (hash: number, next: number): number => stir(Math.imul(hash, 31) + next + 1);

/** The hash of a word inside a run: a stop or another mark before it makes another run. */
const hashAfter = (gap: string, hash: number): number => (gap === ' ' ? hash : stir(hash ^ hashOf(gap)));

/** Where a run stands: its block, and its rows in it. */
interface Place {
  block: number;
  rows: [number, number, number];
}
function placeOf(hash: number): Place {
  const other = stir(hash ^ 0x9e3779b9);
  // An odd step never leads back to a row within a power of two.
  const step = ((other >>> 16) << 1) | 1;
  const row = (steps: number) => ((other & 0xffff) + steps * step) % ROWS_IN_BLOCK;
  return { block: hash % BLOCKS, rows: [row(0), row(1), row(2)] };
}

/**
 * Whether a run of so many words is kept, with so many common ones among them. Of three words, one that is common
 * has neighbours whose places are light.
 */
const isKept = (length: number, common: number): boolean => common >= (length === LONGEST ? 2 : 1);

/** The words that are heavy in these texts, the heaviest first. */
function heavyIn(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const { word } of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= HEAVY)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([word]) => word);
}

/** The hashes of all runs of a text that are kept; some of them more than once. */
function* runsIn(text: string, common: ReadonlySet<string>): Generator<number> {
  const known = new Map<string, { hash: number; common: number }>();
  const words = wordsOf(text).map(({ word, gap }) => {
    const one = known.get(word) ?? { hash: hashOf(word), common: common.has(word) ? 1 : 0 };
    known.set(word, one);
    return { ...one, inside: hashAfter(gap, one.hash) };
  });
  for (let from = 0; from < words.length; from += 1) {
    let hash = 0;
    let count = 0;
    for (let length = 1; length <= LONGEST && from + length <= words.length; length += 1) {
      const word = words[from + length - 1]!;
      hash = joinedHash(hash, length === 1 ? word.hash : word.inside);
      count += word.common;
      if (isKept(length, count)) yield hash;
    }
  }
}

/**
 * The runs by which a phrase is looked for, of those that are kept: the longest first, of these the ones with the
 * fewest common words. None for a phrase without common words.
 */
export function runsToAsk(phrase: string, common: ReadonlySet<string>): string[] {
  const words = wordsOf(phrase);
  const runs: string[] = [];
  for (let length = Math.min(LONGEST, words.length); length > 0; length -= 1) {
    const own = words
      .slice(0, words.length - length + 1)
      .map((_, from) => words.slice(from, from + length))
      .map((run) => ({
        text: run.map(({ word, gap }, at) => (at === 0 ? word : gap + word)).join(''),
        common: run.filter(({ word }) => common.has(word)).length,
      }))
      .filter((run) => isKept(length, run.common));
    // A word alone says nothing that a run with it does not.
    if (length > 1 || words.length === 1)
      runs.push(...own.sort((a, b) => a.common - b.common).map(({ text }) => text));
  }
  return runs.slice(0, ASKED);
}

/** The runs that stand in many records. Two runs that are counted in one place may both be taken for one. */
function frequentRuns(texts: readonly string[], common: ReadonlySet<string>): Set<number> {
  const counts = new Uint32Array(COUNTERS);
  const last = new Int32Array(COUNTERS).fill(-1);
  const frequent = new Set<number>();
  const enough = Math.max(FREQUENT_AT_LEAST, texts.length * FREQUENT);
  for (const [record, text] of texts.entries())
    for (const run of runsIn(text, common)) {
      const counter = run % COUNTERS;
      if (last[counter] === record) continue;
      last[counter] = record;
      counts[counter]! += 1;
      if (counts[counter]! >= enough) frequent.add(run);
    }
  return frequent;
}

/**
 * The neighbours in the texts of an archive.
 * @param texts the text of each record, in the order of the records' names
 * @param common further words of which runs are kept, in small letters
 * @returns as many files as keep each of them light: a power of two
 */
export function neighboursIn(
  texts: readonly string[],
  common: Iterable<string>,
): { files: Uint8Array[]; heavy: string[] } {
  const heavy = heavyIn(texts);
  const kept = new Set([...heavy, ...common]);
  const frequent = frequentRuns(texts, kept);
  const blocks = Array.from({ length: BLOCKS }, (): Block => ({
    frequent: new Map<number, number[]>(),
    rows: Array.from({ length: ROWS_IN_BLOCK }, (): number[] => []),
  }));
  const add = (row: number[], record: number) => {
    if (row.at(-1) !== record) row.push(record);
  };
  for (const [record, text] of texts.entries())
    for (const run of runsIn(text, kept)) {
      const { block, rows } = placeOf(run);
      const own = blocks[block]!;
      if (frequent.has(run)) {
        const row = own.frequent.get(run) ?? [];
        own.frequent.set(run, row);
        add(row, record);
      } else for (const row of rows) add(own.rows[row]!, record);
    }
  const written = blocks.map((block) => writeBlock(block, texts.length));
  const size = written.reduce((sum, { length }) => sum + length, 0);
  let files = FEWEST_FILES;
  while (files < BLOCKS && size / files > FILE_BYTES) files *= 2;
  const inFile = BLOCKS / files;
  const joined = Array.from({ length: files }, (_, file) => {
    const own = written.slice(file * inFile, (file + 1) * inFile);
    const bytes = new Uint8Array(own.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const block of own) {
      bytes.set(block, at);
      at += block.length;
    }
    return bytes;
  });
  return { files: joined, heavy };
}

/**
 * The records in which a run of words may stand.
 * @param run as `runsToAsk` gives it
 * @param file gives the file of a number
 * @returns the numbers of the records, in order
 * @throws Error where a file is cut short
 */
export async function recordsWith(
  run: string,
  { files, records }: Pick<NeighbourEntry, 'files' | 'records'>,
  file: (number: number) => Promise<Uint8Array>,
): Promise<number[]> {
  const hash = wordsOf(run).reduce(
    (before, { word, gap }, at) => joinedHash(before, at === 0 ? hashOf(word) : hashAfter(gap, hashOf(word))),
    0,
  );
  const { block, rows } = placeOf(hash);
  const inFile = BLOCKS / files;
  let before = block % inFile;
  for (const one of readBlocks(await file(Math.floor(block / inFile)), records)) {
    if (before === 0) {
      const [first, second, third] = rows.map((row) => new Set(one.rows[row]));
      return (
        one.frequent.get(hash) ?? [...first!].filter((record) => second!.has(record) && third!.has(record))
      );
    }
    before -= 1;
  }
  throw new Error('The list of neighbouring words ends before its time.');
}
