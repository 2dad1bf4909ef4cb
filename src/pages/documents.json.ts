/** Every document's record: what a reader may see, and nothing else. */
import type { APIRoute } from 'astro';
import { notHere } from '../queries/not-here.ts';
import { publicRecords } from '../queries/records.ts';
import { story } from '../queries/story.ts';

export const GET: APIRoute = async () => {
  if ((await story()).documents.size === 0) return notHere();
  return new Response(`${JSON.stringify(await publicRecords(), null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
