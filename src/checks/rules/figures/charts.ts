/** Charts: each can be drawn from its table, and none is shown that a figure does not describe. */
import { readChart, type Panel, type Speech } from '../../../lib/charts/data.ts';
import { CHART_WIDTHS } from '../../../lib/charts/drawing.ts';
import { drawChart } from '../../../lib/charts/layout.ts';
import { nearest } from '../../../lib/text/nearest.ts';
import type { Report } from '../../issue.ts';
import { placeIn, writtenEntries, type Entry, type FigureWithTable, type StoryFiles } from '../../story.ts';
import { select } from '../../../collections/fields/select.ts';
import { isHeadless, isWhole } from './figures.ts';

/** Numbers as the table has them: whether a chart can be drawn does not depend on their words. */
const PLAIN: Speech = {
  cell: (row, column) => row[column]!,
  number: String,
  noun: () => '',
  notKnown: '',
  qualifiers: { above: [], below: [] } as unknown as Speech['qualifiers'],
};

function drawn(entry: Entry, table: FigureWithTable | undefined, report: Report): void {
  const chart = select(entry.data, 'chart')[0];
  if (!chart) return;
  if (select(entry.data, 'chartable')[0]?.value === false)
    report({
      kind: 'figure-drawn',
      ...entry.keyPlace(['chart']),
      message: 'This figure is not to be drawn (“chartable: false”), and has a chart.',
      nearest: 'take the chart out, or the reason why it is not to be drawn',
    });
  if (!table || table.unread || isHeadless(entry, table)) return;
  const columnFields = ['label', 'label.*', 'dates.*', 'series.*.column', 'group', 'remark', 'of'];
  let unknown = false;
  for (const pattern of columnFields.flatMap((field) => [`chart.${field}`, `chart.below.${field}`]))
    for (const { path, value } of select(entry.data, pattern))
      if (typeof value === 'string' && !table.table.columns.includes(value)) {
        unknown = true;
        report({
          kind: 'figure-drawn',
          ...entry.place(path),
          message: `The chart draws a column “${value}”, which the table does not have.`,
          nearest: nearest(value, table.table.columns),
        });
      }
  if (unknown || !isWhole(entry, table) || entry.found.length > 0) return;
  // What else keeps a chart from being drawn is what its drawing says.
  for (const path of [['chart'], ['chart', 'below']])
    for (const { value } of select(entry.data, path.join('.')))
      try {
        const data = readChart(value as Panel, table.table, PLAIN);
        const rows = data.groups.flatMap((group) => group.rows.map(({ label }) => label));
        for (const { path: at, value: name } of select(entry.data, [...path, 'highlight', '*'].join('.')))
          if (!rows.includes(String(name)))
            report({
              kind: 'figure-drawn',
              ...entry.place(at),
              message: `The chart highlights a row “${String(name)}”, which it does not draw.`,
              nearest: nearest(String(name), rows),
            });
        drawChart(data, CHART_WIDTHS.wide, PLAIN);
      } catch (error) {
        report({ kind: 'figure-drawn', ...entry.keyPlace(path), message: (error as Error).message });
      }
}

/** A text with a chart of a figure that describes none. */
function charts(story: StoryFiles, report: Report): void {
  for (const entry of writtenEntries(story))
    for (const use of entry.text.uses) {
      const of = use.attributes['of'];
      const figure = use.component === 'Chart' ? story.entries.figures.get(of?.value ?? '') : undefined;
      if (!figure || !of || select(figure.data, 'chart').length > 0) continue;
      report({
        kind: 'figure-drawn',
        ...placeIn(entry, of),
        message: `The figure “${figure.id}” describes no chart, so its table would be shown here.`,
        nearest: `<Table of="${figure.id}" />, or “chart:” in ${figure.file}`,
      });
    }
}

export function checkCharts(story: StoryFiles, report: Report): void {
  for (const entry of story.entries.figures.values()) drawn(entry, story.tables.get(entry.id), report);
  charts(story, report);
}
