/** How much was found, in a sentence to be read and one to be heard. */
import type { SearchState } from '../../lib/search/address.ts';
import type { SearchResult } from './engine.client.ts';
import { say, type Settings } from './hits.client.ts';

/** So few hits are read aloud by their titles. */
const LISTED = 5;

export interface Total {
  count: number;
  /** Whether there may be more: not everything that may hold the words was read. */
  atLeast: boolean;
}

/**
 * @param titles those of the hits that are shown
 * @returns the sentences, and whether they say that the words are too common to be searched alone
 */
export function statusSentences(
  settings: Settings,
  { text, exact, filters }: SearchState,
  { count, atLeast }: Total,
  { query: { phrases }, onlyCommon }: Pick<SearchResult, 'query' | 'onlyCommon'>,
  titles: readonly string[],
): { shown: string; spoken: string; tooCommon: boolean } {
  const words = text.trim();
  const query = exact ? say(settings, 'quoted', { words }) : words;
  if (count === 0) {
    const tooCommon = onlyCommon && query !== '' && Object.values(filters).flat().length === 0;
    const none = say(settings, tooCommon ? 'tooCommon' : query === '' ? 'noneFiltered' : 'none', { query });
    return { shown: none, spoken: none, tooCommon };
  }
  const said = say(settings, query === '' ? 'countFiltered' : atLeast ? 'atLeast' : 'count', {
    count,
    query,
  });
  const note = phrases.length > 0 ? ` ${say(settings, 'exactNote')}` : '';
  const listed = count <= LISTED && titles.length === count && !atLeast;
  return {
    shown: said + note,
    spoken: (listed ? say(settings, 'listed', { said, titles: titles.join('; ') }) : said) + note,
    tooCommon: false,
  };
}
