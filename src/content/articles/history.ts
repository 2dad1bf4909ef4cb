/** How an article changed: its updates and its corrections, in the order of their days. */
import { addresses } from '../../lib/site/addresses.ts';
import { words } from '../../i18n/words.ts';
import type { Article, Correction, Story } from '../story.ts';

export interface ArticleChange {
  date: string;
  text: string;
  /** The correction that it is. */
  correction?: Correction;
}

/** The corrections of a page of this site, whatever place on it they are about. Oldest first. */
export const correctionsOf = (path: string, corrections: readonly Correction[]): Correction[] =>
  corrections
    .filter(({ page }) => page.split('#')[0] === path)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

/** The day on which an article was first given to readers; undefined where it never was. */
export const publishedOn = (article: Article, s: Pick<Story, 'releasedOn'>): string | undefined =>
  s.releasedOn(addresses.article(article.id), article.date);

/** Oldest first. What was never released has no updates: nobody was given anything that could change. */
export function history(article: Article, s: Pick<Story, 'corrections' | 'releasedOn'>): ArticleChange[] {
  const since = publishedOn(article, s);
  const { corrections } = s;
  const changes: ArticleChange[] = [
    ...(since === undefined ? [] : [{ date: since, text: words.articles.firstPublished }]),
    ...(article.updates ?? []).filter(({ date }) => since !== undefined && date >= since),
    ...correctionsOf(addresses.article(article.id), corrections).map((correction) => ({
      date: correction.date,
      text: correction.says,
      correction,
    })),
  ];
  return changes.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The day of the last change, or of publication where nothing was changed since; that of writing where it was never released. */
export const lastChange = (article: Article, s: Pick<Story, 'corrections' | 'releasedOn'>): string =>
  history(article, s).at(-1)?.date ?? article.date;
