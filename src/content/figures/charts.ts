/** What a figure draws, in the words and numbers of the story's language. */
import { readChart, type ChartData, type Panel, type Speech } from '../../lib/charts/data.ts';
import { showCell, withUnit } from '../../lib/text/numbers.ts';
import { pluralRules } from '../../lib/text/intl.ts';
import { words } from '../../i18n/words.ts';
import { number } from '../../i18n/format.ts';
import { storyLanguage } from '../../i18n/story-language.ts';
import type { Figure } from '../story.ts';

const options = ({ scale, digits }: Panel) => ({
  ...(scale && { scale }),
  ...(digits !== undefined && { digits }),
  words: words.numbers,
});
/** How numbers are said in a picture: units after the number. */
export const speech: Speech = {
  cell: (row, column, panel) =>
    withUnit(showCell(row, column, storyLanguage(), options(panel)), panel.unit ?? ''),
  number: (value, { unit = '', scale }) =>
    withUnit(number(value, scale ? { scale, digits: value % 1_000_000 === 0 ? 0 : 1 } : {}), unit),
  noun: (value, counted) =>
    typeof counted === 'string'
      ? counted
      : (counted[pluralRules(storyLanguage()).select(value)] ?? counted.other),
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
