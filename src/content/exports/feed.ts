/** What the feeds carry: every article and every correction, newest first. */
import { addresses } from '../../lib/site/addresses.ts';
import { words } from '../../i18n/words.ts';
import { lastChange, publishedOn } from '../articles/history.ts';
import { absoluteUrl } from '../../i18n/format.ts';
import { story, type Article } from '../story.ts';

export interface FeedItem {
  title: string;
  address: string;
  date: string;
  updated: string;
  /** False where it was never given to readers: its date is then that of writing. */
  released: boolean;
  summary: string;
  article?: Article;
}

export async function feedItems(): Promise<FeedItem[]> {
  const s = await story();
  const { site, articles, corrections } = s;
  const items: FeedItem[] = articles.map((article) => ({
    title: article.title,
    address: absoluteUrl(site, addresses.article(article.id)),
    date: publishedOn(article, s) ?? article.date,
    released: publishedOn(article, s) !== undefined,
    updated: lastChange(article, s),
    summary: article.standfirst,
    article,
  }));
  for (const correction of corrections)
    items.push({
      title: `${words.home.corrected}: ${correction.page}`,
      address: `${absoluteUrl(site, addresses.corrections)}#${correction.id}`,
      date: correction.date,
      released: true,
      updated: correction.date,
      summary: `${words.articles.said}: ${correction.said} ${words.articles.says}: ${correction.says}`,
    });
  // Items of one day stay in the editor's order: a stable sort by day.
  return items.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
