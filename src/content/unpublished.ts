/** What is shown only while an editor works: drafts, and pieces whose moment has not come. */
import { buildDate } from '../build-date.ts';
import { textAt } from '../collections/fields/select.ts';
import { allCollections } from '../collections/registry.ts';
import { isPublished, type Publication } from '../lib/site/visibility.ts';
import type { AnyRecord, Story } from './story.ts';

export interface Unpublished {
  title: string;
  address: string;
  /** The moment until which it is held back; without it, it is a draft. */
  until?: string | undefined;
}

/** What a page shows that is not published yet. Nothing in a build, where it is left out. */
export function unpublished(s: Story, path: string): Unpublished[] {
  const now = { moment: buildDate(), timeZone: s.site.timeZone };
  return allCollections.flatMap(([collection, { address, title = '' }]) =>
    (s.records[collection] as unknown as ReadonlyArray<AnyRecord & Publication>).flatMap((record) => {
      const at = address?.(record.id, record);
      if (at?.split('#')[0] !== path || isPublished(record, now)) return [];
      const until = record.draft === true ? undefined : record.publishAt;
      return { title: textAt(record, title) ?? record.id, address: at, until };
    }),
  );
}
