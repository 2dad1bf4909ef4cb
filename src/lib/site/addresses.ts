/** The permanent addresses of the site, as paths from its root. An id is an address. */

import { isIdOfPages } from '../text/heading-ids.ts';

/** A text as an anchor: lower-case letters, digits and hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replace(/[‘’'′]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** The id of a note by its heading; one that its page has already in another place begins with `note-`. */
export function noteId(heading: string): string {
  const id = slug(heading);
  return isIdOfPages(id) ? `note-${id}` : id;
}

export const addresses = {
  home: '/',
  articles: '/articles/',
  article: (id: string) => `/articles/${id}/`,
  timeline: '/timeline/',
  event: (id: string) => `/timeline/#${id}`,
  promises: '/promises/',
  promise: (id: string) => `/promises/#${id}`,
  requests: '/requests/',
  request: (id: string) => `/requests/${id}/`,
  bill: '/bill/',
  stage: (id: string) => `/bill/#${id}`,
  provision: (id: string) => `/bill/#${id}`,
  documents: '/documents/',
  document: (id: string) => `/documents/${id}/`,
  /** A page of an attached document. Pages of later parts are reached from there: see `page-parts.ts`. */
  documentPage: (id: string, page: number) => `/documents/${id}/#page-${page}`,
  note: (id: string, heading: string) => `/documents/${id}/#${noteId(heading)}`,
  quotation: (document: string, id: string) => `/documents/${document}/#quote-${id}`,
  /** The copy of an attached document that readers may download. */
  documentFile: (id: string, ending: string) => `/documents/${id}/${id}.${ending}`,
  /** The whole text of an attached document, a form feed between its pages. */
  documentText: (id: string) => `/documents/${id}/text.txt`,
  /** A document's citation, as a file: `bib`, `ris` or `csl.json`. */
  citation: (id: string, format: string) => `/documents/${id}.${format}`,
  pageCitation: (id: string, page: number, format: string) => `/documents/${id}/page-${page}.${format}`,
  data: '/data/',
  figure: (id: string) => `/data/${id}/`,
  /** The table of a figure for programs; readers get `/data/<id>.csv`. */
  figureData: (id: string) => `/data/${id}/data.csv`,
  people: '/people/',
  person: (id: string) => `/people/${id}/`,
  glossary: '/glossary/',
  term: (id: string) => `/glossary/#${id}`,
  search: '/search/',
  ask: '/ask/',
  method: '/method/',
  unknown: (id: string) => `/method/#unknown-${id}`,
  page: (id: string) => `/${id}/`,
  corrections: '/corrections/',
  edition: '/edition/',
  /** Where a reader keeps the record on a device. */
  offline: '/offline/',
  editionPdf: '/edition/edition.pdf',
  editionBook: '/edition/edition.epub',
} as const;

/**
 * The files of one record, by its address: `/requests/a/` and `/timeline/#a` lead to `/requests/a.bib` and
 * `/timeline/a.bib`.
 */
export const fileBeside = (address: string, ending: string): string =>
  `${address.replace('#', '').replace(/\/$/u, '')}.${ending}`;

/** The page by which other sites show a part of this one: `/requests/a/` as `/embed/requests/a/`. */
export const embedAddress = (address: string): string =>
  address === '/' ? '/embed/home/' : `/embed${address}`;

/** The address of the picture that is shown when a page is shared. `path` is the page's path from the root. */
export const cardAddress = (path: string): string =>
  `/cards${path === '/' ? '/index' : path.replace(/\/$/u, '')}.png`;

/** Names that no site can have (RFC 2606): a story has one of them until its publisher sets the address. */
const RESERVED = /^(?:www\.)?example\.(?:org|com|net)$/u;

/** Whether the settings name the address at which the site is published. */
export const hasAddress = (site: { readonly url: string }): boolean =>
  !RESERVED.test(new URL(site.url).hostname);
