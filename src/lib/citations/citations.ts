/**
 * A document as a reference manager reads it: CSL-JSON, of which `bibtex.ts` and `ris.ts` make their files.
 *
 * A date says no more than the record does. Where a format has no form for a season or an interval,
 * the date is given in words in the note.
 */
import { knownDate } from '../dates/dates.ts';

/** A date of CSL: one or two lists of year, month and day, as far as they are known. */
export interface CslDate {
  'date-parts': number[][];
  /** 1 spring, 2 summer, 3 autumn, 4 winter. */
  season?: number;
}

/** An item of CSL-JSON (the schema of citationstyles.org, version 1.0.2), as far as it is used here. */
export interface CslItem {
  id: string;
  type: 'article-newspaper' | 'webpage' | 'document';
  title: string;
  publisher?: string;
  'container-title'?: string;
  author?: Array<{ literal: string }>;
  issued?: CslDate;
  /** The day on which what is at `URL` was as it is cited. */
  accessed: CslDate;
  URL?: string;
  /** Where an archive has a copy of it. */
  archive_location?: string;
  page?: string;
  keyword?: string;
  /** A language tag. */
  language?: string;
  note: string;
}

/** What a citation needs of a document's record. */
export interface CitedDocument {
  id: string;
  title: string;
  publisher: string;
  /** Persons and bodies, each by itself and whole. */
  authors: readonly string[];
  kind: string;
  date?: string | undefined;
  link?: string | undefined;
  archived?: { address: string } | undefined;
  topics: readonly string[];
  /** A language tag. */
  language?: string | undefined;
}

const numbers = (text: string) => text.split('-').map(Number);

/** An EDTF date as CSL writes it, at the same precision. */
export function cslDate(date: string): CslDate {
  const known = knownDate(date);
  if (known.precision === 'season') {
    const [year, season] = numbers(date) as [number, number];
    return { 'date-parts': [[year]], season: season - 20 };
  }
  if (known.ends) {
    const ends = [...new Set(known.ends)].map((end) => cslDate(end)['date-parts'][0]!);
    return { 'date-parts': ends };
  }
  return { 'date-parts': [numbers(date)] };
}

export interface Cited {
  /** Where what is cited can be seen: the document, or its record on this site. */
  /** Undefined where no address is known. */
  url: string | undefined;
  /** The day on which it was as it is cited. */
  accessed: string;
  /** What a reader must know of it: its grade, its record on this site. */
  note: string;
}

export function cslItem(document: CitedDocument, { url, accessed, note }: Cited): CslItem {
  const news = document.kind === 'news';
  return {
    id: document.id,
    type: news ? 'article-newspaper' : document.link ? 'webpage' : 'document',
    title: document.title,
    publisher: document.publisher,
    ...(news && { 'container-title': document.publisher }),
    ...(document.authors.length > 0 && { author: document.authors.map((literal) => ({ literal })) }),
    ...(document.date && { issued: cslDate(document.date) }),
    accessed: cslDate(accessed),
    ...(url !== undefined && { URL: url }),
    ...(document.archived && { archive_location: document.archived.address }),
    ...(document.topics.length > 0 && { keyword: document.topics.join(', ') }),
    ...(document.language && { language: document.language }),
    note,
  };
}
