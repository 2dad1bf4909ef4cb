/** All tables as a Frictionless Data Package. */
import type { APIRoute } from 'astro';
import { notHere } from '../queries/not-here.ts';
import { story } from '../queries/story.ts';
import { dataPackage } from '../queries/structured-data-sets.ts';

export const GET: APIRoute = async () =>
  (await story()).figures.size === 0 ? notHere() : Response.json(await dataPackage());
