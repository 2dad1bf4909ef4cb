/** Upright bars over time, a line over time, and points that are never joined: they share their two axes. */
import { annotationBands, leader } from './annotations.ts';
import type { ChartData, Row, Speech } from './data.ts';
import { text, textBox, textsMeet, TYPE, type Drawing, type Shape, type TextShape } from './drawing.ts';
import { linearScale, ticks } from './scale.ts';
import { textWidth, wrapText } from './text-width.ts';

const LINE = 15;
/** From the end of a column that goes down to the base line of its value. */
const UNDER = 15;

/** Keeps a text inside the picture, from side to side. */
function inside(shape: TextShape, width: number): TextShape {
  const [left, , right] = textBox(shape);
  if (left < 0) return { ...shape, x: shape.x - left };
  return right > width ? { ...shape, x: shape.x - (right - width) } : shape;
}

/** Names under the axis. Where they would touch, every second or third is left out; the last always stays. */
function rowNames(rows: Row[], centre: (index: number) => number, step: number, y: number, width: number) {
  const wraps = rows.map((row) => wrapText(row.label, Math.max(step - 4, 30), TYPE.label));
  const widest = Math.max(...wraps.flat().map((line) => textWidth(line, TYPE.label)));
  const every = Math.max(1, Math.ceil((widest + 5) / step));
  const shapes: TextShape[] = [];
  let lines = 1;
  rows.forEach((row, index) => {
    if ((rows.length - 1 - index) % every !== 0) return;
    const remark = row.remark ? wrapText(row.remark, Math.max(step - 6, 40), TYPE.small) : [];
    [...wraps[index]!, ...remark].forEach((line, at) => {
      const quiet = at >= wraps[index]!.length;
      shapes.push(
        inside(
          text(centre(index), y + at * LINE, line, {
            anchor: 'middle',
            ...(quiet && { size: TYPE.small, style: 'quiet' }),
          }),
          width,
        ),
      );
    });
    lines = Math.max(lines, wraps[index]!.length + remark.length);
  });
  return { shapes, height: lines * LINE };
}

/** The values that are printed on a line: those the editor names, or the last, the highest and the lowest. */
function printed(data: ChartData, rows: Row[], series: number): Set<number> {
  const named = data.panel.highlight;
  if (named) return new Set(rows.flatMap((row, index) => (named.includes(row.label) ? [index] : [])));
  const known = rows.flatMap((row, index) => {
    const value = row.values[series]!.value;
    return value === null ? [] : [{ index, value }];
  });
  const sorted = [...known].sort((a, b) => a.value - b.value);
  return new Set([known.at(-1), sorted[0], sorted.at(-1)].flatMap((one) => (one ? [one.index] : [])));
}

/** Whether a value is above (1) or below (−1) its neighbours: its words go to that side, off the line. */
function lies(rows: Row[], series: number, index: number): number {
  const at = (place: number) => rows[place]?.values[series]!.value ?? null;
  const near = [at(index - 1), at(index + 1)].filter((value) => value !== null);
  const here = at(index);
  if (here === null || near.length === 0) return 1;
  return here >= near.reduce((sum, value) => sum + value, 0) / near.length ? 1 : -1;
}

