/** The words of the record, for the search page: fetched only where a search finds little or nothing. */
import { notHere } from '../queries/not-here.ts';
import { searchRecords } from '../queries/search-records.ts';
import { vocabulary } from '../rules/spelling.ts';

export async function GET(): Promise<Response> {
  const texts = (await searchRecords()).flatMap(({ title, text, sections = [] }) => [
    title,
    ...text,
    ...sections.flatMap((section) => [section.heading ?? '', ...section.text]),
  ]);
  const words = vocabulary(texts);
  return words.length === 0 ? notHere() : Response.json(words);
}
