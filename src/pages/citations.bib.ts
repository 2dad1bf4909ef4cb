/** Every document as a citation. */
import type { APIRoute } from 'astro';
import { citableDocuments, citationFile, citationTypes } from '../queries/citations.ts';

export const GET: APIRoute = () =>
  new Response(citationFile(citableDocuments(), 'bib'), {
    headers: { 'content-type': citationTypes['bib'] },
  });
