/** Which words of a text of a web page change nothing in its pictures: they are covered, or painted as their ground is. */
import { VIEW, type PageLine, type Shot } from './page-pictures.ts';
import type { SnapshotNode } from './page-snapshot.ts';

type Box = NonNullable<SnapshotNode['box']>;

/** How far frames move a text, and whether it stays where it is in the window, or is drawn in another measure (SVG). */
interface Place {
  x: number;
  y: number;
  isFixed: boolean;
  isDrawn: boolean;
}

/** Of the height of its line: letters that are farther apart have something between them. */
const GAP = 1.5;
/** The share of a word that is hidden with it. */
const SHARE = 0.3;
const SCROLLED = /auto|scroll|overlay/u;

/** The text without its words that are not seen, or are on a line that is cut off. The offsets of its lines are offsets into it. */
export function withoutCovered(
  node: SnapshotNode,
  box: Box,
  { text, lines }: { text: string; lines: PageLine[] },
  pictures: Shot[],
  isCutOff: (line: PageLine) => boolean,
): string {
  const place = pictures.length > 0 ? placeOf(node, box) : undefined;
  const covered = lines
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
    .flatMap((line) => (isCutOff(line) ? [line] : place ? coveredIn(text, line, place, pictures) : []));
  return covered.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
}

/** How far its frames move it; undefined where it is seen only after a reader scrolled a part of the page, or it moves. */
function placeOf(node: SnapshotNode, box: Box): Place | undefined {
  const place = { x: 0, y: 0, isFixed: false, isDrawn: false };
  const [x, y, width, height] = box.bounds as [number, number, number, number];
  for (let one = node.parent ?? node.frame; one; one = one.parent ?? one.frame) {
    if (one.frame) {
      const [left, top, across, down] = one.frame.box?.bounds ?? [0, 0, 0, 0];
      if (x + place.x + width > across! || y + place.y + height > down!) return undefined;
      place.x += left!;
      place.y += top!;
      place.isFixed = false;
    }
    if (one.name === 'svg') place.isDrawn = true;
    const { style, bounds } = one.box ?? {};
    if (!style || !bounds || one.name === 'html') continue;
    if (style.opacity === '0') return undefined;
    if (style.position === 'fixed') place.isFixed = true;
    const isScrolled = SCROLLED.test(`${style['overflow-x']} ${style['overflow-y']}`);
    const [left, top, across, down] = bounds as [number, number, number, number];
    const isInside =
      x >= left - 1 && y >= top - 1 && x + width <= left + across + 1 && y + height <= top + down + 1;
    if (isScrolled && !isInside && !one.frame) return undefined;
  }
  return place;
}

/** The columns of a line that letters change; undefined where no picture shows it. */
function columnsOf([x, y, width, height]: number[], place: Place, pictures: Shot[]): boolean[] | undefined {
  const [left, right] = [Math.floor(x! + place.x), Math.ceil(x! + place.x + width!)];
  if (left < 0 || right > VIEW.width) return undefined;
  let columns: boolean[] | undefined;
  for (const { top, changed } of place.isFixed ? pictures.slice(0, 1) : pictures) {
    const [from, to] = [Math.floor(y! + place.y - top), Math.ceil(y! + place.y + height! - top)];
    if (from < 0 || to > VIEW.height) continue;
    columns ??= Array.from({ length: right - left }, () => false);
    for (let row = from; row < to; row += 1)
      for (let at = left; at < right; at += 1)
        if (changed[row * VIEW.width + at] === 1) columns[at - left] = true;
  }
  return columns;
}

/** As wide as letters of most fonts are, beside others. */
const widthOf = (letter: string) =>
  /[\s.,:;'’!|ijlIft()[\]]/u.test(letter)
    ? 0.55
    : /[mwMW@—%]/u.test(letter)
      ? 1.6
      : /\p{Lu}/u.test(letter)
        ? 1.25
        : 1;

function coveredIn(
  text: string,
  { start, end, bounds }: PageLine,
  place: Place,
  pictures: Shot[],
): Array<{ start: number; end: number }> {
  const said = text.slice(start, end);
  const columns = columnsOf(bounds, place, pictures);
  if (!columns) return [];
  if (!columns.includes(true)) return [{ start, end }];
  if (place.isDrawn) return [];
  const gaps: Array<[from: number, to: number]> = [];
  for (let at = 0, from = 0; at <= columns.length; at += 1)
    if (at === columns.length || columns[at]) {
      if (at - from > bounds[3]! * GAP) gaps.push([from, at]);
      from = at + 1;
    }
  if (gaps.length === 0) return [];
  const whole = [...said].reduce((sum, letter) => sum + widthOf(letter), 0);
  let done = 0;
  return said.split(/(?<=\s)(?=\S)|(?<=\S)(?=\s)/u).flatMap((word, index, words) => {
    const across = [...word].reduce((sum, letter) => sum + widthOf(letter), 0);
    const [from, to] = [done, (done += across)].map((one) => (one / whole) * columns.length) as [
      number,
      number,
    ];
    const at = start + words.slice(0, index).join('').length;
    const isCovered = gaps.some(
      ([left, right]) => Math.min(to, right) - Math.max(from, left) > SHARE * (to - from),
    );
    return isCovered && /[\p{L}\p{N}]/u.test(word) ? [{ start: at, end: at + word.length }] : [];
  });
}
