/** The words of the record, for the search page: fetched only where a search finds little or nothing. */
import { notHere } from '../content/not-found.ts';
import { searchedTexts } from '../content/exports/search-records.ts';
import { vocabulary } from '../lib/search/spelling.ts';

export async function GET(): Promise<Response> {
  const words = vocabulary(await searchedTexts());
  return words.length === 0 ? notHere() : Response.json(words);
}
