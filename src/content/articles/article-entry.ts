/** An article as its page shows it, without its text. */
import { addresses } from '../../lib/site/addresses.ts';
import { checkedIn, textCounts } from '../counts.ts';
import { correctionsOf, history, lastChange, publishedOn } from './history.ts';
import { lettersAbout } from './letters.ts';
import { notesOf } from '../notes.ts';
import { relatedTo } from './related.ts';
import type { Article, Story } from '../story.ts';

export type ArticleEntry = Awaited<ReturnType<typeof articleEntry>>;

export async function articleEntry(s: Story, article: Article) {
  const lead = s.articles.find(({ id }) => id === s.site.leadArticle);
  return {
    article,
    theme: s.site.themes[article.theme],
    /** Who is responsible for it. */
    publisher: s.site.publisher ?? undefined,
    about: s.pages.has('about') ? addresses.page('about') : undefined,
    /** The lead article, where this is another one. */
    lead: lead?.id === article.id ? undefined : lead,
    published: publishedOn(article, s),
    updated: lastChange(article, s),
    count: textCounts(article),
    checked: checkedIn(s, [article]),
    corrections: correctionsOf(addresses.article(article.id), s.corrections),
    letters: await lettersAbout(s, article.id),
    changes: history(article, s),
    next: relatedTo(s, article),
    notes: notesOf(s, article),
  };
}
