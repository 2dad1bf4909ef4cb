/** Every document as a citation. */
import type { APIRoute } from 'astro';
import { citableDocuments, citationFile, citationTypes } from '../queries/citations.ts';
import { notHere } from '../queries/not-here.ts';

export const GET: APIRoute = () => {
  const documents = citableDocuments();
  if (documents.length === 0) return notHere();
  return new Response(citationFile(documents, 'bib'), {
    headers: { 'content-type': citationTypes['bib'] },
  });
};
