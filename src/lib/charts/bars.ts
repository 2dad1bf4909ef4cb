/** Horizontal bars, and a first value beside a later one: one row under the other, names on the left or above. */
import type { ChartData, Group, Row } from './data.ts';
import { text, TYPE, type Drawing, type Shape } from './drawing.ts';
import { linearScale } from './scale.ts';
import { textWidth, wrapText } from './text-width.ts';

const LINE = 16;
const GAP = 6;

/** The room for names: a column on the left where they are short, else none, and each is above its bars. */
function nameColumn(rows: Row[], width: number): number {
  const longest = Math.max(
    ...rows.map((row) =>
      Math.max(textWidth(row.label, TYPE.label), row.remark ? textWidth(row.remark, TYPE.small) : 0),
    ),
  );
  return longest + 12 <= width * 0.34 ? Math.ceil(longest + 12) : 0;
}

/** The words at the end of a bar; the first row also names the series. */
function ends(data: ChartData, row: Row, first: boolean): string[] {
  return row.values.map((value, index) =>
    first && data.series.length > 1 ? `${value.text}  ${data.series[index]!.label}` : value.text,
  );
}

/**
 * From a value to a place, so that every bar and the words at its end stay inside. The unit is the largest
 * for which the room taken on both sides of zero is no more than there is; halving finds it.
 */
function fit(data: ChartData, groups: Group[], left: number, width: number, firstRow: Row) {
  const bars = groups
    .flatMap((group) => group.rows)
    .flatMap((row) =>
      ends(data, row, row === firstRow).map((words, index) => ({
        value: row.values[index]!.value ?? 0,
        words: textWidth(words, TYPE.label) + GAP,
      })),
    );
  const side = (unit: number, negative: boolean): number =>
    Math.max(
      0,
      ...bars
        .filter(({ value }) => value < 0 === negative)
        .map(({ value, words }) => Math.abs(value) * unit + words),
    );
  let low = 0;
  let high = (width - left) / Math.max(...bars.map(({ value }) => Math.abs(value)), Number.MIN_VALUE);
  for (let turn = 0; turn < 60; turn += 1) {
    const middle = (low + high) / 2;
    if (side(middle, true) + side(middle, false) > width - left) high = middle;
    else low = middle;
  }
  const zero = left + side(low, true);
  return { zero, place: linearScale([0, 1], [zero, zero + low]) };
}

/** Rows of bars, each as long as its value. Groups are apart, each on its own scale where the description says so. */
export function drawBars(data: ChartData, width: number): Drawing {
  const shapes: Shape[] = [];
  const rows = data.groups.flatMap((group) => group.rows);
  const left = nameColumn(rows, width);
  const several = data.series.length > 1;
  const thick = several ? 13 : 15;
  let y = 0;
  data.groups.forEach((group, groupIndex) => {
    if (group.label) {
      if (groupIndex > 0) y += 14;
      for (const line of wrapText(group.label, width, TYPE.label)) {
        y += LINE;
        shapes.push(text(0, y - 3, line, { style: 'strong' }));
      }
      y += 5;
    }
    const scope = data.panel.ownScales ? [group] : data.groups;
    const firstRow = data.panel.ownScales ? group.rows[0]! : rows[0]!;
    const { zero, place } = fit(data, scope, left, width, firstRow);
    const top = y;
    const base = (from: number, to: number): void => {
      shapes.push({ kind: 'rule', x1: zero, y1: from, x2: zero, y2: to, style: 'base' });
    };
    for (const row of group.rows) {
      y += 5;
      const nameTop = y;
      if (left === 0) {
        for (const line of wrapText(row.label, width, TYPE.label)) {
          y += LINE;
          shapes.push(text(0, y - 3, line));
        }
        for (const line of row.remark ? wrapText(row.remark, width, TYPE.small) : []) {
          y += LINE - 1;
          shapes.push(text(0, y - 3, line, { size: TYPE.small, style: 'quiet' }));
        }
        y += 2;
      } else {
        shapes.push(text(0, nameTop + 12, row.label));
        if (row.remark)
          shapes.push(text(0, nameTop + 12 + LINE, row.remark, { size: TYPE.small, style: 'quiet' }));
      }
      const barsTop = y;
      ends(data, row, row === firstRow).forEach((words, index) => {
        const value = row.values[index]!;
        const tone = data.panel.highlight?.includes(row.label) ? 'accent' : data.series[index]!.tone;
        const end = place(value.value ?? 0);
        if (value.value !== null)
          shapes.push({
            kind: 'rect',
            x: Math.min(zero, end),
            y,
            width: Math.max(Math.abs(end - zero), value.value === 0 ? 0 : 1),
            height: thick,
            tone,
            reading: value.reading,
          });
        const back = (value.value ?? 0) < 0;
        shapes.push(
          text(back ? end - GAP : Math.max(end, zero) + GAP, y + thick - 3, words, {
            anchor: back ? 'end' : 'start',
            style: value.value === null ? 'quiet' : 'plain',
          }),
        );
        y += thick + 2;
      });
      if (left === 0) base(barsTop - 2, y);
      if (left > 0 && row.remark) y = Math.max(y, nameTop + 2 * LINE);
      y += several ? 4 : 2;
    }
    if (left > 0) base(top + 3, y - 2);
  });
  return { width, height: y + 2, shapes };
}
