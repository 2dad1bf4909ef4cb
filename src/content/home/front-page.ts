/** What the front page shows: the story in a few sentences, the numbers that matter, what a reader can check. */
import { dateInWords, daysInWords } from '../../i18n/format.ts';
import { storyLanguage } from '../../i18n/story-language.ts';
import { words } from '../../i18n/words.ts';
import { daysBetween, knownDate } from '../../lib/dates/dates.ts';
import { addresses } from '../../lib/site/addresses.ts';
import { selectRows } from '../../lib/tables/tables.ts';
import { showCell } from '../../lib/text/numbers.ts';
import { checkedIn, counts } from '../counts.ts';
import { sourceMarks, type SourceMark } from '../documents/source-entry.ts';
import { articlesById } from '../articles/related.ts';
import { withheldDocument, type WithheldDocument } from '../documents/withheld-record.ts';
import type { Article, Site, Story } from '../story.ts';

/** The story in a few sentences, each with its sources, and the way to the lead article. */
export interface Opening {
  statement: Array<{ text: string; sources: SourceMark[] }>;
  lead: Article | undefined;
  /** What the lead article names as related. */
  further: Article[];
  /** The withheld document that the story is about. */
  sheet: WithheldDocument | undefined;
}

export const opening = (s: Story, lead: Article | undefined): Opening => ({
  statement: s.site.statement.map(({ text, sources }) => ({ text, sources: sourceMarks(s, sources) })),
  lead,
  further: articlesById(s, lead?.related),
  sheet: withheldDocument(s.documents.get(s.site.leadDocument ?? '')),
});

/** A number that matters, with what it means and where it comes from. */
export interface KeyNumber {
  label: string;
  value: string;
  /** The last look, where it ends the count. */
  until?: string | undefined;
  address: string;
  sources: SourceMark[];
}

type Entry = NonNullable<Site['numbers']>[number];

/** The numbers that `site.yaml` names, each drawn from its table or counted between its events. */
export const keyNumbers = (s: Story): KeyNumber[] =>
  (s.site.numbers ?? []).map((entry) => ({
    label: entry.label,
    sources: sourceMarks(s, entry.sources),
    ...('days' in entry ? daysBetweenEvents(s, entry.days) : numberOfFigure(s, entry)),
  }));

function daysBetweenEvents({ site, events }: Story, { from, to }: Extract<Entry, { days: unknown }>['days']) {
  const dayOf = (id: string, end: 'first' | 'last') => {
    const event = events.find((one) => one.id === id);
    if (!event) throw new Error(`site.yaml: there is no event “${id}”.`);
    return knownDate(event.date)[end];
  };
  return {
    value: daysInWords(daysBetween(dayOf(from, 'last'), to ? dayOf(to, 'first') : site.knowledge)),
    address: addresses.event(from),
    until: to ? undefined : words.provenance.toLastLook(dateInWords(site.knowledge)),
  };
}

function numberOfFigure({ figures }: Story, entry: Exclude<Entry, { days: unknown }>) {
  const { figure, column = 'value', scale, unit = '' } = entry;
  const row = selectRows(figures.get(figure)!.table, { row: entry.row })[0]!;
  const value = showCell(row, column, storyLanguage(), { words: words.numbers, ...(scale && { scale }) });
  return { value: `${value}${unit}`, address: addresses.figure(figure) };
}

/** What a reader can check: how much is sourced, and how it was checked. */
export interface CheckIt {
  statements: number;
  documents: number;
  quotations: number;
  checked: ReturnType<typeof checkedIn>;
  /** Whether there is a page that says how we know, and one that asks for a document. */
  has: { method: boolean; ask: boolean };
}

export async function checkIt(s: Story): Promise<CheckIt> {
  const total = new Map<string, number>((await counts()).rows);
  return {
    statements: total.get('statements') ?? 0,
    documents: total.get('documentsCited') ?? 0,
    quotations: total.get('quotationsPrinted') ?? 0,
    checked: checkedIn(s, s.articles),
    has: { method: s.pages.has('method'), ask: s.pages.has('ask') },
  };
}
