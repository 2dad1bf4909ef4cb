/** What stands at an address of this site, by its title. */
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
 * Answers with the title of what stands at an address: of the place, else of its page.
 * @returns a function that gives undefined where an address has no title of its own
 */
export function pageTitles(s: Story): (address: string) => string | undefined {
  const titles = titlesOf(s);
  return (address) => titles.get(address) ?? titles.get(address.replace(/#.*$/u, ''));
}
