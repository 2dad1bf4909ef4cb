/** Boxes around points. */
import type { Box } from '../../../collections/fields/attached-file.ts';

export function boxAround(points: Array<[number, number]>): Box {
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}
