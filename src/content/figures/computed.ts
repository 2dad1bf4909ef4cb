/** What the components of a text compute from the records: shown in its place, and written into exports. */
import { daysBetween, knownDate } from '../../lib/dates/dates.ts';
import { showCell } from '../../lib/text/numbers.ts';
import type { Use } from '../../lib/citations/provenance.ts';
import { selectRows } from '../../lib/tables/tables.ts';
import { words } from '../../i18n/words.ts';
import { dateInWords, daysInWords } from '../../i18n/format.ts';
import { storyLanguage } from '../../i18n/story-language.ts';
import type { Story } from '../story.ts';

export interface NumberOf {
  of: string;
  row?: string | undefined;
  where?: string | undefined;
  column?: string | undefined;
  scale?: 'million' | 'thousand' | undefined;
  digits?: string | undefined;
  /** A sign that belongs to the number, such as %. */
  unit?: string | undefined;
}

/** A number of a figure, with the qualifier that belongs to it. */
export function numberOf(s: Story, attributes: NumberOf): string {
  const { of, row, where, column = 'value', scale, digits, unit = '' } = attributes;
  const figure = s.figures.get(of);
  const cells = figure ? selectRows(figure.table, { row, where }) : [];
  if (!figure || cells.length !== 1)
    throw new Error(`<Number of="${of}"> means ${cells.length} rows of the figure, and must mean one.`);
  const shown = showCell(cells[0]!, column, storyLanguage(), {
    ...(scale && { scale }),
    ...(digits !== undefined && { digits: Number(digits) }),
    words: words.numbers,
  });
  return `${shown}${unit}`;
}

/** The days of `<Days>`; `to` names the last look, where no event ends them. */
export function daysOf(s: Story, { from, to }: { from: string; to?: string | undefined }) {
  const dayOf = (id: string, end: 'first' | 'last') => {
    const event = s.events.find((one) => one.id === id);
    if (!event) throw new Error(`<Days>: there is no event “${id}”.`);
    return knownDate(event.date)[end];
  };
  const days = daysBetween(dayOf(from, 'last'), to ? dayOf(to, 'first') : s.site.knowledge);
  return {
    days: daysInWords(days),
    ...(!to && { to: words.provenance.toLastLook(dateInWords(s.site.knowledge)) }),
  };
}

/** What a component in a text prints, in words; undefined where it prints only what is between its tags. */
export function printedWords(s: Story, use: Use, inner: string): string | undefined {
  const value = (name: string) => use.attributes[name]?.value ?? undefined;
  const { marks } = words.provenance;
  switch (use.component) {
    case 'Number':
      return numberOf(s, {
        of: value('of') ?? '',
        row: value('row'),
        where: value('where'),
        column: value('column'),
        scale: value('scale') as NumberOf['scale'],
        digits: value('digits'),
        unit: value('unit'),
      });
    case 'Days': {
      const { days, to } = daysOf(s, { from: value('from') ?? '', to: value('to') });
      return to ? `${days} (${to})` : days;
    }
    case 'Quote':
      return `${marks.open}${inner || (s.quotations.get(value('of') ?? '')?.text ?? '')}${marks.close}`;
    default:
      return undefined;
  }
}
