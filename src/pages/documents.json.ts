/** Every document's record: what a reader may see, and nothing else. */
import type { APIRoute } from 'astro';
import { publicRecords } from '../queries/records.ts';

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(await publicRecords(), null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
