/**
 * The words of the interface, in the language of the story. Every word that a reader sees and that
 * is not content stands under this folder, and nowhere else.
 */
import { articles } from './en/articles.ts';
import { ask } from './en/ask.ts';
import { bill } from './en/bill.ts';
import { documents } from './en/documents.ts';
import { figures } from './en/figures.ts';
import { home } from './en/home.ts';
import { kit } from './en/kit.ts';
import { pages } from './en/pages.ts';
import { people } from './en/people.ts';
import { promises } from './en/promises.ts';
import { requests } from './en/requests.ts';
import { search } from './en/search.ts';
import { dates, numbers, provenance, site } from './en/site.ts';
import { timeline } from './en/timeline.ts';

export const words = {
  site,
  provenance,
  dates,
  numbers,
  articles,
  ask,
  bill,
  documents,
  figures,
  home,
  kit,
  pages,
  people,
  promises,
  requests,
  search,
  timeline,
} as const;
