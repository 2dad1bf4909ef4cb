/**
 * A document, or one page of it, as a citation for reference managers. `src/integrations/export-routes.ts` has a route
 * lead here for each format.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { pageCitation } from '../../content/documents/page-citations.ts';
import { citableDocuments, citationFile, citationTypes } from '../../content/exports/citations.ts';
import type { CitationFormat } from '../../lib/citations/formats.ts';
import { story } from '../../content/story.ts';

export const getStaticPaths = (async ({ routePattern }) => {
  const s = await story();
  const format = routePattern.slice(routePattern.lastIndexOf(']') + 2) as CitationFormat;
  return routePattern.includes('[page]')
    ? [...s.attached.values()].flatMap(({ id, pages }) =>
        pages.map(({ number }) => ({ params: { id, page: String(number) }, props: { format } })),
      )
    : citableDocuments(s).map(({ id }) => ({ params: { id }, props: { format } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ format: CitationFormat }> = async ({
  params: { id, page },
  props: { format },
}) => {
  const s = await story();
  const text =
    page === undefined
      ? citationFile(s, [s.documents.get(id!)!], format)
      : pageCitation(s, id!, Number(page), format);
  return new Response(text, { headers: { 'content-type': citationTypes[format] } });
};
