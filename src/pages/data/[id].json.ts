/** A figure's table with its notes and the readings of its charts. */
import type { APIRoute } from 'astro';
import { figureData } from '../../content/figures/figures.ts';
import type { Figure } from '../../content/story.ts';

export { figurePaths as getStaticPaths } from '../../content/figures/figures.ts';

export const GET: APIRoute<{ figure: Figure }> = ({ props }) => Response.json(figureData(props.figure));
