/** What the lines of a drawing cover or cross out. */
import { boxAround, wider } from '../../reading/boxes.ts';
import { LINE, MOVE, piecesOf, withMemory, floatsAt, type Pdfium } from '../../reading/pdf/pdfium.ts';
import type { Box } from '../../../collections/fields/attached-file.ts';

/** A stroke thinner than this, in points, underlines or strikes out and covers nothing. */
const THINNEST_COVER = 1;
/** A slanting stroke thinner than this crosses words out and covers none. */
const THINNEST_SLANT = 3;
/** Pieces of a path that are looked at. */
const MOST_PIECES = 2000;
/** In points: a piece that is flatter does not slope. */
const FLAT = 2;

export interface Strokes {
  /** The number of straight pieces that slope. */
  sloping: number;
  /**
   * The places that thick strokes cover, one for each piece: words are covered by a stroke as wide as they are high as
   * well as by a filled shape. A long piece that slants covers less than its box, which is loose then.
   */
  covers: Array<{ box: Box; loose?: boolean }>;
}

/**
 * Looks at the pieces of a path.
 * @param turned from the space of the path to that of a reader
 */
export function strokesOf(
  engine: Pdfium,
  path: number,
  turned: (x: number, y: number) => [number, number],
): Strokes {
  const [o, along, up] = [turned(0, 0), turned(1, 0), turned(0, 1)];
  const scale = Math.sqrt(Math.abs((along[0] - o[0]) * (up[1] - o[1]) - (along[1] - o[1]) * (up[0] - o[0])));
  const width = withMemory(engine, 4, (at) =>
    engine.FPDFPageObj_GetStrokeWidth(path, at) ? floatsAt(engine, at, 1)[0]! * scale : 0,
  );
  const found: Strokes = { sloping: 0, covers: [] };
  const count = Math.min(engine.FPDFPath_CountSegments(path), MOST_PIECES);
  let before: [number, number] | undefined;
  for (const { kind, to } of piecesOf(engine, count, (index) =>
    engine.FPDFPath_GetPathSegment(path, index),
  )) {
    const point = turned(...to);
    if (before && kind !== MOVE) {
      const box = boxAround([before, point]);
      const [, , across, down] = box;
      if (kind === LINE && across > FLAT && down > FLAT) found.sloping += 1;
      if (width >= THINNEST_COVER && across >= down && down <= width)
        found.covers.push({ box: wider(box, 0, width / 2) });
      else if (width >= THINNEST_COVER && across <= width)
        found.covers.push({ box: wider(box, width / 2, 0) });
      else if (width >= THINNEST_SLANT) found.covers.push({ box: wider(box, width / 2), loose: true });
    }
    before = point;
  }
  return found;
}
