/** The citation of an article as a file, in each format by a route of its own. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { articleCitation } from '../../content/articles/article-citation.ts';
import { citationTypes } from '../../content/exports/citations.ts';
import { story } from '../../content/story.ts';
import type { ArticleCitationFormat } from '../../lib/citations/formats.ts';

export const getStaticPaths = (async ({ routePattern }) => {
  const format = routePattern.slice(routePattern.lastIndexOf(']') + 2) as ArticleCitationFormat;
  const { articles } = await story();
  return articles.map((article) => ({ params: { id: article.id }, props: { format, article } }));
}) satisfies GetStaticPaths;

type Props = Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];

export const GET: APIRoute<Props> = async ({ props: { format, article } }) =>
  new Response(articleCitation(await story(), article, format), {
    headers: { 'content-type': citationTypes[format] },
  });
