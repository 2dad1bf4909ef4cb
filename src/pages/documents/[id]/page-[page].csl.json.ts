/** The citation of one page of a held document, as a file for reference managers. */
import type { APIRoute } from 'astro';
import { citationResponse, citedPages } from '../../../content/documents/page-citations.ts';

export const getStaticPaths = () => citedPages();

export const GET: APIRoute = ({ params }) => citationResponse(params, 'csl.json');
