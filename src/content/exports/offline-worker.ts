/** The service worker of the site as a file: the one that answers from a reader's copy, or the one that removes it. */
import { href } from '../../i18n/format.ts';
import { cacheOf, FILE_LIST, NOT_KEPT } from '../../lib/site/offline.ts';
import { answerFromCopy, removeCopy } from '../../lib/site/offline-worker.ts';
import type { Story } from '../story.ts';

/** The text of the worker. Where the story offers no copy it still has one, for those who kept a copy before. */
export function offlineWorker({ site }: Pick<Story, 'site'>): string {
  const base = href('/');
  const names = { base, cache: cacheOf(base), list: FILE_LIST, notKept: NOT_KEPT };
  const work = site.offline === false ? removeCopy : answerFromCopy;
  return `(${work.toString()})(self, ${JSON.stringify(names)});\n`;
}
