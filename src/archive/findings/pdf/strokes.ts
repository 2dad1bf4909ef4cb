/** What the lines of a drawing cover or cross out. */
import { memory, withMemory, type Pdfium } from '../../reading/pdf/pdfium.ts';
import type { Box } from '../../../collections/fields/attached-file.ts';
import { boxAround } from './clips.ts';

/** A stroke thinner than this, in points, underlines or strikes out and covers nothing. */
const THINNEST_COVER = 1;
/** A slanting stroke thinner than this crosses words out and covers none. */
const THINNEST_SLANT = 3;

/** The number of straight pieces of a path that slope. */
export function slopingPieces(engine: Pdfium, path: number): number {
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

export interface Stroke {
  box: Box;
  loose?: boolean;
}

/**
 * The places that thick strokes cover: one for each piece. A long piece that slants covers less than its
 * box, which is loose then. Words are covered by a stroke as wide as they are high as well as by a filled shape.
 * @param turned from the space of the path to that of a reader
 */
export function strokes(
  engine: Pdfium,
  path: number,
  turned: (x: number, y: number) => [number, number],
): Stroke[] {
  const [o, along, up] = [turned(0, 0), turned(1, 0), turned(0, 1)];
  const scale = Math.sqrt(Math.abs((along[0] - o[0]) * (up[1] - o[1]) - (along[1] - o[1]) * (up[0] - o[0])));
  return withMemory(engine, 8, (at) => {
    if (!engine.FPDFPageObj_GetStrokeWidth(path, at)) return [];
    const width = memory(engine).getFloat32(at, true) * scale;
    if (width < THINNEST_COVER) return [];
    const boxes: Stroke[] = [];
    const segments = Math.min(engine.FPDFPath_CountSegments(path), 2000);
    let before: [number, number] | undefined;
    for (let index = 0; index < segments; index += 1) {
      const segment = engine.FPDFPath_GetPathSegment(path, index);
      if (!engine.FPDFPathSegment_GetPoint(segment, at, at + 4)) continue;
      const view = memory(engine);
      const point = turned(view.getFloat32(at, true), view.getFloat32(at + 4, true));
      if (before && engine.FPDFPathSegment_GetType(segment) !== MOVE) {
        const [left, top, across, down] = boxAround([before, point]);
        if (across >= down && down <= width)
          boxes.push({ box: [left, top - width / 2, across, down + width] });
        else if (across <= width) boxes.push({ box: [left - width / 2, top, across + width, down] });
        else if (width >= THINNEST_SLANT)
          boxes.push({
            box: [left - width / 2, top - width / 2, across + width, down + width],
            loose: true,
          });
      }
      before = point;
    }
    return boxes;
  });
}

/** A piece of a path that goes to another place without painting. */
const MOVE = 2;
