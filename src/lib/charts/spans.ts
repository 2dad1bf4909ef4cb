/** Stretches of time on one line of time: each row as long as it lasted, where it lies. */
import type { ChartData, Row } from './data.ts';
import { text, TYPE, type Drawing, type Shape } from './drawing.ts';
import { linearScale } from './scale.ts';
import { textWidth, wrapText } from './text-width.ts';

const LINE = 16;
const THICK = 9;
const GAP = 6;

const day = (date: string) => Date.parse(`${date}T00:00:00Z`);

/** The years whose beginnings lie on the line, from the one in which it begins to the one after it ends. */
function yearsOf(rows: Row[]): number[] {
  const spans = rows.flatMap(({ span }) => (span ? [span] : []));
  const years = spans.flatMap(({ from, to }) => [from[0], to[1]]).map((date) => Number(date.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years) + 1];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Draws each row's name with its length, and under it the stretch, to the scale of one axis of years. */
export function drawSpans(data: ChartData, width: number): Drawing {
  const rows = data.groups.flatMap((group) => group.rows);
  if (rows.some(({ span }) => !span))
    throw new Error(
      'A chart of the type `spans` names the columns of its first and last days under `dates`.',
    );
  const years = yearsOf(rows);
  const start = (year: number) => day(`${year}-01-01`);
  const x = linearScale([start(years[0]!), start(years.at(-1)!)], [0, width]);
  const shapes: Shape[] = [];
  const marks: Shape[] = [];
  // A year is named where its name has room before the next.
  const room = width / (years.length - 1);
  const every = Math.ceil((textWidth('2000', TYPE.small) + GAP) / room);
  let y = LINE + 4;
  for (const { label, rows: own } of data.groups) {
    if (label) {
      y += 10;
      for (const line of wrapText(label, width, TYPE.label)) {
        y += LINE;
        marks.push(text(0, y - 3, line, { style: 'strong' }));
      }
    }
    for (const row of own) {
      const value = row.values[0]!;
      y += 6;
      const { from, to } = row.span!;
      // The words begin where the stretch begins, as far as there is room for them.
      const lines = wrapText(`${row.label}: ${value.text}`, width, TYPE.label);
      const wide = Math.max(...lines.map((line) => textWidth(line, TYPE.label)));
      const left = Math.max(0, Math.min(x(day(from[0])), width - wide));
      for (const line of lines) {
        y += LINE;
        marks.push(text(left, y - 3, line));
      }
      y += 3;
      const bar = (
        first: string,
        last: string,
        tone: 'pale' | 'accent' | (typeof data.series)[0]['tone'],
      ) => {
        const left = x(day(first));
        marks.push({
          kind: 'rect',
          x: left,
          y,
          width: Math.max(x(day(last)) - left, 2),
          height: THICK,
          tone,
          ...(tone !== 'pale' && { reading: value.reading }),
        });
      };
      // An end that is known only to a month or a year is drawn as the time that it may mean.
      if (from[0] < from[1]) bar(from[0], from[1], 'pale');
      if (to[0] < to[1]) bar(to[0], to[1], 'pale');
      bar(from[1], to[0], data.panel.highlight?.includes(row.label) ? 'accent' : data.series[0]!.tone);
      y += THICK;
    }
  }
  const height = y + 6;
  years.forEach((year, index) => {
    const at = x(start(year));
    shapes.push({ kind: 'rule', x1: at, y1: LINE + 2, x2: at, y2: height - 2, style: 'grid' });
    const named = index % every === 0 && at + 3 + textWidth(String(year), TYPE.small) <= width;
    if (named) shapes.push(text(at + 3, LINE - 3, String(year), { size: TYPE.small, style: 'quiet' }));
  });
  shapes.push({ kind: 'rule', x1: 0, y1: LINE + 2, x2: width, y2: LINE + 2, style: 'base' });
  return { width, height, shapes: [...shapes, ...marks] };
}
