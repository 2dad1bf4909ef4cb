/** What a story holds already: the ids that a new record may name, and must not take. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { collections } from '../../collections/registry.ts';
import { momentOfBuild } from '../../moment-of-build.ts';
import { addresses } from '../../rules/addresses.ts';
import { dayInZone } from '../../rules/dates.ts';

export type Referable = 'documents' | 'people' | 'articles' | 'events' | 'requests' | 'promises';

interface Site {
  timeZone?: string;
  themes?: Record<string, string>;
  categories?: Record<string, unknown>;
  scopes?: { requests?: Record<string, unknown>; promises?: Record<string, unknown> };
}

export interface Known {
  site: Site;
  /** The day in the story's time zone. */
  today: string;
  /** The ids of a collection in the order of the alphabet. */
  ids(collection: Referable): string[];
  /** A record as it stands in its file. */
  record(collection: Referable, id: string): Record<string, unknown> | undefined;
  /** Addresses on the site that a correction may be about. */
  pages(): string[];
  /** What one record of a collection is called on the command line. */
  noun(collection: Referable): string;
}

/** Reads the folder of a story as far as `npm run new` must know it. */
export function readKnown(folder: string): Known {
  const site = (parse(readFileSync(path.join(folder, 'site.yaml'), 'utf8')) ?? {}) as Site;
  const fileOf = (collection: Referable, id: string): string => {
    const place = collections[collection];
    return 'file' in place
      ? path.join(folder, place.folder, id, `${place.file}.${place.extension}`)
      : path.join(folder, place.folder, `${id}.${place.extension}`);
  };
  const ids = (collection: Referable): string[] => {
    const place = collections[collection];
    const at = path.join(folder, place.folder);
    if (!existsSync(at)) return [];
    return readdirSync(at)
      .map((name) => ('file' in place ? name : path.basename(name, `.${place.extension}`)))
      .filter((id) => existsSync(fileOf(collection, id)))
      .sort();
  };
  return {
    site,
    today: dayInZone(momentOfBuild(), site.timeZone ?? 'UTC'),
    ids,
    record: (collection, id) => {
      const file = fileOf(collection, id);
      if (!existsSync(file)) return undefined;
      const text = readFileSync(file, 'utf8');
      const yaml = file.endsWith('.mdx') ? (text.split(/^---[ \t]*$/mu)[1] ?? '') : text;
      return parse(yaml) as Record<string, unknown>;
    },
    pages: () => [
      ...ids('articles').map(addresses.article),
      ...ids('documents').map(addresses.document),
      ...ids('requests').map(addresses.request),
      ...ids('events').map(addresses.event),
      ...ids('promises').map(addresses.promise),
      ...ids('people').map(addresses.person),
    ],
    noun: (collection) => (collection === 'people' ? 'person' : collection.replace(/s$/u, '')),
  };
}
