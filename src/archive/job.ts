/** What the process that reads a file is told, and what it tells. The two processes know each other by this. */
import type { Held, HeldFinding } from '../schemas/held.ts';
import type { PageFacts } from './page.ts';

export interface Job {
  file: string;
  format: Held['format'];
  /** Pages that stand in this folder already are not read again. */
  folder: string;
  images: boolean;
}

/** What was read of a whole file. The pages themselves stand in the folder. */
export interface Reading {
  format: Held['format'];
  extractor: string;
  language?: string;
  title?: string;
  pages: PageFacts[];
  findings: HiddenFinding[];
}

/** A finding with the words that it is about, which are shown only where they are asked for. */
export type HiddenFinding = Omit<HeldFinding, 'id' | 'decision' | 'reason' | 'carriedOut'> & {
  hidden?: string;
};

export type Told = { page: number; of: number } | { unreadable: string } | { done: Reading };
