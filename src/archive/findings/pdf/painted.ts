/** What is painted on a page, in order: later things lie over earlier ones. */
import type { Box } from '../../../collections/fields/attached-file.ts';
import { boxAround } from '../../reading/boxes.ts';
import { strokesOf } from './strokes.ts';
import { floatsAt, memory, withMemory, type OpenPdf, type Pdfium } from '../../reading/pdf/pdfium.ts';

const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const SHADING = 4;
const FORM = 5;

/** Text that no reader sees: it paints nothing, or only clips (rendering modes 3 and 7 of ISO 32000, 9.3.6). */
const INVISIBLE = new Set([3, 7]);
/** Text of which the edge is painted, in a colour of its own. */
const EDGED = new Set([1, 2, 5, 6]);

export interface Painted {
  what: 'text' | 'fill' | 'line' | 'image';
  /** Place in the order of painting. */
  order: number;
  box: Box;
  /** Number of straight pieces that slope, for `line`. */
  sloping?: number;
  /** Text that paints nothing. */
  invisible?: boolean;
  /** The lesser of the height and the breadth of its letters, in points, for a text. */
  size?: number;
  /** A fill through which something may be seen. */
  veiled?: boolean;
  /** A slanting stroke as wide as words are high: its box is much larger than what it covers. */
  loose?: boolean;
  /** Red, green and blue of what is filled, where it has one colour. */
  colour?: Colour;
  handle: number;
}

type Colour = [number, number, number];

/** All that is painted on a page. */
export interface Painting {
  painted: Painted[];
  /** Whether there was more than could be looked at. */
  tooMuch: boolean;
}

type Matrix = [number, number, number, number, number, number];

const whole: Matrix = [1, 0, 0, 1, 0, 0];

