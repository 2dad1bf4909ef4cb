/** “Did you mean”: the query as the record would spell it, where a search found little or nothing. */
import { spelled } from '../rules/spelling.ts';

let words: Promise<string[]> | undefined;

/** @returns undefined where nothing better is known, or the words could not be fetched */
export async function betterSpelling(base: string, query: string): Promise<string | undefined> {
  words ??= fetch(`${base.replace(/\/$/u, '')}/search-words.json`).then((answer) =>
    answer.ok ? answer.json() : [],
  );
  return spelled(query, await words.catch(() => []));
}
