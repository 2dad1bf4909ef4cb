/**
 * One bar of withheld text for each thing that is counted and not published. A share that is known only as
 * a bound ("more than 60%") is drawn as one: up to the bound the bars are full; from there they are not
 * distinguished, because nobody outside can distinguish them.
 */
import type { ChartData } from './data.ts';
import { text, TYPE, type Drawing, type Shape } from './drawing.ts';
import { textWidth, wrapText } from './text-width.ts';

const LINE = 16;
const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** How many whole bars a share in per cent covers, and which part of the next. */
export function covered(total: number, share: number): { whole: number; part: number } {
  const exact = (total * share) / 100;
  const whole = Math.floor(exact + 1e-9);
  return { whole, part: Math.max(0, exact - whole) };
}

/** Draws the bars in rows of ten or twenty, so that they can be counted. */
export function drawMarks(data: ChartData, width: number): Drawing {
  const rows = data.groups.flatMap((group) => group.rows);
  const find = (name: string | undefined) => rows.find((row) => row.label === name)?.values[0];
  const total = find(data.panel.marks?.total);
  const share = find(data.panel.marks?.share);
  if (!total?.value || !share?.value)
    throw new Error(
      'A chart of the type `marks` names the rows of its total and of its share under `marks`.',
    );
  const across = width > 400 ? 20 : 10;
  const gap = 5;
  const long = (width - gap * (across - 1)) / across;
  const thick = width > 400 ? 13 : 12;
  const pitch = thick + 9;
  const shapes: Shape[] = [];
  const { whole, part } = covered(total.value, share.value);
  let y = 0;
  for (const line of wrapText(sentence(`${share.text} ${data.series[0]!.label}`), width, TYPE.label)) {
    y += LINE;
    shapes.push(text(0, y - 2, line, { style: 'strong' }));
  }
  y += 7;
  const top = y;
  const at = (index: number) => ({
    x: (index % across) * (long + gap),
    y: top + Math.floor(index / across) * pitch,
  });
  for (let index = 0; index < total.value; index += 1) {
    const { x, y: row } = at(index);
    const full = index < whole ? 1 : index === whole ? part : 0;
    if (full > 0)
      shapes.push({ kind: 'rect', x, y: row, width: long * full, height: thick, tone: 'withheld' });
    if (full < 1)
      shapes.push({
        kind: 'rect',
        x: x + long * full,
        y: row,
        width: long * (1 - full),
        height: thick,
        tone: 'pale',
      });
  }
  const edge = at(whole);
  const edgeX = edge.x + long * part;
  shapes.push({ kind: 'rule', x1: edgeX, y1: edge.y - 5, x2: edgeX, y2: edge.y + thick + 5, style: 'mark' });
  y = top + Math.ceil(total.value / across) * pitch;
  if (data.panel.rest) {
    const lines = wrapText(data.panel.rest, width, TYPE.label);
    const widest = Math.max(...lines.map((line) => textWidth(line, TYPE.label)));
    const start = Math.min(Math.max(0, edgeX), width - widest);
    lines.forEach((line, index) => shapes.push(text(start, y + 11 + index * LINE, line)));
    y += lines.length * LINE;
  }
  return { width, height: y + 4, shapes };
}
