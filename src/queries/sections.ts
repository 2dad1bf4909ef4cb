/** The sections of the site that have something in them, for navigation, front page and feeds. */
import { addresses } from '../rules/addresses.ts';
import { words } from '../words/words.ts';
import { story } from './story.ts';

export interface Section {
  id: keyof typeof words.site.sections;
  label: string;
  address: string;
}

/** Sections with content, in the order of the navigation. An empty section is not named anywhere. */
export async function sections(): Promise<Section[]> {
  const s = await story();
  const has: Array<[Section['id'], string, boolean]> = [
    ['articles', addresses.articles, s.articles.length > 0],
    ['timeline', addresses.timeline, s.events.length > 0],
    ['requests', addresses.requests, s.requests.length > 0],
    ['promises', addresses.promises, s.promises.length > 0],
    ['bill', addresses.bill, s.bills.length > 0],
    ['documents', addresses.documents, s.documents.size > 0],
    ['data', addresses.data, s.figures.size > 0],
    ['people', addresses.people, s.people.size > 0],
    ['glossary', addresses.glossary, s.terms.size > 0],
  ];
  return has
    .filter(([, , present]) => present)
    .map(([id, address]) => ({ id, address, label: words.site.sections[id] }));
}
