/** A figure's table, byte for byte as it stands in the content. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { story, type Figure } from '../../queries/story.ts';

export const getStaticPaths = (async () =>
  [...(await story()).figures.values()].map((figure) => ({
    params: { id: figure.id },
    props: { figure },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ figure: Figure }> = ({ props }) =>
  new Response(props.figure.csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
