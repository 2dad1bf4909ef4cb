/** What is painted on a page, in order: later things lie over earlier ones. */
import type { Box } from '../../schemas/held.ts';
import { memory, withMemory, type OpenPdf, type Pdfium } from '../reading/pdfium.ts';

const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const SHADING = 4;
const FORM = 5;

/** Text that no reader sees: it paints nothing, or only clips (rendering modes 3 and 7 of ISO 32000, 9.3.6). */
const INVISIBLE = new Set([3, 7]);

/** A stroke thinner than this, in points, underlines or strikes out and covers nothing. */
const THINNEST_COVER = 1;

export interface Painted {
  what: 'text' | 'fill' | 'line' | 'image';
  /** Place in the order of painting. */
  order: number;
  box: Box;
  /** Number of straight pieces that slope, for `line`. */
  sloping?: number;
  invisible?: boolean;
  handle: number;
}

type Matrix = [number, number, number, number, number, number];

const whole: Matrix = [1, 0, 0, 1, 0, 0];

function times([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

function matrixOf(engine: Pdfium, object: number): Matrix {
  return withMemory(engine, 24, (at) => {
    if (!engine.FPDFPageObj_GetMatrix(object, at)) return whole;
    const view = memory(engine);
    return [0, 4, 8, 12, 16, 20].map((offset) => view.getFloat32(at + offset, true)) as Matrix;
  });
}

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
  // The way from one space to the other is the same for all points: three of them tell it.
  const [ox, oy] = corner(0, 0);
  const [ax, ay] = corner(100, 0);
  const [bx, by] = corner(0, 100);
  return (x, y) => [ox + ((ax - ox) * x + (bx - ox) * y) / 100, oy + ((ay - oy) * x + (by - oy) * y) / 100];
}

/** The upright box around points. */
export function boxAround(points: Array<[number, number]>): Box {
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}

function boundsOf(engine: Pdfium, object: number): [number, number, number, number] | undefined {
  return withMemory(engine, 16, (at) => {
    if (!engine.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)) return undefined;
    const view = memory(engine);
    return [0, 4, 8, 12].map((offset) => view.getFloat32(at + offset, true)) as [
      number,
      number,
      number,
      number,
    ];
  });
}

function slopingPieces(engine: Pdfium, path: number): number {
  const segments = Math.min(engine.FPDFPath_CountSegments(path), 2000);
  let sloping = 0;
  let before: [number, number] | undefined;
  withMemory(engine, 8, (at) => {
    for (let index = 0; index < segments; index += 1) {
      const segment = engine.FPDFPath_GetPathSegment(path, index);
      if (!engine.FPDFPathSegment_GetPoint(segment, at, at + 4)) continue;
      const view = memory(engine);
      const point: [number, number] = [view.getFloat32(at, true), view.getFloat32(at + 4, true)];
      // 0 is a line, 2 moves without painting.
      const isLine = engine.FPDFPathSegment_GetType(segment) === 0;
      if (isLine && before && Math.abs(point[0] - before[0]) > 2 && Math.abs(point[1] - before[1]) > 2)
        sloping += 1;
      before = point;
    }
  });
  return sloping;
}

/** Whether a text is seen through wholly: painted, and with no opacity. */
function isClear(engine: Pdfium, object: number): boolean {
  return withMemory(engine, 16, (at) => {
    if (!engine.FPDFPageObj_GetFillColor(object, at, at + 4, at + 8, at + 12)) return false;
    return memory(engine).getUint32(at + 12, true) === 0;
  });
}

/**
 * The places that thick strokes cover: one for each straight piece that runs along an edge of the page, or
 * is short. Words are covered by a stroke as wide as they are high as well as by a filled shape.
 * @param turned from the space of the path to that of a reader
 */