function times([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

const matrixOf = (engine: Pdfium, object: number, at: number): Matrix =>
  engine.FPDFPageObj_GetMatrix(object, at) ? (floatsAt(engine, at, 6) as Matrix) : whole;

/** The way of points through a matrix, and another. */
const through =
  ([a, b, c, d, e, f]: Matrix, next: (x: number, y: number) => [number, number]) =>
  (x: number, y: number): [number, number] =>
    next(a * x + c * y + e, b * x + d * y + f);

/** Turns points of the page's own space into the space of what a reader sees: from the top left. */
export function turner(engine: Pdfium, page: number): (x: number, y: number) => [number, number] {
  // A thousandth of a point: the engine answers in whole units of the device.
  const width = Math.round(engine.FPDF_GetPageWidthF(page) * 1000);
  const height = Math.round(engine.FPDF_GetPageHeightF(page) * 1000);
  const corner = (x: number, y: number): [number, number] =>
    withMemory(engine, 8, (at) => {
      engine.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, at, at + 4);
      const view = memory(engine);
      return [view.getInt32(at, true) / 1000, view.getInt32(at + 4, true) / 1000];
    });
  // The way from one space to the other is the same for all points: three of them determine it.
  const [ox, oy] = corner(0, 0);
  const [ax, ay] = corner(100, 0);
  const [bx, by] = corner(0, 100);
  return (x, y) => [ox + ((ax - ox) * x + (bx - ox) * y) / 100, oy + ((ay - oy) * x + (by - oy) * y) / 100];
}

/** The size of the letters of a text, set or stretched as they are. */
function sizeOf(engine: Pdfium, text: number, at: number, around: Matrix): number {
  if (!engine.FPDFTextObj_GetFontSize(text, at)) return Infinity;
  const size = Math.abs(floatsAt(engine, at, 1)[0]!);
  const [a, b, c, d] = times(matrixOf(engine, text, at), around);
  return size * Math.min(Math.hypot(a, b), Math.hypot(c, d));
}

/** What an object is painted with, red, green and blue, 0 to 255, and whether it is clear. Undefined where it is no one colour. */
function colourOf(
  engine: Pdfium,
  of: 'Fill' | 'Stroke',
  object: number,
  at: number,
): { colour: Colour; clear: boolean } | undefined {
  if (!engine[`FPDFPageObj_Get${of}Color`](object, at, at + 4, at + 8, at + 12)) return undefined;
  const view = memory(engine);
  const [red, green, blue, opacity] = [0, 4, 8, 12].map((offset) => view.getUint32(at + offset, true));
  return { colour: [red!, green!, blue!], clear: opacity === 0 };
}

/** Whether letters may be too small or too narrow to be read, by the box of their text. */
const mayBeSmall = ([, , width, height]: Box) => height < 2 || width < height / 2;

/** Memory of the engine that is enough for each answer. */
const ANSWER = 32;

/** A page with more objects than this is a drawing: it is judged by its first objects, and says so. */
const MOST_OBJECTS = 50_000;
const DEEPEST = 12;

/** The form around an object: the way from its space to that of the page, and whether it may be seen through. */
interface Around {
  matrix: Matrix;
  veiled: boolean;
}

/** Everything painted on a loaded page. */
export function paintedOn(pdf: OpenPdf, page: number): Painting {
  return withMemory(pdf.engine, ANSWER, (at) => allPainted(pdf, page, at));
}

function allPainted({ engine }: OpenPdf, page: number, at: number): Painting {
  const turn = turner(engine, page);
  const painted: Painted[] = [];
  let tooMuch = false;
  const visit = (object: number, around: Around, depth: number): void => {
    if (painted.length >= MOST_OBJECTS) return void (tooMuch = true);
    const type = engine.FPDFPageObj_GetType(object);
    const turned = through(around.matrix, turn);
    const veiled = around.veiled || engine.FPDFPageObj_HasTransparency(object);
    if (type === FORM) {
      if (depth >= DEEPEST) return void (tooMuch = true);
      const inner = { matrix: times(matrixOf(engine, object, at), around.matrix), veiled };
      const count = engine.FPDFFormObj_CountObjects(object);
      for (let index = 0; index < count; index += 1)
        visit(engine.FPDFFormObj_GetObject(object, index), inner, depth + 1);
      return;
    }
    if (!engine.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)) return;
    const [left, bottom, right, top] = floatsAt(engine, at, 4) as [number, number, number, number];
    const corners = [turned(left, bottom), turned(left, top), turned(right, bottom), turned(right, top)];
    const common = { order: painted.length, box: boxAround(corners), handle: object };
    const colourIn = (of: 'Fill' | 'Stroke') => colourOf(engine, of, object, at);
    if (type === TEXT) {
      const said = colourIn('Fill');
      const mode = engine.FPDFTextObj_GetTextRenderMode(object);
      painted.push({
        ...common,
        what: 'text',
        invisible: INVISIBLE.has(mode) || said?.clear === true,
        ...(mayBeSmall(common.box) && { size: sizeOf(engine, object, at, around.matrix) }),
        ...(said && !EDGED.has(mode) && { colour: said.colour }),
      });
    } else if (type === IMAGE) painted.push({ ...common, what: 'image' });
    else if (type === SHADING) painted.push({ ...common, what: 'fill' });
    else if (type === PATH) {
      engine.FPDFPath_GetDrawMode(object, at, at + 4);
      const isFilled = memory(engine).getInt32(at, true) !== 0;
      const colour = colourIn(isFilled ? 'Fill' : 'Stroke')?.colour;
      const look = { ...common, ...(colour && { colour }) };
      if (isFilled) return void painted.push({ ...look, what: 'fill', ...(veiled && { veiled }) });
      const own = times(matrixOf(engine, object, at), around.matrix);
      const { sloping, covers } = strokesOf(engine, object, through(own, turn));
      painted.push({ ...look, what: 'line', sloping });
      for (const cover of covers) painted.push({ ...common, ...cover, what: 'fill' });
    }
  };
  const count = engine.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1)
    visit(engine.FPDFPage_GetObject(page, index), { matrix: whole, veiled: false }, 0);
  return { painted, tooMuch };
}
