import { normalise } from './normalise.ts';

/** A passage of a text that is most like what was looked for, and where the two differ. */
export interface NearestPassage {
  passage: string;
  start: number;
  /** The two compared: words only in the text in `{+…+}`, words only in the quotation in `[-…-]`. */
  difference: string;
  /** Share of the words that agree, 0 to 1. */
  agreement: number;
}

interface Word {
  word: string;
  key: string;
  start: number;
  end: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[^\s]+/gu)].map((match) => ({
    word: match[0],
    key: normalise(match[0])
      .text.toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Longest common subsequence of two lists of words, as a marked difference. */
function markDifference(quoted: Word[], there: Word[]): { marked: string; same: number } {
  // Quotation marks and dashes of one form: these are no difference.
  const [one, other] = [quoted, there].map((words) => words.map(({ word }) => normalise(word).text));
  const same = (i: number, j: number) => one![i] === other![j];
  const length = Array.from({ length: quoted.length + 1 }, () => new Uint16Array(there.length + 1));
  for (let i = quoted.length - 1; i >= 0; i -= 1)
    for (let j = there.length - 1; j >= 0; j -= 1)
      length[i]![j] = same(i, j)
        ? length[i + 1]![j + 1]! + 1
        : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
  const out: string[] = [];
  let [i, j] = [0, 0];
  const run = (open: string, words: string[], close: string) =>
    words.length > 0 && out.push(`${open}${words.join(' ')}${close}`);
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    run('[-', removed, '-]');
    run('{+', added, '+}');
    removed = [];
    added = [];
  };
  while (i < quoted.length || j < there.length) {
    if (i < quoted.length && j < there.length && same(i, j)) {
      flush();
      out.push(quoted[i]!.word);
      i += 1;
      j += 1;
    } else if (j >= there.length || (i < quoted.length && length[i + 1]![j]! >= length[i]![j + 1]!))
      removed.push(quoted[i++]!.word);
    else added.push(there[j++]!.word);
  }
  flush();
  return { marked: out.join(' '), same: length[0]![0]! };
}

/**
 * The passage of a text that shares most words with a quotation that was not found in it.
 * @returns undefined where fewer than a third of the words agree
 */
export function nearestPassage(text: string, quotation: string): NearestPassage | undefined {
  const quoted = wordsOf(quotation);
  const source = wordsOf(text);
  if (quoted.length === 0 || source.length === 0) return undefined;
  const wanted = new Map<string, number>();
  for (const { key } of quoted) wanted.set(key, (wanted.get(key) ?? 0) + 1);
  const size = Math.min(source.length, quoted.length);
  const seen = new Map<string, number>();
  let overlap = 0;
  let best = { at: 0, overlap: -1 };
  source.forEach((word, index) => {
    const count = (seen.get(word.key) ?? 0) + 1;
    seen.set(word.key, count);
    if (count <= (wanted.get(word.key) ?? 0)) overlap += 1;
    const leaving = source[index - size];
    if (leaving) {
      const left = seen.get(leaving.key)!;
      if (left <= (wanted.get(leaving.key) ?? 0)) overlap -= 1;
      seen.set(leaving.key, left - 1);
    }
    if (index >= size - 1 && overlap > best.overlap) best = { at: index - size + 1, overlap };
  });
  if (best.overlap / quoted.length < 1 / 3) return undefined;
  const there = source.slice(best.at, best.at + size);
  const { marked, same } = markDifference(quoted, there);
  return {
    passage: text.slice(there[0]!.start, there.at(-1)!.end),
    start: there[0]!.start,
    difference: marked,
    agreement: same / quoted.length,
  };
}
