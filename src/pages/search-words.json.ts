/** The words of the record, for the search page: fetched only where a search finds little or nothing. */
import { notHere } from '../queries/not-here.ts';
import { searchedTexts } from '../queries/search-records.ts';
import { vocabulary } from '../rules/spelling.ts';

export async function GET(): Promise<Response> {
  const words = vocabulary(await searchedTexts());
  return words.length === 0 ? notHere() : Response.json(words);
}
