/** How much was found, in a sentence to be read and one to be heard. */
import type { SearchState } from '../rules/search-address.ts';
import { say, type Settings } from './search-hits.client.ts';

/** So few hits are read aloud by their titles. */
const LISTED = 5;

export interface Total {
  count: number;
  /** Whether there may be more: not everything that may hold the words was read. */
  atLeast: boolean;
}

/**
 * @param proved whether the hits are those in which a phrase stands word for word
 * @param titles those of the hits that are shown
 */
export function sentences(
  settings: Settings,
  { text, exact }: SearchState,
  { count, atLeast }: Total,
  proved: boolean,
  titles: readonly string[],
): { shown: string; spoken: string } {
  const words = text.trim();
  const query = exact ? say(settings, 'quoted', { words }) : words;
  if (count === 0) {
    const none = say(settings, query === '' ? 'noneFiltered' : 'none', { query });
    return { shown: none, spoken: none };
  }
  const said = say(settings, query === '' ? 'countFiltered' : atLeast ? 'atLeast' : 'count', {
    count,
    query,
  });
  const note = proved ? ` ${say(settings, 'exactNote')}` : '';
  const listed = count <= LISTED && titles.length === count && !atLeast;
  return {
    shown: said + note,
    spoken: (listed ? say(settings, 'listed', { said, titles: titles.join('; ') }) : said) + note,
  };
}
