/** The sections of the site that have something in them, for navigation, front page and feeds. */
import { allCollections } from '../collections/registry.ts';
import { kindWords, words } from '../i18n/words.ts';
import { story } from './story.ts';

export interface Section {
  /** The first part of its address, which is its name among the words. */
  id: string;
  label: string;
  address: string;
}

/**
 * Lists the sections that have content, in the order of the words. An empty section is not named anywhere. One without
 * a name of its own is called what its records are called, and comes last.
 */
export async function sections(): Promise<Section[]> {
  const s = await story();
  const enacted = s.bills.every((bill) => bill.enacted !== undefined);
  const labels: Readonly<Record<string, string>> = {
    ...words.site.sections,
    ...(enacted && { bill: words.site.enactedSection }),
  };
  const order = Object.keys(labels);
  return allCollections
    .flatMap(([collection, { name, list }]) => {
      if (list === undefined || s.records[collection].length === 0) return [];
      const id = list.split('/')[1]!;
      return [{ id, label: labels[id] ?? kindWords(name).plural, address: list }];
    })
    .sort((a, b) => rank(order, a.id) - rank(order, b.id));
}

const rank = (order: readonly string[], id: string): number =>
  order.includes(id) ? order.indexOf(id) : order.length;
