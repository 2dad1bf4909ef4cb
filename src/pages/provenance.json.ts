/** Every statement with its sources, for machines. */
import type { APIRoute } from 'astro';
import { notHere } from '../content/not-found.ts';
import { provenanceRecord } from '../content/exports/provenance-record.ts';
import { story } from '../content/story.ts';

export const GET: APIRoute = async () => {
  if ((await story()).documents.size === 0) return notHere();
  return new Response(`${JSON.stringify(await provenanceRecord(), null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
