/** What the front page shows: the story in a few sentences, questions, what a reader can check. */
import { checkedIn, counts } from '../counts.ts';
import { sourceMarks } from '../documents/source-entry.ts';
import { quotationEntry } from '../documents/quotation-entry.ts';
import { linkedText } from '../linked-text.ts';
import type { Article, Story } from '../story.ts';

/** The news, one finding, what a reader asks first, and the way to the lead article. */
export type Opening = ReturnType<typeof opening>;

export const opening = (s: Story, lead: Article | undefined) => ({
  statement: s.site.statement.map(({ text, sources }) => ({ text, sources: sourceMarks(s, sources) })),
  finding: s.site.leadQuotation === undefined ? undefined : quotationEntry(s, s.site.leadQuotation),
  questions: (s.site.questions ?? []).map(({ answer, sources, ...one }) => ({
    ...one,
    answer: linkedText(s, answer),
    sources: sourceMarks(s, sources),
  })),
  lead,
});

/** What the front page says with a source: the news, and the answers to questions. */
export const frontPageStatements = ({ site }: Pick<Story, 'site'>) => [
  ...site.statement,
  ...(site.questions ?? []).map(({ answer, sources }) => ({ text: answer, sources })),
];

/** What a reader can check: how much is sourced, and how it was checked. */
export type CheckIt = Awaited<ReturnType<typeof checkIt>>;

export async function checkIt(s: Story) {
  const total = new Map<string, number>((await counts()).rows);
  return {
    statements: total.get('statements') ?? 0,
    documents: total.get('documentsCited') ?? 0,
    quotations: total.get('quotationsPrinted') ?? 0,
    checked: checkedIn(s, s.articles),
    method: s.pages.has('method'),
  };
}
