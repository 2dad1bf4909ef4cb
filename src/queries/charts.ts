/** What a figure draws, in the words and numbers of the story's language. */
import { readChart, type ChartData, type Panel, type Speech } from '../rules/chart-data.ts';
import { showCell } from '../rules/numbers.ts';
import { words } from '../words/words.ts';
import { language, number } from './show.ts';
import type { Figure } from './story.ts';

const options = ({ scale, digits }: Panel) => ({
  ...(scale && { scale }),
  ...(digits !== undefined && { digits }),
  words: words.numbers,
});
/** A unit that is written close to its number. */
const unit = (panel: Panel) => panel.unit ?? '';

/** How numbers are said in a picture: minus signs as signs, units after the number. */
export const speech: Speech = {
  cell: (row, column, panel) =>
    `${showCell(row, column, language, options(panel)).replace(/-(?=\d)/u, '−')}${unit(panel)}`,
  number: (value, { unit: after = '', scale }) =>
    `${number(value, scale ? { scale, digits: value % 1_000_000 === 0 ? 0 : 1 } : {}).replace(/-(?=\d)/u, '−')}${after}`,
  notKnown: words.figures.notKnown,
  qualifiers: words.numbers.qualifiers,
};

/** The panels of a figure, each read against its table; none where the figure is not to be drawn. */
export function chartsOf(figure: Figure): ChartData[] {
  if (!figure.chartable || !figure.chart) return [];
  const { below, ...first } = figure.chart;
  return [first, ...(below ? [below] : [])].map((panel) => readChart(panel, figure.table, speech));
}
