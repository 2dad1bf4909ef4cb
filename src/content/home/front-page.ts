/** What the front page shows: the story in a few sentences, the numbers that matter, what a reader can check. */
import { addresses } from '../../lib/site/addresses.ts';
import { daysOf, numberOf, type NumberOf } from '../figures/computed.ts';
import { checkedIn, counts } from '../counts.ts';
import { sourceMarks } from '../documents/source-entry.ts';
import { articlesById } from '../articles/related.ts';
import { withheldDocument } from '../documents/withheld-record.ts';
import type { Article, Story } from '../story.ts';

/** The story in a few sentences, each with its sources, and the way to the lead article. */
export type Opening = ReturnType<typeof opening>;

export const opening = (s: Story, lead: Article | undefined) => ({
  statement: s.site.statement.map(({ text, sources }) => ({ text, sources: sourceMarks(s, sources) })),
  lead,
  /** What the lead article names as related. */
further: articlesById(s, lead?.related),
  /** The withheld document that the story is about. */
sheet: withheldDocument(s.documents.get(s.site.leadDocument ?? '')),
});

/** A number that matters, with what it means and where it comes from. */
export type KeyNumber = ReturnType<typeof keyNumbers>[number];

/** The numbers that `site.yaml` names, each drawn from its table or counted between its events. */
export const keyNumbers = (s: Story) =>
  (s.site.numbers ?? []).map((entry) => ({
    label: entry.label,
    sources: sourceMarks(s, entry.sources),
    ...('days' in entry ? daysBetweenEvents(s, entry.days) : numberOfFigure(s, entry)),
  }));

function daysBetweenEvents(s: Story, events: { from: string; to?: string | undefined }) {
  const { days, to } = daysOf(s, events);
  return { value: days, address: addresses.event(events.from), until: to };
}

const numberOfFigure = (s: Story, { figure, ...cell }: { figure: string } & Omit<NumberOf, 'of'>) => ({
  value: numberOf(s, { of: figure, ...cell }),
  address: addresses.figure(figure),
  until: undefined,
});

/** What a reader can check: how much is sourced, and how it was checked. */
export type CheckIt = Awaited<ReturnType<typeof checkIt>>;

export async function checkIt(s: Story) {
  const total = new Map<string, number>((await counts()).rows);
  return {
    statements: total.get('statements') ?? 0,
    documents: total.get('documentsCited') ?? 0,
    quotations: total.get('quotationsPrinted') ?? 0,
    checked: checkedIn(s, s.articles),
    /** Whether there is a page on our methods, and one with a letter of request. */
has: { method: s.pages.has('method'), ask: s.pages.has('ask') },
  };
}
