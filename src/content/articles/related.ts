/** What to read next to a page. */
import type { Article, Story } from '../story.ts';

export const articlesById = ({ articles }: Story, ids: readonly string[] = []): Article[] =>
  ids.flatMap((id) => articles.find((article) => article.id === id) ?? []);

/** What an article names as related, and the articles before and after it, in the order that the editor gave. */
export function relatedTo(s: Story, article: Article) {
  const at = s.articles.findIndex(({ id }) => id === article.id);
  return { related: articlesById(s, article.related), before: s.articles[at - 1], after: s.articles[at + 1] };
}

/** The articles that cite most of these documents, two or more of them, best first. */
export function articlesOn(
  { articles, quotations }: Story,
  documents: readonly string[],
  most = 3,
): Article[] {
  const wanted = new Set(documents);
  return articles
    .map((article) => {
      const cited = new Set(
        [...article.notes.values()].map(
          (note) => note.document ?? (note.quotation ? quotations.get(note.quotation)?.document : undefined),
        ),
      );
      return { article, shared: [...wanted].filter((id) => cited.has(id)).length };
    })
    .filter((one) => one.shared > 1)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, most)
    .map(({ article }) => article);
}
