/** Horizontal bars, and a first value beside a later one: one row under the other, names on the left or above. */
import type { ChartData, Group, Row } from './chart-data.ts';
import { text, TYPE, type Drawing, type Shape } from './chart-drawing.ts';
import { linearScale } from './chart-scale.ts';
import { textWidth, wrapText } from './chart-text.ts';

const LINE = 16;
const GAP = 6;

/** The room for names: a column on the left where they are short, else none, and each stands over its bars. */
export function nameColumn(rows: Row[], width: number): number {
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

/** From a value to a place, so that every bar and its words stay inside; `zero` is where the bars begin. */
function fit(data: ChartData, groups: Group[], left: number, width: number, firstRow: Row) {
  let low = 0;
  let high = 0;
  let before = 0;
  for (const row of groups.flatMap((group) => group.rows))
    row.values.forEach(({ value, text: words }) => {
      if (value === null) return;
      low = Math.min(low, value);
      high = Math.max(high, value);
      if (value < 0) before = Math.max(before, textWidth(words, TYPE.label) + GAP);
    });
  let unit = Infinity;
  for (const row of groups.flatMap((group) => group.rows))
    ends(data, row, row === firstRow).forEach((words, index) => {
      const value = row.values[index]!.value;
      const reach = Math.max(value ?? 0, 0) - low;
      const room = width - left - before - GAP - textWidth(words, TYPE.label);
      if (reach > 0) unit = Math.min(unit, room / reach);
    });
  if (!Number.isFinite(unit)) unit = 1;
  const zero = left + before - low * unit;
  return { zero, place: linearScale([0, 1], [zero, zero + unit]), low, high };
}

/** Rows of bars, each as long as its value. Groups stand apart, each on its own scale where the description says so. */
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
      ends(data, row, row === firstRow).forEach((words, index) => {
        const value = row.values[index]!;
        const tone = data.series[index]!.tone;
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
      if (left > 0 && row.remark) y = Math.max(y, nameTop + 2 * LINE);
      y += several ? 4 : 2;
    }
    shapes.push({ kind: 'rule', x1: zero, y1: top + 3, x2: zero, y2: y - 2, style: 'base' });
  });
  return { width, height: y + 2, shapes };
}
