/** What a reader may keep on a device. */
import type { Story } from './story.ts';

export const hasRecords = (s: Story): boolean => s.documents.size > 0 || s.events.length > 0;

/** Whether the site offers a copy of the record: where there is none yet, there is nothing to keep. */
export const offersCopy = (s: Story): boolean =>
  s.site.offline !== false && (hasRecords(s) || s.articles.length > 0);
