/** Every document as a citation. */
import type { APIRoute } from 'astro';
import { citableDocuments, citationFile, citationTypes } from '../content/exports/citations.ts';
import { notHere } from '../content/not-found.ts';
import { story } from '../content/story.ts';

export const GET: APIRoute = async () => {
  const s = await story();
  const documents = citableDocuments(s);
  if (documents.length === 0) return notHere();
  return new Response(citationFile(s, documents, 'ris'), {
    headers: { 'content-type': citationTypes['ris'] },
  });
};
