/** Every statement with its sources, for machines. */
import type { APIRoute } from 'astro';
import { provenanceRecord } from '../queries/provenance-record.ts';

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(await provenanceRecord(), null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
