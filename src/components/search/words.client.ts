/**
 * Which words of a query are in the index at all. For a word that is not, Pagefind answers with the hits
 * of the longest shorter word that it has (“as” for “asbestos”), or leaves the word out of the query, and its
 * results do not say so.
 */
import { wordRanges } from '../../lib/search/excerpts.ts';
import type { Pagefind, Result } from './index.client.ts';

/** In so many hits a word is looked for that may be the beginning of another: those shown first. */
const LOOKED_AT = 5;

/** A word without case, accents and all that is neither letter nor number. A raised number stays one: 139² is not 1392. */
const bare = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** Whether a word of a text begins with another: the whole of it, or one of its parts (“well-being”). */
const beginsWith = (written: string, word: string): boolean =>
  [written, ...written.split(/[^\p{L}\p{N}\p{M}]+/u)].some((part) => bare(part).startsWith(word));

/** Whether one of the words for which a record was found begins with a word. */
async function holdsBeginning(result: Result, word: string): Promise<boolean> {
  const { content, meta } = await result.data();
  const places = wordRanges(content);
  const found = result.words.flatMap((at) => {
    const place = places[at];
    return place ? [content.slice(place.start, place.end)] : [];
  });
  // Where only the title of a record holds the word, no place is given.
  const inTitle = (result.matchedMetaFields ?? []).includes('title') ? meta.title.split(/\s+/u) : [];
  return [...found, ...inTitle].some((one) => beginsWith(one, word));
}

/**
 * What to search for in place of a word: the word itself where the index has it, or a word with its stem, or
 * one that begins with it; nothing where it has none of these.
 */
async function indexedWord(
  pagefind: Pagefind,
  word: string,
  known: readonly string[],
): Promise<string | undefined> {
  // In quotation marks, Pagefind finds the word and those of its stem, and never a shorter one.
  if ((await pagefind.search(`"${word}"`, {})).results.length > 0) return word;
  const { results } = await pagefind.search(word, {});
  const beginning = bare(word);
  if (results.length === 0 || beginning === '') return undefined;
  // The beginning of a word may be longer than its stem (“nationa”), and the first hit hold another form (“nation”).
  for (const result of results.slice(0, LOOKED_AT)) if (await holdsBeginning(result, beginning)) return word;
  const whole = known.find((one) => bare(one).startsWith(beginning));
  return whole !== undefined && (await pagefind.search(`"${whole}"`, {})).results.length > 0
    ? whole
    : undefined;
}

/**
 * The words of a query as they are searched for; nothing where the index lacks one of them.
 * @param known words that the index has, one of which may begin with a word of the query
 */
export async function indexedWords(
  pagefind: Pagefind,
  words: string,
  known: readonly string[],
): Promise<string | undefined> {
  const wanted = words.split(' ').filter((word) => word !== '');
  const all = await Promise.all(wanted.map((word) => indexedWord(pagefind, word, known)));
  return all.includes(undefined) ? undefined : all.join(' ');
}
