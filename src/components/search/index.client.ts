/** The index in the browser, as Pagefind gives it: loaded when it is needed. */
import type { Facet, PART_OF } from '../../lib/search/address.ts';
import { withoutTokens } from '../../lib/search/terms.ts';

export interface Fragment {
  url: string;
  content: string;
  meta: { title: string; date?: string; lang?: string };
  filters: Partial<Record<Facet | typeof PART_OF, string[]>>;
  anchors: Array<{ id: string; text?: string; location: number }>;
  locations: number[];
}
export interface Result {
  id: string;
  /** The numbers of the words in the record that were found. */
  words: number[];
  /** The names of its metadata in which words were found: its title may hold a word that its text does not. */
  matchedMetaFields?: string[];
  data(): Promise<Fragment>;
}
export interface PagefindResponse {
  results: Result[];
  filters: Partial<Record<Facet | typeof PART_OF, Record<string, number>>>;
}
export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  /** Fetches the filters; answers count them only after that. */
  filters(): Promise<unknown>;
  /** Without words, all records that pass the filters. */
  search(words: string | null, options: object): Promise<PagefindResponse>;
}
let engine: Promise<Pagefind> | undefined;

/** Begins to load the index. `base` is the folder in which the site is published, with its slashes. */
export function load(base: string): Promise<Pagefind> {
  engine ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    // Without its worker: one file fewer to fetch, and no policy for workers to be opened.
    await pagefind.options({ baseUrl: '/', noWorker: true });
    await pagefind.init();
    return pagefind;
  })();
  engine.catch(() => (engine = undefined));
  return engine;
}

/** The text of a hit, without the tokens of its references. */
export const shownText = (fragment: Fragment): string => withoutTokens(fragment.content);
