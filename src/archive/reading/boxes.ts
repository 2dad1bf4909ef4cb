/** Places on a page: reckoning with boxes. */
import type { Box } from '../../collections/fields/attached-file.ts';

/** The box around points. */
export function boxAround(points: Array<readonly [number, number]>): Box {
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}

/** The box around boxes, in tenths of a point. */
export const around = (boxes: Box[]): Box =>
  boxAround(
    boxes.flatMap(([left, top, width, height]) => [
      [left, top],
      [left + width, top + height],
    ]),
  ).map((length) => Math.round(length * 10) / 10) as Box;

/** A box with so much more on each side. */
export const wider = ([left, top, width, height]: Box, across: number, down = across): Box => [
  left - across,
  top - down,
  width + 2 * across,
  height + 2 * down,
];

/** How far two boxes go together: across (0) or down (1). */
export const shared = (one: Box, other: Box, way: 0 | 1): number =>
  Math.max(
    0,
    Math.min(one[way] + one[way + 2]!, other[way] + other[way + 2]!) - Math.max(one[way], other[way]),
  );

/** The share of the first box that lies inside the second, 0 to 1. */
export function shareInside(inner: Box, outer: Box): number {
  const area = inner[2] * inner[3];
  return area === 0 ? 0 : (shared(inner, outer, 0) * shared(inner, outer, 1)) / area;
}
