/** What the search knows of a page, and may narrow and sort its hits by. */
import type { words } from '../words/words.ts';
import type { Document } from './story.ts';

export interface Facets {
  kind: keyof typeof words.search.kinds;
  publisher?: string | undefined;
  /** An EDTF date: the year is a facet, and hits can be sorted by it. */
  date?: string | undefined;
  grade?: Document['evidence'] | undefined;
  topics?: readonly string[] | undefined;
}
