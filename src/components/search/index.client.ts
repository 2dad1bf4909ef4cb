/** The index in the browser, as Pagefind gives it: loaded when it is needed. */
import type { Facet, PART_OF } from '../../lib/search/address.ts';
import {
  BUNDLE,
  bundleFolder,
  bundleOf,
  BUNDLES_FILE,
  bundlesInOrder,
  withTitle,
  type LastDays,
} from '../../lib/search/bundles.ts';
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
export interface SearchOptions {
  filters?: object;
  /** The name of a sort key, and whether its values ascend. */
  sort?: Record<string, 'asc' | 'desc'>;
}
export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  /** Fetches the filters; answers count them only after that. */
  filters(): Promise<unknown>;
  /** Without words, all records that pass the filters. */
  search(words: string | null, options: SearchOptions): Promise<PagefindResponse>;
  mergeIndex(folder: string, options: object): Promise<void>;
  /** The last day of each bundle of a divided index. */
  lastDays?: LastDays;
}
let engine: Promise<Pagefind> | undefined;

/** An index in several bundles, in which a search by date or row asks each by itself, in their order. */
async function joined(pagefind: Pagefind, base: string): Promise<Pagefind> {
  const answer = await fetch(base + BUNDLES_FILE);
  if (!answer.ok) throw new Error(`The bundles could not be loaded: ${answer.status}.`);
  const lastDays = (await answer.json()) as LastDays;
  for (const bundle of [...lastDays.keys()].slice(1))
    await pagefind.mergeIndex(base + bundleFolder(bundle), { baseUrl: '/' });
  return {
    ...pagefind,
    lastDays,
    search: async (words, options) => {
      const { sort, filters } = options;
      const whole = await pagefind.search(words, { filters });
      if (!sort) return whole;
      const results: Result[] = [];
      for (const bundle of bundlesInOrder(lastDays, 'newest' in sort)) {
        const own = { ...filters, [BUNDLE]: 'row' in sort ? withTitle(bundle) : String(bundle) };
        results.push(...(await pagefind.search(words, { sort, filters: own })).results);
      }
      return { ...whole, results };
    },
  };
}

/**
 * Begins to load the index.
 * @param base the folder in which the site is published, with its slashes
 * @param divided whether the index has several bundles
 */
export function load(base: string, divided = false): Promise<Pagefind> {
  engine ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    // Without its worker: one file fewer to fetch, and no policy for workers to be opened.
    await pagefind.options({ baseUrl: '/', noWorker: true });
    await pagefind.init();
    return divided ? joined(pagefind, base) : pagefind;
  })();
  engine.catch(() => (engine = undefined));
  return engine;
}

/**
 * The numbers of records in the index, by their rows among the titles.
 * @param days the day of each row
 */
export async function idsOfRows(
  pagefind: Pagefind,
  days: ReadonlyArray<string | undefined>,
): Promise<Array<string | undefined>> {
  const ids = (await pagefind.search(null, { sort: { row: 'asc' } })).results.map(({ id }) => id);
  const { lastDays } = pagefind;
  if (!lastDays) return ids.slice(0, days.length);
  const place = (row: number): number => bundleOf(lastDays, days[row]);
  const ordered: Array<string | undefined> = [];
  for (const [at, row] of [...days.keys()].sort((a, b) => place(a) - place(b)).entries())
    ordered[row] = ids[at];
  return ordered;
}

/** The text of a hit, without the tokens of its references. */
export const shownText = (fragment: Fragment): string => withoutTokens(fragment.content);
