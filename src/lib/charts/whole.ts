/** Parts of a whole: a row of parts for each year (`stack`), or one bar of parts for each group (`whole`). */
import type { ChartData } from './data.ts';
import { text, textsMeet, TYPE, type Drawing, type Shape, type TextShape, type Tone } from './drawing.ts';
import { textWidth, wrapText } from './text-width.ts';

const LINE = 16;

/** The lengths of the parts of a bar; what is left of the whole comes last and may be nothing. */
export function parts(values: Array<number | null>, whole: number, length: number): number[] {
  const lengths = values.map((value) => ((value ?? 0) / whole) * length);
  const rest = length - lengths.reduce((sum, one) => sum + one, 0);
  return [...lengths, Math.max(0, rest)];
}

/** Each row is a whole of 100, cut into the series. */
export function drawStack(data: ChartData, width: number): Drawing {
  const rows = data.groups.flatMap((group) => group.rows);
  const shapes: Shape[] = [];
  const left = Math.ceil(Math.max(...rows.map((row) => textWidth(row.label, TYPE.label))) + 10);
  const length = width - left;
  const wide = width > 400;
  const { rest } = data.panel;
  const heads: Array<{ label: string; tone?: Tone }> = [...data.series, ...(rest ? [{ label: rest }] : [])];
  let x = 0;
  let y = LINE;
  for (const { label, tone } of heads) {
    const room = textWidth(label, TYPE.label) + 18;
    if (x + room > width) {
      x = 0;
      y += LINE + 2;
    }
    if (tone) shapes.push({ kind: 'rect', x, y: y - 10, width: 11, height: 11, tone });
    else shapes.push({ kind: 'rule', x1: x, y1: y - 4, x2: x + 11, y2: y - 4, style: 'grid' });
    shapes.push(text(x + 16, y, label, tone ? {} : { style: 'quiet' }));
    x += room + 14;
  }
  y += 12;
  const thick = wide ? 20 : 19;
  for (const row of rows) {
    shapes.push(text(left - 10, y + thick - 5, row.label, { anchor: 'end' }));
    const known = row.values.some(({ value }) => value !== null);
    if (!known) {
      shapes.push(text(left, y + thick - 5, row.values[0]!.text, { style: 'quiet' }));
      y += thick + 4;
      continue;
    }
    const lengths = parts(
      row.values.map(({ value }) => value),
      100,
      length,
    );
    let at = left;
    row.values.forEach(({ value, text: words, reading }, index) => {
      const { tone } = data.series[index]!;
      const long = lengths[index]!;
      if (value !== null && long > 0) {
        shapes.push({ kind: 'rect', x: at, y, width: Math.max(long - 2, 0.5), height: thick, tone, reading });
        if (textWidth(words, TYPE.small) + 8 <= long)
          shapes.push(text(at + 5, y + thick - 6, words, { size: TYPE.small, on: tone }));
      }
      at += long;
    });
    // What is left of the whole: a hairline to its end.
    if (width - at > 1)
      shapes.push({ kind: 'rule', x1: at, y1: y + thick / 2, x2: width, y2: y + thick / 2, style: 'grid' });
    y += thick + 4;
  }
  return { width, height: y, shapes };
}

/** One bar for each group; its rows are the parts, named under it. */
export function drawWhole(data: ChartData, width: number): Drawing {
  const shapes: Shape[] = [];
  const tones: Tone[] = ['ink', 'mid', 'pale', 'pale'];
  const thick = 30;
  let y = 0;
  data.groups.forEach((group, index) => {
    if (group.label) {
      if (index > 0) y += 18;
      for (const line of wrapText(group.label, width, TYPE.label)) {
        y += LINE;
        shapes.push(text(0, y - 3, line, { style: 'strong' }));
      }
      y += 4;
    }
    const values = group.rows.map((row) => row.values[0]!.value);
    const sum = values.reduce((total: number, value) => total + (value ?? 0), 0);
    const lengths = parts(values, sum || 1, width);
    let at = 0;
    let lower = y + thick;
    const drawn: TextShape[] = [];
    group.rows.forEach((row, place) => {
      const { value, text: words, reading } = row.values[0]!;
      const tone = tones[place % tones.length]!;
      const long = lengths[place]!;
      if (value === null) return;
      shapes.push({ kind: 'rect', x: at, y, width: Math.max(long - 2, 1), height: thick, tone, reading });
      const say = `${words} ${row.label}`;
      const lines = wrapText(say, Math.max(long - 6, 70), TYPE.label);
      const start = Math.min(at, width - Math.max(...lines.map((line) => textWidth(line, TYPE.label))));
      let base = y + thick + 17;
      const make = () => lines.map((line, line_) => text(Math.max(0, start), base + line_ * LINE, line));
      while (make().some((one) => drawn.some((other) => textsMeet(one, other, 6)))) base += LINE;
      if (base > y + thick + 17 || start < at)
        shapes.push({
          kind: 'rule',
          x1: at + Math.max(long / 2, 1),
          y1: y + thick,
          x2: at + Math.max(long / 2, 1),
          y2: base - 12,
          style: 'stem',
        });
      const labels = make();
      drawn.push(...labels);
      lower = Math.max(lower, base + (lines.length - 1) * LINE + 4);
      at += long;
    });
    shapes.push(...drawn);
    y = lower;
  });
  return { width, height: y + 4, shapes };
}
