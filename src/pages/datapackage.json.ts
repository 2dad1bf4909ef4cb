/** All tables as a Frictionless Data Package. */
import type { APIRoute } from 'astro';
import { dataPackage } from '../queries/structured-data-sets.ts';

export const GET: APIRoute = async () => Response.json(await dataPackage());
