/** What a figure draws, in the words and numbers of the story's language. */
import { readChart, type ChartData, type Panel, type Speech } from '../../lib/charts/data.ts';
import { showCell } from '../../lib/text/numbers.ts';
import { words } from '../../i18n/words.ts';
import { number } from '../../i18n/format.ts';
import { storyLanguage } from '../../i18n/story-language.ts';
import type { Figure } from '../story.ts';

const options = ({ scale, digits }: Panel) => ({
  ...(scale && { scale }),
  ...(digits !== undefined && { digits }),
  words: words.numbers,
});
/** A sign is written close to its number, a word or its short form after a space. */
const withSpace = (unit: string) => (/^\p{L}/u.test(unit) ? `\u00A0${unit}` : unit);

/** How numbers are said in a picture: minus signs as signs, units after the number. */
export const speech: Speech = {
  cell: (row, column, panel) =>
    `${showCell(row, column, storyLanguage(), options(panel)).replace(/-(?=\d)/u, '−')}${withSpace(panel.unit ?? '')}`,
  number: (value, { unit: after = '', scale }) =>
    `${number(value, scale ? { scale, digits: value % 1_000_000 === 0 ? 0 : 1 } : {}).replace(/-(?=\d)/u, '−')}${withSpace(after)}`,
  get notKnown() {
    return words.figures.notKnown;
  },
  get qualifiers() {
    return words.numbers.qualifiers;
  },
};

/** The panels of a figure, each read against its table; none where the figure is not to be drawn. */
export function chartsOf(figure: Figure): ChartData[] {
  if (!figure.chartable || !figure.chart) return [];
  const { below, ...first } = figure.chart;
  return [first, ...(below ? [below] : [])].map((panel) => readChart(panel, figure.table, speech));
}

/** The most values that are said one by one. */
const FEW = 9;

/**
 * A chart in one sentence, for those who do not see it: its kind, how many values it has and from where to where,
 * the highest and the lowest of each series, a target that is drawn; every value where they are few.
 */
export function describeChart({ panel, series, groups, readings }: ChartData): string {
  const text = words.figures;
  const rows = groups.flatMap((group) => group.rows);
  const [first, last] = [rows[0]?.label, rows.at(-1)?.label];
  const overTime = ['columns', 'line', 'points', 'stack'].includes(panel.type) && rows.length > 1;
  const parts = [
    text.types[panel.type],
    text.values(readings.length),
    ...(overTime && first !== undefined && last !== undefined ? [text.range(first, last)] : []),
    ...(panel.mark ? [panel.mark.label] : []),
  ];
  // A row is called by its name alone where no other has it.
  const names = rows.map(({ label }) => label);
  const short = new Set(names).size === names.length;
  const said = (reading: number) => {
    const { label: whole, series: of, text: value } = readings[reading]!;
    const own = rows.find(({ values }) => values.some((one) => one.reading === reading))?.label;
    const label = short && own !== undefined ? own : whole;
    return `${label}: ${series.length > 1 && of ? `${of} ${value}` : value}`;
  };
  if (readings.length <= FEW) {
    const name = series.length === 1 && panel.type !== 'whole' ? `: ${series[0]!.label}` : '';
    return `${parts.join(', ')}${name}. ${readings.map((_, index) => said(index)).join('; ')}.`;
  }
  const extremes = series.flatMap(({ label }, index) => {
    const known = rows.flatMap((row) => {
      const value = row.values[index];
      return value?.number == null ? [] : [{ number: value.number, text: value.text, row: row.label }];
    });
    if (known.length < 2) return [];
    const sorted = [...known].sort((a, b) => a.number - b.number);
    const [least, most] = [sorted[0]!, sorted.at(-1)!];
    return [`${label}: ${text.extremes(most.text, most.row, least.text, least.row)}`];
  });
  return `${[parts.join(', '), ...extremes].join('. ')}.`;
}
