/** What clip paths leave to be seen (ISO 32000-1, 8.5.4): nothing is painted outside them. */
import { memory, type Pdfium } from '../../reading/pdf/pdfium.ts';
import type { Box } from '../../../collections/fields/attached-file.ts';

type Turned = (x: number, y: number) => [number, number];

export interface Clip {
  /** The place in which something can be seen. Without width or height nothing can. */
  box: Box;
  /** Whether it is no upright rectangle, so that less than the box may be seen. */
  shaped: boolean;
}

/** A path with more pieces is taken as a shape: its box is not reckoned. */
const MOST_PIECES = 64;
const CURVE = 1;
/** Rounding of the engine, in points. */
const NEAR = 0.05;

/** The place that two leave. Without width or height where they do not meet. */
export function meeting(one: Box, other: Box): Box {
  const left = Math.max(one[0], other[0]);
  const top = Math.max(one[1], other[1]);
  return [
    left,
    top,
    Math.max(0, Math.min(one[0] + one[2], other[0] + other[2]) - left),
    Math.max(0, Math.min(one[1] + one[3], other[1] + other[3]) - top),
  ];
}

/**
 * What the clip paths of an object leave. Undefined where it has none.
 * @param at eight bytes of the engine's memory
 * @param turned from the space of the object to that of a reader
 */
export function clipOf(engine: Pdfium, object: number, at: number, turned: Turned): Clip | undefined {
  const clip = engine.FPDFPageObj_GetClipPath(object);
  const paths = clip === 0 ? 0 : engine.FPDFClipPath_CountPaths(clip);
  if (paths <= 0) return undefined;
  let left: Box | undefined;
  let shaped = false;
  for (let path = 0; path < paths; path += 1) {
    const pieces = engine.FPDFClipPath_CountPathSegments(clip, path);
    if (pieces > MOST_PIECES) {
      shaped = true;
      continue;
    }
    const [xs, ys]: [number[], number[]] = [[], []];
    for (let piece = 0; piece < pieces; piece += 1) {
      const segment = engine.FPDFClipPath_GetPathSegment(clip, path, piece);
      if (engine.FPDFPathSegment_GetType(segment) === CURVE) shaped = true;
      if (!engine.FPDFPathSegment_GetPoint(segment, at, at + 4)) continue;
      const view = memory(engine);
      const [x, y] = turned(view.getFloat32(at, true), view.getFloat32(at + 4, true));
      xs.push(x);
      ys.push(y);
    }
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    const box: Box = xs.length === 0 ? [0, 0, 0, 0] : [x, y, Math.max(...xs) - x, Math.max(...ys) - y];
    const onEdge = (value: number, from: number, length: number) =>
      Math.min(Math.abs(value - from), Math.abs(value - from - length)) < NEAR;
    if (pieces > 5 || !xs.every((value, index) => onEdge(value, x, box[2]) && onEdge(ys[index]!, y, box[3])))
      shaped = true;
    left = left ? meeting(left, box) : box;
  }
  return { box: left ?? WHOLE, shaped };
}

/** As large as no page is. */
export const WHOLE: Box = [-1e6, -1e6, 2e6, 2e6];

/** The box around points. */
export function boxAround(points: Array<[number, number]>): Box {
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}
