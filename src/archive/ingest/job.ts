/** The messages to and from the process that reads a file: the interface of the two processes. */
import type { Box, AttachedFile } from '../../collections/fields/attached-file.ts';
import type { CountryCode } from '../findings/personal-data/countries.ts';
import type { Trace } from '../findings/traces/trace.ts';
import type { HiddenFinding, PageFacts } from './page.ts';

export interface Job {
  file: string;
  format: AttachedFile['format'];
  /** Whether what may betray who gave the file away is listed. */
  traces?: boolean;
  /** Where pages are written; those that are there already are not read again. Left out where none is kept. */
  folder?: string;
  images: boolean;
  /** Pictures in the narrow width alone, and coarser: for papers whose look matters less than their weight. */
  light?: boolean;
  /** The countries whose forms of personal data are looked for. All that are known where none is named. */
  countries?: readonly CountryCode[];
  /** The encoding that a server named for a text that was fetched. */
  encoding?: string;
  /** The language in which its pictures are read: that of its record, else that of the story; English where neither is known. */
  language?: string;
}

/** What was read of a whole file. The pages themselves are in the folder. */
export interface ReadResult {
  format: AttachedFile['format'];
  extractor: string;
  language?: string;
  title?: string;
  pages: PageFacts[];
  findings: HiddenFinding[];
  traces?: Trace[];
}

/** What is to be covered and taken out. The words are known to the two processes and written nowhere. */
export interface Redaction {
  /** Left out where it is of the whole file (a bookmark). */
  page?: number;
  boxes: Box[];
  /** Whether the boxes are those of words whose place in their line is reckoned: the words count then. */
  rough?: boolean;
  /** Who covered it and why, for readers of the copy. */
  label?: string;
  /** The words under the boxes, where they are known. */
  hidden?: string;
}

export interface PublishJob {
  /** The file as it came. */
  original: string;
  format: AttachedFile['format'];
  /** The folder with the pages as they were read, and their list. */
  from: string;
  /** The folder into which what is published is written: pages, list of pages, copy. */
  into: string;
  language?: string;
  /** Whether the site printed the file itself: the copy keeps its tags then. */
  own?: boolean;
  redactions: Redaction[];
  /** Who covered what no finding of its page is about, for readers of the copy. */
  label?: string;
  /** What is done where redacted words are visible elsewhere in the document. */
  elsewhere: 'refuse' | 'redact' | 'leave';
}

export interface PublishResult {
  file: string;
  sha256: string;
  bytes: number;
  /** The words that were taken out, for the search through the record. */
  words: string[];
  /** Pages whose copy is a picture with its words laid under it. */
  rebuilt: number[];
}

export type WorkerMessage<Done> =
  { page: number; of: number } | { unreadable: string } | { outOfMemory: true } | { done: Done };
