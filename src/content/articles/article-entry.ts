/** An article as its page shows it, without its text. */
import { addresses } from '../../lib/site/addresses.ts';
import { checkedIn, textCounts } from '../counts.ts';
import { correctionsOf, history, lastChange, publishedOn, type ArticleChange } from './history.ts';
import { lettersAbout, type ShownLetter } from './letters.ts';
import { notesOf, type TextNotes } from '../notes.ts';
import { relatedTo } from './related.ts';
import type { Article, Correction, Story } from '../story.ts';

export interface ArticleEntry {
  article: Article;
  theme: string | undefined;
  /** The lead article, where this is another one. */
  lead: Article | undefined;
  published: string | undefined;
  updated: string;
  count: ReturnType<typeof textCounts>;
  checked: ReturnType<typeof checkedIn>;
  corrections: Correction[];
  letters: ShownLetter[];
  changes: ArticleChange[];
  next: ReturnType<typeof relatedTo>;
  notes: TextNotes;
}

export async function articleEntry(s: Story, article: Article): Promise<ArticleEntry> {
  const lead = s.articles.find(({ id }) => id === s.site.leadArticle);
  return {
    article,
    theme: s.site.themes[article.theme],
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
