/** A figure as a page shows it: its pictures, its table, what to know, where it comes from. */
import { href } from '../../i18n/format.ts';
import { addresses } from '../../lib/site/addresses.ts';
import { CHART_WIDTHS } from '../../lib/charts/drawing.ts';
import { drawChart } from '../../lib/charts/layout.ts';
import { sourceEntries } from '../documents/source-entry.ts';
import { linkedText } from '../linked-text.ts';
import { shortName } from '../sources.ts';
import type { Figure, Story } from '../story.ts';
import { chartName, chartValues } from './chart-words.ts';
import { chartsOf, speech } from './charts.ts';
import { aboutFigure } from './figures.ts';
import { cellInWords } from './table-words.ts';

/** One panel of a figure, drawn in two widths of which the page shows the one that fits. */
export type ChartPicture = ReturnType<typeof chartPictures>[number];

/** The pictures of a figure; none where it is not to be drawn. */
export const chartPictures = (figure: Figure) =>
  chartsOf(figure).map((data, index) => {
    const { panel } = data;
    // Bars that are drawn for withheld things cannot be read one by one.
    const marks = panel.type === 'marks';
    return {
      title: panel.title,
      note: panel.note,
      stacked: panel.type === 'stack',
      /** What kind of picture it is and what it spans, for those who do not see it. */
      name: chartName(data, (value) => speech.number(value, panel)),
      values: chartValues(data),
      narrow: drawChart(data, CHART_WIDTHS.narrow, speech),
      wide: drawChart(data, CHART_WIDTHS.wide, speech),
      /** Where its readings are, for a picture that comes to life. */
      live: marks
        ? undefined
        : { source: href(`/data/${figure.id}.json`), panel: index, count: data.readings.length },
    };
  });

/** The table of a figure, with the names of the documents that its cells name. */
export type FigureTableEntry = ReturnType<typeof figureTable>;

export function figureTable({ documents }: Story, figure: Figure) {
  const cells = figure.table.rows.flatMap((row) => [row['source'], row['sources']]);
  const ids = new Set(cells.flatMap((cell) => (cell ?? '').split(/\s+/u).filter(Boolean)));
  const sources = [...ids].flatMap((id) => {
    const document = documents.get(id);
    return document ? [[id, { name: shortName(document), address: addresses.document(id) }] as const] : [];
  });
  const shown = figure.table.rows.map((row) =>
    figure.columns.map((column) => cellInWords(row[column.name] ?? '', column)),
  );
  return { figure, cells: shown, sources: new Map(sources) };
}

export type FigureEntry = ReturnType<typeof figureEntry>;

/** @param drawn false where only its table is shown */
export const figureEntry = (s: Story, figure: Figure, drawn = true) => ({
  figure,
  about: aboutFigure(figure),
  pictures: drawn ? chartPictures(figure) : [],
  table: figureTable(s, figure),
  caveats: figure.caveats.map((caveat) => linkedText(s, caveat)),
  sources: sourceEntries(s, figure.sources),
});
