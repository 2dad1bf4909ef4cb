/** Every document as a citation. */
import type { APIRoute } from 'astro';
import { citableDocuments, citationFile, citationTypes } from '../content/exports/citations.ts';
import { notHere } from '../content/not-found.ts';

export const GET: APIRoute = () => {
  const documents = citableDocuments();
  if (documents.length === 0) return notHere();
  return new Response(citationFile(documents, 'ris'), {
    headers: { 'content-type': citationTypes['ris'] },
  });
};
