/** A figure's table for programs (`datapackage.json` names it): as it is in the content, without a mark. */
import type { APIRoute } from 'astro';
import type { Figure } from '../../../content/story.ts';

export { figurePaths as getStaticPaths } from '../../../content/figures/figures.ts';

export const GET: APIRoute<{ figure: Figure }> = ({ props }) =>
  new Response(props.figure.csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
