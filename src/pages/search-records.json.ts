/**
 * What the index is made of. The integration `search-index` reads it after the build and takes it
 * away; in `dev` it is asked for when the index is made.
 */
import { searchRecords } from '../content/exports/search-records.ts';
import { story } from '../content/story.ts';
import { addresses } from '../lib/site/addresses.ts';

export async function GET(): Promise<Response> {
  const s = await story();
  return Response.json({
    language: s.site.language,
    records: await searchRecords(),
    pages: [
      ...s.articles.map((article) => addresses.article(article.id)),
      ...[...s.pages.keys()].map((id) => addresses.page(id)),
    ],
  });
}
