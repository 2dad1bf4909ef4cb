/** A figure's table for programs (`datapackage.json` names it): as it is in the content, without a mark. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { story, type Figure } from '../../../content/story.ts';

export const getStaticPaths = (async () =>
  [...(await story()).figures.values()].map((figure) => ({
    params: { id: figure.id },
    props: { figure },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ figure: Figure }> = ({ props }) =>
  new Response(props.figure.csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
