/** How an article changed: its updates and its corrections, in the order of their days. */
import { addresses } from '../rules/addresses.ts';
import type { Article, Correction } from './story.ts';

export interface Change {
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

/** Oldest first. */
export function history(article: Article, corrections: readonly Correction[]): Change[] {
  const changes: Change[] = [
    ...(article.updates ?? []),
    ...correctionsOf(addresses.article(article.id), corrections).map((correction) => ({
      date: correction.date,
      text: correction.says,
      correction,
    })),
  ];
  return changes.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The day of the last change, or of publication where nothing was changed since. */
export function lastChange(article: Article, corrections: readonly Correction[]): string {
  const last = history(article, corrections).at(-1)?.date ?? article.date;
  return last > article.date ? last : article.date;
}
