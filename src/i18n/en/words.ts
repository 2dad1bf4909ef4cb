/** All words of the interface in English: the pattern that every other language follows. */
import { articles } from './articles.ts';
import { ask } from './ask.ts';
import { bill } from './bill.ts';
import { documents } from './documents.ts';
import { edition, offline, take } from './edition.ts';
import { figures } from './figures.ts';
import { home } from './home.ts';
import { kinds } from './kinds.ts';
import { kit } from './kit.ts';
import { pages } from './pages.ts';
import { people } from './people.ts';
import { promises } from './promises.ts';
import { reading } from './reading.ts';
import { release } from './release.ts';
import { requests } from './requests.ts';
import { search } from './search.ts';
import { dates, numbers, provenance, site } from './site.ts';
import { timeline } from './timeline.ts';

export const english = {
  site,
  provenance,
  dates,
  numbers,
  articles,
  ask,
  bill,
  documents,
  edition,
  figures,
  home,
  kinds,
  kit,
  offline,
  pages,
  people,
  promises,
  reading,
  release,
  requests,
  search,
  take,
  timeline,
} as const;
