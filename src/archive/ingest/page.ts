/** One page of a document as it was read: the form in which pages are passed on and kept. */
import type { Box, FileFinding } from '../../collections/fields/attached-file.ts';

/** A finding with the words that it is about, which are shown only on request. */
export type HiddenFinding = Omit<FileFinding, 'id' | 'decision' | 'reason' | 'coveredBy' | 'carriedOut'> & {
  hidden?: string;
  /** The places of the words, where they are on more than one line. */
  boxes?: Box[];
};

/** A word of the text, and its place on the page. */
export interface Word {
  /** Offsets into the text of the page. */
  start: number;
  end: number;
  box: Box;
}

/** The text of a page with the place of each word. */
export interface PageText {
  text: string;
  words: Word[];
}

/** What is kept of a page beside its text and its words. */
export interface PageFacts {
  page: number;
  /** In points. Left out where the page has no picture (texts, web pages, office files, e-mails). */
  width?: number;
  height?: number;
  words: number;
  /** The heading of the page, where pages are the sections of a text. */
  heading?: string;
  /** Confidence in per cent, where the text was read from a picture. */
  confidence?: number;
  /** Share of the words on which the second engine agrees, where there was one. */
  agreement?: number;
  /** What was found on the page. Kept while the file is read, and then in the record alone. */
  findings?: HiddenFinding[];
}

/** Below this share of agreement the page is flagged for the editor. */
export const AGREEMENT_NEEDED = 0.9;

/** The name of a page in files: four digits, so that files sort in order. */
export const fileNameOfPage = (page: number): string => String(page).padStart(4, '0');
