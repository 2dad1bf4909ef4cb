/** Every collection of a story. Nothing else lists them: code that needs all of them reads this. */
import { articles } from './article.ts';
import { bills } from './bill.ts';
import { calendars } from './calendar.ts';
import type { CollectionDefinition } from './collection.ts';
import { corrections } from './correction.ts';
import { documents } from './document.ts';
import { events } from './event.ts';
import { figures } from './figure.ts';
import { names } from './style/hidden-names.ts';
import { letters } from './letter.ts';
import { pages } from './page.ts';
import { people } from './person.ts';
import { style } from './style/phrasing.ts';
import { pictures } from './picture.ts';
import { promises } from './promise.ts';
import { requests } from './request.ts';
import { settings } from './site.ts';
import { terms } from './term.ts';
import { unknowns } from './unknown.ts';

export const collections = {
  site: settings,
  articles,
  pages,
  letters,
  events,
  requests,
  promises,
  bills,
  figures,
  pictures,
  people,
  terms,
  unknowns,
  documents,
  calendars,
  corrections,
  style,
  names,
} as const;

export type Collection = keyof typeof collections;

/** The collections with their names, as one type each. */
export const allCollections = Object.entries(collections) as unknown as ReadonlyArray<
  [Collection, CollectionDefinition]
>;

/** What one record of a collection is called in a message. */
export const nounOf = (collection: Collection): string => {
  const { noun, name } = collections[collection] as CollectionDefinition;
  return noun ?? name;
};
