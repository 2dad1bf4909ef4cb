/** One document's citation, as a file for reference managers. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { citableDocuments, citationFile, citationTypes } from '../../content/exports/citations.ts';
import type { Document } from '../../content/story.ts';

export const getStaticPaths = (() =>
  citableDocuments().map((document) => ({
    params: { id: document.id },
    props: { document },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ document: Document }> = ({ props }) =>
  new Response(citationFile([props.document], 'bib'), { headers: { 'content-type': citationTypes['bib'] } });
