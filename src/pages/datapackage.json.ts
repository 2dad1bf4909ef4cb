/** All tables as a Frictionless Data Package. */
import type { APIRoute } from 'astro';
import { notHere } from '../content/not-found.ts';
import { story } from '../content/story.ts';
import { dataPackage } from '../content/exports/structured-data-sets.ts';

export const GET: APIRoute = async () =>
  (await story()).figures.size === 0 ? notHere() : Response.json(await dataPackage());
