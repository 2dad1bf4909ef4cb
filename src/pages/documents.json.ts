/** Every document's record: what a reader may see, and nothing else. */
import type { APIRoute } from 'astro';
import { notHere } from '../content/not-found.ts';
import { publicRecords } from '../content/records.ts';
import { story } from '../content/story.ts';

export const GET: APIRoute = async () => {
  if ((await story()).documents.size === 0) return notHere();
  return new Response(`${JSON.stringify(await publicRecords(), null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
