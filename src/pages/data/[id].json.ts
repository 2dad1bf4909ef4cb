/** A figure's table with its notes and the readings of its charts. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { figureData } from '../../content/figures/figures.ts';
import { story, type Figure } from '../../content/story.ts';

export const getStaticPaths = (async () =>
  [...(await story()).figures.values()].map((figure) => ({
    params: { id: figure.id },
    props: { figure },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ figure: Figure }> = ({ props }) => Response.json(figureData(props.figure));
