/** What the process that reads a file is told, and what it tells. The two processes know each other by this. */
import type { Held } from '../schemas/held.ts';
import type { HiddenFinding, PageFacts } from './page.ts';

export interface Job {
  file: string;
  format: Held['format'];
  /** Pages that stand in this folder already are not read again. */
  folder: string;
  images: boolean;
  /** The encoding that a server named for a text that was fetched. */
  encoding?: string;
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

export type Told = { page: number; of: number } | { unreadable: string } | { done: Reading };
