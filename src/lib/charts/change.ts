/** A first value and a later one on one line, for each row. */
import type { ChartData } from './data.ts';
import { text, TYPE, type Drawing, type Shape } from './drawing.ts';
import { linearScale, ticks } from './scale.ts';
import { textWidth, wrapText } from './text-width.ts';

const LINE = 16;

/** Two dots a row, the first hollow and the later full; each group has its own scale where the description says so. */
export function drawChange(data: ChartData, width: number): Drawing {
  const shapes: Shape[] = [];
  const [first, later] = data.series;
  if (!first || !later)
    throw new Error('A chart of the type `change` has two series: the first and the later values.');
  shapes.push({ kind: 'dot', x: 6, y: 11, tone: first.tone, hollow: true });
  shapes.push(text(18, 15, first.label));
  const narrow = width < 400;
  const secondX = narrow ? 0 : 18 + textWidth(first.label, TYPE.label) + 22;
  const secondY = narrow ? 33 : 15;
  shapes.push({ kind: 'dot', x: secondX + 6, y: secondY - 4, tone: later.tone, hollow: false });
  shapes.push(text(secondX + 18, secondY, later.label));
  let y = secondY + 8;
  data.groups.forEach((group) => {
    const values = group.rows.flatMap((row) =>
      row.values.flatMap(({ value }) => (value === null ? [] : [value])),
    );
    const all = data.panel.ownScales
      ? values
      : data.groups.flatMap(({ rows }) => rows.flatMap((row) => row.values.map(({ value }) => value ?? 0)));
    const scale = ticks(0, Math.max(...all), 4);
    const side = Math.max(...data.readings.map((one) => textWidth(one.text, TYPE.label))) + 12;
    const place = linearScale([0, scale.at(-1)!], [side, width - side]);
    if (group.label) {
      y += 12;
      for (const line of wrapText(group.label, width, TYPE.label)) {
        y += LINE;
        shapes.push(text(0, y - 3, line, { style: 'strong' }));
      }
    }
    for (const row of group.rows) {
      for (const line of wrapText(row.label, width, TYPE.label)) {
        y += LINE + 2;
        shapes.push(text(0, y, line));
      }
      y += 17;
      shapes.push({ kind: 'rule', x1: side, y1: y, x2: width - side, y2: y, style: 'grid' });
      const [before, after] = row.values as [(typeof row.values)[0], (typeof row.values)[0]];
      const falls = (after.value ?? 0) < (before.value ?? 0);
      const [a, b] = [place(before.value ?? 0), place(after.value ?? 0)];
      if (before.value !== null && after.value !== null)
        shapes.push({ kind: 'rule', x1: a, y1: y, x2: b, y2: y, style: 'stem' });
      [before, after].forEach((value, index) => {
        if (value.value === null) return;
        const tone = index === 0 ? first.tone : later.tone;
        const x = place(value.value);
        shapes.push({ kind: 'dot', x, y, tone, hollow: index === 0, reading: value.reading });
        const leftSide = (index === 0) !== falls;
        shapes.push(
          text(x + (leftSide ? -9 : 9), y + 4, value.text, {
            anchor: leftSide ? 'end' : 'start',
            style: index === 1 ? 'strong' : 'plain',
          }),
        );
      });
      y += 8;
    }
  });
  return { width, height: y + 6, shapes };
}
