/** The pictures of the story’s tables: true to their values, and legible. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { readChart, type ChartData, type Panel } from '../../src/lib/charts/data.ts';
import { textBox } from '../../src/lib/charts/drawing.ts';
import { drawChart } from '../../src/lib/charts/layout.ts';
import { readTable } from '../../src/lib/tables/tables.ts';
import { rects, speech, texts, widths } from '../unit/lib/charts/drawings.ts';

const root = 'content/figures';
const figures = readdirSync(root).map((id) => {
  const { chartable, chart, message } = parse(readFileSync(`${root}/${id}/figure.yaml`, 'utf8')) as {
    chartable: boolean;
    chart?: Panel & { below?: Panel };
    message?: string;
  };
  const panels = chart ? [chart, ...(chart.below ? [chart.below] : [])] : [];
  return {
    id,
    chartable,
    message,
    panels,
    table: readTable(readFileSync(`${root}/${id}/data.csv`, 'utf8')).table,
  };
});
const real = figures.flatMap(({ id, panels, table }) =>
  panels.flatMap((panel) =>
    widths.map((width) => {
      const data = readChart(panel, table, speech);
      return { name: `${id} (${panel.type}, ${width})`, data, drawing: drawChart(data, width, speech) };
    }),
  ),
);

const valueOf = (data: ChartData, reading: number) =>
  data.groups
    .flatMap((group) => group.rows.flatMap((row) => row.values))
    .find((one) => one.reading === reading)!.value!;

test('what may be drawn has a picture and a sentence, and nothing else has', () => {
  for (const { id, chartable, message, panels } of figures) {
    assert.equal(panels.length > 0, chartable, id);
    assert.equal(message !== undefined, chartable, id);
  }
});

test('no words of a picture lie on others, and none leave it', () => {
  for (const { name, drawing } of real) {
    const boxes = texts(drawing).map((shape) => ({ shape, box: textBox(shape) }));
    for (const [index, { shape, box }] of boxes.entries()) {
      assert.ok(
        box[0] >= -1.5 && box[2] <= drawing.width + 1.5,
        `${name}: “${shape.text}” leaves the picture`,
      );
      assert.ok(box[1] >= -1.5 && box[3] <= drawing.height + 1.5, `${name}: “${shape.text}” is cut off`);
      for (const { shape: other, box: on } of boxes.slice(index + 1))
        assert.ok(
          !(box[0] < on[2] && on[0] < box[2] && box[1] < on[3] && on[1] < box[3]),
          `${name}: “${shape.text}” lies on “${other.text}”`,
        );
    }
  }
});

test('bars and columns are as long as their values', () => {
  for (const { name, data, drawing } of real) {
    const { type, ownScales } = data.panel;
    if ((type !== 'bars' && type !== 'columns') || ownScales) continue;
    const longest = rects(drawing).map((rect) => ({
      long: type === 'bars' ? rect.width : rect.height,
      value: Math.abs(valueOf(data, rect.reading!)),
    }));
    const most = longest.reduce((a, b) => (b.value > a.value ? b : a));
    for (const { long, value } of longest)
      assert.ok(Math.abs(long - (value / most.value) * most.long) <= 1, `${name}: ${value} is ${long} long`);
  }
});

test('each qualifier of a point is in its picture', () => {
  for (const { data, drawing } of real)
    if (data.panel.type === 'points') {
      const said = texts(drawing)
        .map((shape) => shape.text)
        .join(' ');
      assert.equal(
        said.match(/less than/gu)?.length,
        data.readings.filter((one) => one.text.startsWith('less than')).length,
      );
    }
});
