/** One document's citation, as a file for reference managers. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { citableDocuments, citationFile, citationTypes } from '../../content/exports/citations.ts';
import { story, type Document } from '../../content/story.ts';

export const getStaticPaths = (async () =>
  citableDocuments(await story()).map((document) => ({
    params: { id: document.id },
    props: { document },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ document: Document }> = async ({ props }) =>
  new Response(citationFile(await story(), [props.document], 'csl.json'), {
    headers: { 'content-type': citationTypes['csl.json'] },
  });
