/**
 * The shapes of capitals and figures, by which a font is known whose map of letters (`ToUnicode`) says others than it
 * draws: each is compared with all of them in fonts that are read as they are.
 *
 * Hand-made because: no library compares the outlines of a font in a PDF with the letters that it says they are.
 */
import { CURVE, LINE, MOVE, piecesOf, type OpenPdf, type Pdfium } from '../../reading/pdf/pdfium.ts';

/** The letters of which the shapes are known. */
export const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];
const FONTS = ['Helvetica', 'Times-Roman', 'Courier-Bold'];
/** Shapes that many typefaces do not tell apart. */
const ALIKE = ['O0QDC', 'I1J', 'S5', 'Z27', 'B8', 'G6C', 'VY', 'UV', '96'];
/** A letter is unlike itself where another one is so much nearer to it. */
const NEARER = 0.06;

/** Points on a curve. */
const STEPS = [0.25, 0.5, 0.75, 1];

type Point = [number, number];

/** What a shape is like, whatever its size: what it fills, where, how it is spread, how wide it is, and its parts. */
type Shape = number[];

/** The outline of a letter in a font: a polygon for each of its parts. */
function outline(engine: Pdfium, font: number, letter: string): Point[][] {
  const path = engine.FPDFFont_GetGlyphPath(font, letter.codePointAt(0)!, 100);
  const parts: Point[][] = [];
  if (path === 0) return parts;
  const count = engine.FPDFGlyphPath_CountGlyphSegments(path);
  let curve: Point[] = [];
  for (const { kind, to } of piecesOf(engine, count, (index) =>
    engine.FPDFGlyphPath_GetGlyphPathSegment(path, index),
  )) {
    const part = parts.at(-1);
    if (kind === MOVE || !part) parts.push([to]);
    else if (kind === LINE) part.push(to);
    else if (kind === CURVE && curve.push(to) === 3) {
      part.push(...bent(part.at(-1)!, curve as [Point, Point, Point]));
      curve = [];
    }
  }
  return parts.filter((part) => part.length > 2);
}

/** Points on a curve of Bézier. */
const bent = (from: Point, [a, b, to]: [Point, Point, Point]): Point[] =>
  STEPS.map((t) => {
    const along = (at: 0 | 1) =>
      (1 - t) ** 3 * from[at] + 3 * (1 - t) ** 2 * t * a[at] + 3 * (1 - t) * t * t * b[at] + t ** 3 * to[at];
    return [along(0), along(1)];
  });

/** The area of polygons in a box of one by one, and its moments (Green's theorem). Holes run the other way round. */
function shapeOf(parts: Point[][]): Shape | undefined {
  const all = parts.flat();
  if (all.length === 0) return undefined;
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - bottom];
  if (!(width > 0 && height > 0)) return undefined;
  let [area, mx, my, mxx, myy, mxy] = [0, 0, 0, 0, 0, 0];
  for (const part of parts) {
    const points = part.map(([x, y]): Point => [(x - left) / width, (y - bottom) / height]);
    for (const [index, [x, y]] of points.entries()) {
      const [u, v] = points[(index + 1) % points.length]!;
      const cross = x * v - u * y;
      area += cross / 2;
      mx += (cross * (x + u)) / 6;
      my += (cross * (y + v)) / 6;
      mxx += (cross * (x * x + x * u + u * u)) / 12;
      myy += (cross * (y * y + y * v + v * v)) / 12;
      mxy += (cross * (x * v + 2 * x * y + 2 * u * v + u * y)) / 24;
    }
  }
  if (area === 0) return undefined;
  const [cx, cy] = [mx / area, my / area];
  return [
    0.3 * Math.abs(area),
    cx,
    cy,
    2 * (mxx / area - cx * cx),
    2 * (myy / area - cy * cy),
    4 * (mxy / area - cx * cy),
    0.1 * Math.min(parts.length, 3),
    0.1 * Math.log(width / height),
  ];
}

const between = (one: Shape, other: Shape): number =>
  Math.hypot(...one.map((value, at) => value - other[at]!));

let known: Array<{ letter: string; shape: Shape }> | undefined;

/** Capitals and figures as fonts draw them that every reader of PDF has. */
function shapesKnown({ engine, document }: OpenPdf) {
  known ??= FONTS.flatMap((name) => {
    const font = engine.FPDFText_LoadStandardFont(document, name);
    const shapes = LETTERS.flatMap((letter) => {
      const shape = shapeOf(outline(engine, font, letter));
      return shape ? [{ letter, shape }] : [];
    });
    engine.FPDFFont_Close(font);
    return shapes;
  });
  return known;
}

/** Whether a capital or a figure of a font is drawn like itself; undefined where the font has no outline of it. */
export function drawnLikeItself(pdf: OpenPdf, font: number, letter: string): boolean | undefined {
  const shape = shapeOf(outline(pdf.engine, font, letter));
  if (!shape) return undefined;
  const may = ALIKE.filter((list) => list.includes(letter)).join('') + letter;
  let [own, other] = [Infinity, Infinity];
  for (const one of shapesKnown(pdf)) {
    const far = between(one.shape, shape);
    if (may.includes(one.letter)) own = Math.min(own, far);
    else other = Math.min(other, far);
  }
  return own < other + NEARER;
}
