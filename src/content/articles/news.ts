/** What changed on the site, newest first: new articles, their updates, corrections. */
import { addresses } from '../../lib/site/addresses.ts';
import { words } from '../../i18n/words.ts';
import { publishedOn } from './history.ts';
import { number } from '../../i18n/format.ts';
import { story } from '../story.ts';

export interface News {
  date: string;
  title: string;
  address: string;
  text?: string | undefined;
  correction?: boolean;
}

/** Articles that came out on one day are one item: a list of ten equal lines says nothing to a reader. */
export async function news(): Promise<News[]> {
  const s = await story();
  const { articles, corrections } = s;
  const out = articles.filter((article) => publishedOn(article, s) !== undefined);
  const first = Map.groupBy(out, (article) => publishedOn(article, s)!);
  const items: News[] = [...first].map(([date, list]) =>
    list.length === 1
      ? { date, title: list[0]!.title, address: addresses.article(list[0]!.id) }
      : { date, title: words.home.newArticles(number(list.length)), address: addresses.articles },
  );
  for (const article of out)
    for (const update of article.updates ?? [])
      if (update.date > publishedOn(article, s)!)
        items.push({
          date: update.date,
          title: article.title,
          address: addresses.article(article.id),
          text: update.text,
        });
  for (const correction of corrections)
    items.push({
      date: correction.date,
      title: correction.says,
      address: addresses.corrections,
      correction: true,
    });
  return items.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