function strokes(engine: Pdfium, path: number, turned: (x: number, y: number) => [number, number]): Box[] {
  const [o, along, up] = [turned(0, 0), turned(1, 0), turned(0, 1)];
  const scale = Math.sqrt(Math.abs((along[0] - o[0]) * (up[1] - o[1]) - (along[1] - o[1]) * (up[0] - o[0])));
  return withMemory(engine, 8, (at) => {
    if (!engine.FPDFPageObj_GetStrokeWidth(path, at)) return [];
    const width = memory(engine).getFloat32(at, true) * scale;
    if (width < THINNEST_COVER) return [];
    const boxes: Box[] = [];
    const segments = Math.min(engine.FPDFPath_CountSegments(path), 2000);
    let before: [number, number] | undefined;
    for (let index = 0; index < segments; index += 1) {
      const segment = engine.FPDFPath_GetPathSegment(path, index);
      if (!engine.FPDFPathSegment_GetPoint(segment, at, at + 4)) continue;
      const view = memory(engine);
      const point = turned(view.getFloat32(at, true), view.getFloat32(at + 4, true));
      if (before && engine.FPDFPathSegment_GetType(segment) !== MOVE) {
        const [left, top, across, down] = boxAround([before, point]);
        if (across >= down && down <= width) boxes.push([left, top - width / 2, across, down + width]);
        else if (across <= width) boxes.push([left - width / 2, top, across + width, down]);
      }
      before = point;
    }
    return boxes;
  });
}

/** A piece of a path that goes to another place without painting. */
const MOVE = 2;

/** A page with more objects than this is a drawing: it is judged by its first objects. */
const MOST_OBJECTS = 50_000;
const DEEPEST = 12;

/** Everything painted on a loaded page. */
export function paintedOn({ engine }: OpenPdf, page: number): Painted[] {
  const turn = turner(engine, page);
  const painted: Painted[] = [];
  const visit = (object: number, matrix: Matrix, depth: number): void => {
    if (painted.length >= MOST_OBJECTS) return;
    const type = engine.FPDFPageObj_GetType(object);
    if (type === FORM) {
      if (depth >= DEEPEST) return;
      const inner = times(matrixOf(engine, object), matrix);
      const count = Math.min(engine.FPDFFormObj_CountObjects(object), MOST_OBJECTS);
      for (let index = 0; index < count; index += 1)
        visit(engine.FPDFFormObj_GetObject(object, index), inner, depth + 1);
      return;
    }
    const bounds = boundsOf(engine, object);
    if (!bounds) return;
    const [left, bottom, right, top] = bounds;
    const corners = (
      [
        [left, bottom],
        [left, top],
        [right, bottom],
        [right, top],
      ] as const
    ).map(([x, y]) =>
      turn(matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]),
    );
    const common = { order: painted.length, box: boxAround(corners), handle: object };
    if (type === TEXT)
      painted.push({
        ...common,
        what: 'text',
        invisible: INVISIBLE.has(engine.FPDFTextObj_GetTextRenderMode(object)) || isClear(engine, object),
      });
    else if (type === IMAGE) painted.push({ ...common, what: 'image' });
    else if (type === SHADING) painted.push({ ...common, what: 'fill' });
    else if (type === PATH) {
      const filled = withMemory(engine, 8, (at) => {
        engine.FPDFPath_GetDrawMode(object, at, at + 4);
        return memory(engine).getInt32(at, true) !== 0;
      });
      if (filled) return void painted.push({ ...common, what: 'fill' });
      painted.push({ ...common, what: 'line', sloping: slopingPieces(engine, object) });
      const own = times(matrixOf(engine, object), matrix);
      const turned = (x: number, y: number) =>
        turn(own[0] * x + own[2] * y + own[4], own[1] * x + own[3] * y + own[5]);
      for (const box of strokes(engine, object, turned)) painted.push({ ...common, box, what: 'fill' });
    }
  };
  const count = Math.min(engine.FPDFPage_CountObjects(page), MOST_OBJECTS);
  for (let index = 0; index < count; index += 1) visit(engine.FPDFPage_GetObject(page, index), whole, 0);
  return painted;
}
