/** What is shown only while an editor works: drafts, and pieces whose moment has not come. */
import { buildDate } from '../build-date.ts';
import { addresses } from '../lib/site/addresses.ts';
import { isPublished, type Publication } from '../lib/site/visibility.ts';
import type { Story } from './story.ts';

export interface Unpublished {
  title: string;
  address: string;
  /** The moment until which it is held back; without it, it is a draft. */
  until?: string | undefined;
}

type Record = Publication & { id: string };

function* all(s: Story): Generator<{ record: Record; title: string; address: string }> {
  for (const one of s.articles) yield { record: one, title: one.title, address: addresses.article(one.id) };
  for (const one of s.pages.values())
    yield { record: one, title: one.title, address: addresses.page(one.id) };
  for (const one of s.documents.values())
    yield { record: one, title: one.title, address: addresses.document(one.id) };
  for (const one of s.events) yield { record: one, title: one.title, address: addresses.event(one.id) };
  for (const one of s.requests) yield { record: one, title: one.subject, address: addresses.request(one.id) };
  for (const one of s.promises)
    yield { record: one, title: one.promised, address: addresses.promise(one.id) };
  for (const one of s.bills) yield { record: one, title: one.title, address: addresses.bill };
  for (const one of s.people.values())
    yield { record: one, title: one.name, address: addresses.person(one.id) };
  for (const one of s.terms.values()) yield { record: one, title: one.term, address: addresses.term(one.id) };
  for (const one of s.figures.values())
    yield { record: one, title: one.title, address: addresses.figure(one.id) };
  for (const one of s.unknowns.values())
    yield { record: one, title: one.text, address: addresses.unknown(one.id) };
  for (const one of s.corrections)
    yield { record: one, title: one.says, address: `${addresses.corrections}#${one.id}` };
  for (const one of s.letters)
    yield {
      record: one,
      title: one.title,
      address: `${addresses.article(one.about ?? '')}#letter-${one.id}`,
    };
}

/** What stands on a page and is not published yet. Nothing in a build, where it is left out. */
export function unpublished(s: Story, path: string): Unpublished[] {
  const at = { moment: buildDate(), timeZone: s.site.timeZone };
  const shown: Unpublished[] = [];
  for (const { record, title, address } of all(s))
    if (address.split('#')[0] === path && !isPublished(record, at))
      shown.push({ title, address, until: record.draft === true ? undefined : record.publishAt });
  return shown;
}
