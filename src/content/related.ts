/** Articles that stand on the same documents as a page of records. */
import type { Story } from './story.ts';

/** Ids of the articles that cite most of these documents, two or more of them, best first. */
export function articlesOn(
  { articles, quotations }: Story,
  documents: readonly string[],
  most = 3,
): string[] {
  const wanted = new Set(documents);
  return articles
    .map((article) => {
      const cited = new Set(
        [...article.notes.values()].map(
          (note) => note.document ?? (note.quotation ? quotations.get(note.quotation)?.document : undefined),
        ),
      );
      return { id: article.id, shared: [...wanted].filter((id) => cited.has(id)).length };
    })
    .filter((one) => one.shared > 1)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, most)
    .map((one) => one.id);
}
