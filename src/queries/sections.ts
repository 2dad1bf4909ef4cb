/** The sections of the site that have something in them, for navigation, front page and feeds. */
import { allCollections } from '../collections/registry.ts';
import { words } from '../words/words.ts';
import { story } from './story.ts';

export interface Section {
  /** The first part of its address, which is its name among the words. */
  id: string;
  label: string;
  address: string;
}

/** Lists the sections that have content, in the order of the words. An empty section is not named anywhere. */
export async function sections(): Promise<Section[]> {
  const s = await story();
  const lists = new Map(
    allCollections.flatMap(([collection, { list }]) =>
      list !== undefined && s.records[collection].length > 0 ? [[list.split('/')[1]!, list] as const] : [],
    ),
  );
  return Object.entries(words.site.sections).flatMap(([id, label]) => {
    const address = lists.get(id);
    return address === undefined ? [] : [{ id, label, address }];
  });
}
