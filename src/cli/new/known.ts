/** What a story holds already: the ids that a new record may name, and must not take. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { fileOfRecord, type CollectionDefinition, type KnownRecords } from '../../collections/collection.ts';
import { select } from '../../collections/fields/select.ts';
import { allCollections, collections, type Collection } from '../../collections/registry.ts';
import { buildDate } from '../../build-date.ts';
import { dayInZone } from '../../lib/dates/dates.ts';
import { siteSettings } from '../../site-settings.ts';

export interface Known extends KnownRecords {
  /** The ids in a list of `site.yaml`: `site.themes`. */
  keys: (list: string) => string[];
  /** Addresses on the site that a correction may be about. */
  pages: () => string[];
  /** What one record of a collection is called on the command line. */
  noun: (collection: string) => string;
}

/** Reads the folder of a story as far as `npm run new` must know it. */
export function readKnown(folder: string): Known {
  const site = siteSettings(folder);
  const definitionOf = (collection: string): CollectionDefinition => collections[collection as Collection];
  const fileOf = (collection: string, id: string): string =>
    path.join(folder, fileOfRecord(definitionOf(collection), id));
  const ids = (collection: string): string[] => {
    const { folder: own, file, extension } = definitionOf(collection);
    const at = path.join(folder, own);
    if (!existsSync(at)) return [];
    return readdirSync(at)
      .map((name) => (file === undefined ? path.basename(name, `.${extension}`) : name))
      .filter((id) => existsSync(fileOf(collection, id)))
      .sort();
  };
  return {
    today: dayInZone(buildDate(), site.timeZone ?? 'UTC'),
    keys: (list) =>
      select(site, list.replace(/^site\./u, '')).flatMap(({ value }) => Object.keys(value as object)),
    ids,
    record: (collection, id) => {
      const file = fileOf(collection, id);
      if (!existsSync(file)) return undefined;
      const text = readFileSync(file, 'utf8');
      const yaml = file.endsWith('.mdx') ? (text.split(/^---[ \t]*$/mu)[1] ?? '') : text;
      return parse(yaml) as Record<string, unknown>;
    },
    pages: () =>
      allCollections.flatMap(([collection, { address, withinPage }]) =>
        address && !withinPage ? ids(collection).map((id) => address(id, {})) : [],
      ),
    noun: (collection) => definitionOf(collection).name,
  };
}
