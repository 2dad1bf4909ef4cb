/** The pictures of made-up tables: true to their values, and legible. Those of the story: tests/content/charts.test.ts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readChart, type Panel } from '../../../../src/lib/charts/data.ts';
import { textBox, TYPE, CHART_WIDTHS, type Shape } from '../../../../src/lib/charts/drawing.ts';
import { drawChart } from '../../../../src/lib/charts/layout.ts';
import { covered } from '../../../../src/lib/charts/withheld-marks.ts';
import { parts } from '../../../../src/lib/charts/whole.ts';
import { readTable, type Table } from '../../../../src/lib/tables/tables.ts';
import { rects, speech, texts, widths } from './drawings.ts';

type Rule = Extract<Shape, { kind: 'rule' }>;
type Bar = ReturnType<typeof rects>[number];

test('no type is smaller than twelve pixels on a screen of 320', () => {
  // The text column of such a screen is 282 wide.
  assert.ok(TYPE.small * (282 / CHART_WIDTHS.narrow) >= 12);
});

test('a value that is not known is never a bar', () => {
  const table: Table = readTable('year,number\n2001,5\n2002,\n2003,0\n').table;
  for (const type of ['bars', 'columns', 'line'] as const)
    for (const width of widths) {
      const panel: Panel = { type, label: 'year', series: [{ column: 'number', label: 'number' }] };
      const data = readChart(panel, table, speech);
      const drawing = drawChart(data, width, speech);
      assert.deepEqual(
        data.readings.map((one) => one.text),
        ['5', 'not known', '0'],
      );
      assert.ok(
        texts(drawing).some((shape) => shape.text === 'not known'),
        type,
      );
      assert.ok(!drawing.shapes.some((shape) => 'reading' in shape && shape.reading === 1), type);
      assert.ok(!drawing.shapes.some((shape) => shape.kind === 'path'), `${type} joins over a gap`);
    }
});

test('points are never joined, and each keeps its qualifier', () => {
  const table = readTable('when,qualifier,share\na,exactly,77\nb,less than,80\nc,less than,80\n').table;
  const panel: Panel = {
    type: 'points',
    label: 'when',
    unit: '%',
    from: 60,
    to: 100,
    series: [{ column: 'share', label: 'x' }],
  };
  for (const width of widths) {
    const drawing = drawChart(readChart(panel, table, speech), width, speech);
    assert.ok(!drawing.shapes.some((shape) => shape.kind === 'path'));
    assert.equal(drawing.shapes.filter((shape) => shape.kind === 'dot' && shape.hollow).length, 2);
    const said = texts(drawing)
      .map((shape) => shape.text)
      .join(' ');
    assert.equal(said.match(/less than/gu)?.length, 2);
  }
});

test('the parts of a whole add to its length', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 6 }),
      fc.double({ min: 0, max: 1000, noNaN: true }),
      (values, rest) => {
        const whole = values.reduce((sum, value) => sum + value, 0) + rest + 1;
        const lengths = parts(values, whole, 600);
        assert.ok(Math.abs(lengths.reduce((sum, one) => sum + one, 0) - 600) < 1e-6);
      },
    ),
  );
});

test('a share that is only a bound fills its bars up to the bound and no further', () => {
  assert.deepEqual(covered(10, 60), { whole: 6, part: 0 });
  const table = readTable('m,qualifier,v\nall,exactly,139\nsome,more than,60\n').table;
  const panel: Panel = {
    type: 'marks',
    label: 'm',
    unit: '%',
    series: [{ column: 'v', label: 'were red' }],
    marks: { total: 'all', share: 'some' },
  };
  for (const width of widths) {
    const drawing = drawChart(readChart(panel, table, speech), width, speech);
    const full = rects(drawing).filter((rect) => rect.tone === 'withheld');
    const long = Math.max(...full.map((rect) => rect.width));
    const bars = (list: typeof full) => list.reduce((sum, rect) => sum + rect.width / long, 0);
    assert.ok(Math.abs(bars(rects(drawing)) - 139) < 1e-6, 'one bar for each');
    assert.ok(Math.abs(bars(full) - 83.4) < 1e-6, 'full up to 60%');
    assert.ok(texts(drawing).some((shape) => shape.text.startsWith('More than 60% were red')));
  }
});

test('a column or a row that the table does not have is an error that names it', () => {
  const table = readTable('a,b\n1,2\n').table;
  assert.throws(
    () => readChart({ type: 'bars', label: 'a', series: [{ column: 'c', label: 'c' }] }, table, speech),
    /“c”.*a, b/u,
  );
  assert.throws(
    () =>
      readChart(
        {
          type: 'bars',
          label: 'a',
          series: [{ column: 'b', label: 'b' }],
          groups: [{ label: '', rows: [2] }],
        },
        table,
        speech,
      ),
    /row 2/u,
  );
});

test('the value of a column that goes down is under it, and the names of the axis are clear of it', () => {
  const table = readTable('year,change\n2019,12\n2020,-35\n2021,-80\n2022,40\n2023,-5\n').table;
  const panel: Panel = { type: 'columns', label: 'year', series: [{ column: 'change', label: 'Change' }] };
  const apart = (a: readonly number[], b: readonly number[]) =>
    a[2]! <= b[0]! || b[2]! <= a[0]! || a[3]! <= b[1]! || b[3]! <= a[1]!;
  for (const width of widths) {
    const data = readChart(panel, table, speech);
    const drawing = drawChart(data, width, speech);
    const bars = rects(drawing).map(({ x, y, width: wide, height }) => [x, y, x + wide, y + height]);
    const boxes = texts(drawing).map((shape) => ({ shape, box: textBox(shape) }));
    assert.equal(
      boxes.filter(({ shape }) => data.readings.some(({ text }) => text === shape.text)).length,
      5,
    );
    for (const { shape, box } of boxes)
      for (const bar of bars) assert.ok(apart(box, bar), `“${shape.text}” is on a column (${width})`);
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1))
        assert.ok(apart(one.box, other.box), `“${one.shape.text}” touches “${other.shape.text}” (${width})`);
    for (const { box } of boxes) assert.ok(box[3] <= drawing.height, 'inside the picture');
  }
});

test('what the picture prints beside a value is read with it', () => {
  const table = readTable('year,refused,note\n2015,6,\n2016,7,to 15 December\n').table;
  const panel: Panel = {
    type: 'columns',
    label: 'year',
    remark: 'note',
    breaks: [{ before: '2015', text: 'counted anew from here' }],
    series: [{ column: 'refused', label: 'refused' }],
  };
  assert.deepEqual(
    readChart(panel, table, speech).readings.map(({ label, series, text }) => [label, series, text]),
    [
      ['2015', 'refused', '6, counted anew from here'],
      ['2016', 'refused', '7, to 15 December'],
    ],
  );
});

test('stretches of time lie and last to the scale of one axis, and an end that is not known to the day is pale', () => {
  const table = readTable(
    'what,begins,ends,days\na,2020-01-01,2021-01-01,366\nb,2021-01-01,2021-07-02,182\nc,2021-07,2022-01-01,184\n',
  ).table;
  const panel: Panel = {
    type: 'spans',
    label: 'what',
    dates: { from: 'begins', to: 'ends' },
    unit: 'days',
    series: [{ column: 'days', label: 'days' }],
  };
  for (const width of widths) {
    const bars = rects(drawChart(readChart(panel, table, speech), width, speech));
    const [a, b] = [0, 1].map((reading) => bars.find((one) => one.reading === reading)!) as [Bar, Bar];
    assert.ok(Math.abs(a.width / 366 - b.width / 181.999) < 0.002 * a.width, 'to one scale');
    assert.ok(Math.abs(b.x - (a.x + a.width)) < 1e-6, 'one begins where the other ends');
    const c = bars.filter((one) => one.x > b.x + b.width - 1);
    assert.deepEqual(
      c.map(({ tone, reading }) => [tone, reading]),
      [
        ['pale', undefined],
        ['ink', 2],
      ],
    );
  }
});

test('what happened at a point is written over the picture, without touching, and is read with its value', () => {
  const years = Array.from({ length: 11 }, (_, index) => `${2010 + index},${20 + ((index * 7) % 11)}`);
  const table = readTable(`year,share\n${years.join('\n')}\n`).table;
  const annotations = ['2011', '2012', '2016', '2019', '2020'].map((at) => ({
    at,
    text: `what happened in the year ${at} and was found worth saying`,
  }));
  const panel: Panel = {
    type: 'line',
    label: 'year',
    annotations,
    series: [{ column: 'share', label: 'share' }],
  };
  for (const width of widths) {
    const data = readChart(panel, table, speech);
    const drawing = drawChart(data, width, speech);
    const boxes = texts(drawing).map(textBox);
    for (const [index, [l, t, r, d]] of boxes.entries()) {
      assert.ok(l >= 0 && r <= width && t >= 0, 'inside the picture');
      for (const [l2, t2, r2, d2] of boxes.slice(index + 1))
        assert.ok(r <= l2 || r2 <= l || d <= t2 || d2 <= t, `words touch (${width})`);
    }
    const lines = drawing.shapes.filter(
      (shape): shape is Rule => shape.kind === 'rule' && shape.style === 'stem',
    );
    assert.equal(lines.length, annotations.length);
    for (const line of lines)
      assert.ok(
        boxes.every(([l, t, r, d]) => line.x1 < l || line.x1 > r || line.y1 > d || line.y2 < t),
        `a hairline goes through words (${width})`,
      );
    for (const { at, text } of annotations)
      assert.ok(data.readings.some((one) => one.label === at && one.text.endsWith(text)));
  }
});
