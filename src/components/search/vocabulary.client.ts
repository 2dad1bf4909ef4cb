/** The words of the record, the commonest first: fetched only where a search finds little or nothing. */

let words: Promise<string[]> | undefined;

/** None where they could not be fetched. */
export function wordsOfRecord(base: string): Promise<string[]> {
  words ??= fetch(`${base.replace(/\/$/u, '')}/search-words.json`)
    .then((answer) => (answer.ok ? (answer.json() as Promise<string[]>) : []))
    .catch(() => []);
  return words;
}
