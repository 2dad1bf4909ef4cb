/** The title of an address of this site. */
import { addresses } from '../lib/site/addresses.ts';
import { places } from './places.ts';
import type { Story } from './story.ts';

/** Titles by address: of pages, of records that have one, and of places on a page. */
function titlesOf(s: Story): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { link } of places(s)) if (!titles.has(link.address)) titles.set(link.address, link.title);
  for (const document of s.documents.values()) titles.set(addresses.document(document.id), document.title);
  for (const person of s.people.values()) titles.set(addresses.person(person.id), person.name);
  return titles;
}

/**
 * The title of an address: of the place on the page, else of the page.
 * @returns a function that gives undefined where an address has no title of its own
 */
export function pageTitles(s: Story): (address: string) => string | undefined {
  const titles = titlesOf(s);
  return (address) => titles.get(address) ?? titles.get(address.replace(/#.*$/u, ''));
}