/** Draws columns, a line or points, with gaps where a value is not known. */
export function drawOverTime(data: ChartData, width: number, speech: Speech): Drawing {
  const { panel, series } = data;
  const rows = data.groups.flatMap((group) => group.rows);
  const columns = panel.type === 'columns';
  const values = rows.flatMap((row) => row.values.flatMap(({ value }) => (value === null ? [] : [value])));
  const low = columns ? Math.min(0, ...values) : (panel.from ?? Math.min(0, ...values));
  const high = Math.max(panel.to ?? -Infinity, panel.mark?.value ?? -Infinity, ...values);
  const counted = values.every((value) => Number.isInteger(value)) && high < 50;
  const scaleTicks = ticks(low, high, width > 400 ? 5 : 4, counted);
  const shapes: Shape[] = [];
  // The word of the scale is written once, at the top of the axis.
  const plain = (words: string) => (panel.scale ? words.replace(/\s\p{L}+$/u, '') : words);
  const tickWords = scaleTicks.map((tick, index) => {
    const words = speech.number(tick, panel);
    return index === scaleTicks.length - 1 ? words : plain(words);
  });
  const left = Math.ceil(Math.max(...tickWords.map((words) => textWidth(words, TYPE.small))) + 8);
  const right = width;
  const step = (right - left) / rows.length;
  const centre = (index: number) => left + step * (index + 0.5);
  const notes = (panel.annotations ?? []).map((one) => {
    const index = rows.findIndex((row) => row.label === one.at);
    if (index < 0) throw new Error(`The chart has an annotation at “${one.at}”, and no row of that name.`);
    return { index, x: centre(index), text: one.text };
  });
  const above = annotationBands(notes, width);
  const top = above.height + (panel.breaks ? 34 : 0) + (series.length > 1 ? 6 : 0) + 20;
  const height = width > 400 ? 210 : 180;
  const bottom = top + height;
  const y = linearScale([scaleTicks[0]!, scaleTicks.at(-1)!], [bottom, top]);
  notes.forEach(({ index, x }, at) => {
    const known = rows[index]!.values.flatMap(({ value }) => (value === null ? [] : [y(value)]));
    shapes.push(leader(above.words[at]!, x, Math.min(bottom, ...known) - 26));
  });

  scaleTicks.forEach((tick, index) => {
    const base = tick === 0 || index === 0;
    shapes.push({
      kind: 'rule',
      x1: left,
      y1: y(tick),
      x2: right,
      y2: y(tick),
      style: base ? 'base' : 'grid',
    });
    shapes.push(
      text(left - 8, y(tick) + 4, tickWords[index]!, { anchor: 'end', size: TYPE.small, style: 'quiet' }),
    );
  });
  const size = step < 58 ? TYPE.small : TYPE.label;
  const labels: TextShape[] = [];
  for (const { before, text: words } of panel.breaks ?? []) {
    const index = rows.findIndex((row) => row.label === before);
    if (index < 0) throw new Error(`The chart has a break before “${before}”, and no row of that name.`);
    const x = left + step * index;
    shapes.push({ kind: 'rule', x1: x, y1: above.height + 8, x2: x, y2: bottom, style: 'mark' });
    const room = Math.max(x - 8, 60);
    wrapText(words, room, TYPE.small).forEach((line, at) =>
      labels.push(
        text(x - 6, above.height + 14 + at * LINE, line, { anchor: 'end', size: TYPE.small, style: 'quiet' }),
      ),
    );
  }
  if (panel.mark) {
    const at = y(panel.mark.value);
    shapes.push({ kind: 'rule', x1: left, y1: at, x2: right, y2: at, style: 'mark' });
    labels.push(text(left + 2, at - 6, panel.mark.label, { size: TYPE.small, style: 'strong' }));
  }
  series.forEach(({ tone }, at) => {
    if (columns) {
      const thick = Math.min(step * 0.72, 84) / series.length;
      rows.forEach((row, index) => {
        const { value, reading, text: words } = row.values[at]!;
        const x = centre(index) - (thick * series.length) / 2 + thick * at;
        if (value !== null)
          shapes.push({
            kind: 'rect',
            x,
            y: Math.min(y(value), y(0)),
            width: thick,
            height: Math.abs(y(value) - y(0)),
            tone,
            reading,
          });
        labels.push(
          inside(
            // The value of a column that goes down is under it.
            text(
              x + thick / 2,
              value === null ? y(0) - 6 : value < 0 ? y(value) + UNDER : y(value) - 6,
              plain(words),
              {
                anchor: 'middle',
                size,
                style: value === null ? 'quiet' : 'plain',
              },
            ),
            width,
          ),
        );
      });
      return;
    }
    let run: Array<[number, number]> = [];
    const runs = [run];
    const show = printed(data, rows, at);
    rows.forEach((row, index) => {
      const { value, reading, text: words, bound } = row.values[at]!;
      const x = centre(index);
      if (value === null) {
        labels.push(text(x, y(low) - 6, words, { anchor: 'middle', size: TYPE.small, style: 'quiet' }));
        run = [];
        runs.push(run);
        return;
      }
      run.push([x, y(value)]);
      if (bound) {
        const tip = y(value) + (bound === 'below' ? 26 : -26);
        shapes.push({ kind: 'rule', x1: x, y1: y(value), x2: x, y2: tip, style: 'stem' });
        shapes.push(
          { kind: 'rule', x1: x - 4, y1: tip + (bound === 'below' ? -5 : 5), x2: x, y2: tip, style: 'stem' },
          { kind: 'rule', x1: x + 4, y1: tip + (bound === 'below' ? -5 : 5), x2: x, y2: tip, style: 'stem' },
        );
      }
      shapes.push({ kind: 'dot', x, y: y(value), tone, hollow: bound !== undefined, reading });
      if (panel.type !== 'points' && !show.has(index)) return;
      const lower = panel.type === 'line' && (series.length > 1 ? at > 0 : lies(rows, at, index) < 0);
      const lines = wrapText(words, panel.type === 'points' ? Math.max(step - 2, 30) : Infinity, size);
      // The first value that is printed names its line.
      const named = series.length > 1 && index === Math.min(...show);
      // The words of a bound are beyond its arrow where there is room: above it they would be in the way of a target.
      const under = y(value) + 40 + (lines.length - 1) * LINE;
      const beyond = bound === 'below' && under < bottom - 4;
      const base = beyond ? under : y(value) + (lower ? 20 : -10);
      lines.forEach((line, line_) =>
        labels.push(
          inside(
            text(
              named ? x - 6 : x,
              base - (lines.length - 1 - line_) * LINE,
              named ? `${line} ${series[at]!.label}` : line,
              { anchor: named ? 'start' : 'middle', tone, size },
            ),
            width,
          ),
        ),
      );
    });
    if (panel.type === 'line')
      for (const points of runs) if (points.length > 1) shapes.push({ kind: 'path', points, tone });
  });
  // A value is left out where it would overlap another; the table has it, and so has the live chart.
  const kept: TextShape[] = [];
  const first = [...labels].sort((a, b) => Number(b.style !== 'plain') - Number(a.style !== 'plain'));
  const ends = new Set([labels[0], labels.at(-1)]);
  first.sort((a, b) => Number(ends.has(b)) - Number(ends.has(a)));
  // Points are few, and their words ("less than") may not be lost.
  for (const label of first)
    if (panel.type === 'points' || !kept.some((other) => textsMeet(label, other, 3))) kept.push(label);
  // Names of the axis keep clear of the values under columns.
  const lowest = Math.max(
    bottom,
    ...kept.filter(({ y: at }) => at > bottom - LINE).map(({ y: at }) => at + 4),
  );
  const names = rowNames(rows, centre, step, lowest + 18, width);
  const words = [...above.words.flat(), ...kept, ...names.shapes];
  return { width, height: lowest + 10 + names.height, shapes: [...shapes, ...words] };
}
