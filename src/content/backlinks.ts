/** What rests on a document, and what names a person or uses a term: computed, never written by hand. */
import { addresses } from '../lib/site/addresses.ts';
import type { Backlink, ReferringPlace } from './place.ts';
import { places } from './places.ts';
import { story, type Story } from './story.ts';

export type { Backlink };

type Index = Map<string, Map<string, Backlink>>;

function add(index: Index, id: string, place: ReferringPlace, self?: string): void {
  if (self !== undefined && place.link.address === self) return;
  const links = index.get(id) ?? new Map<string, Backlink>();
  index.set(id, links);
  const key = `${place.link.kind} ${place.link.address}`;
  if (links.has(key)) return;
  const references = place.citing.filter((reference) => reference.id === id);
  links.set(key, references.length > 0 ? { ...place.link, references } : place.link);
}

function readBacklinks(s: Story) {
  const documents: Index = new Map();
  const quotations: Index = new Map();
  const people: Index = new Map();
  const terms: Index = new Map();
  const names = [...s.people.values()].map((person) => ({
    id: person.id,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${[person.name, ...(person.names ?? [])].map(RegExp.escape).join('|')})(?![\\p{L}\\p{N}])`,
      'u',
    ),
  }));
  for (const place of places(s)) {
    for (const id of place.documents) add(documents, id, place, addresses.document(id));
    for (const id of place.quotations) add(quotations, id, place);
    for (const id of place.people) add(people, id, place);
    for (const id of place.terms) add(terms, id, place);
    if (place.words)
      for (const { id, pattern } of names)
        if (pattern.test(place.words)) add(people, id, place, addresses.person(id));
  }
  const lists = (index: Index) => new Map([...index].map(([id, links]) => [id, [...links.values()]]));
  return {
    documents: lists(documents),
    quotations: lists(quotations),
    people: lists(people),
    terms: lists(terms),
  };
}

let whole: Promise<ReturnType<typeof readBacklinks>> | undefined;

/** All backlinks, by id of the document, the quotation, the person or the term. */
export async function backlinks() {
  if (import.meta.env.DEV) return readBacklinks(await story());
  whole ??= story().then(readBacklinks);
  return whole;
}
