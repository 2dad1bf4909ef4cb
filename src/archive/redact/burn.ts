/** Covers places of a picture for good. */
import type { Pixels } from '../reading/pdf/paint.ts';
import type { Box } from '../../collections/fields/attached-file.ts';

/** Writes black over the boxes. `scale` is pixels for a point. What was there is gone from the pixels. */
export function burn(pixels: Pixels, scale: number, boxes: Box[]): void {
  const { data, width, height, channels } = pixels;
  for (const box of boxes) {
    const left = Math.max(0, Math.floor(box[0] * scale));
    const right = Math.min(width, Math.ceil((box[0] + box[2]) * scale));
    const top = Math.max(0, Math.floor(box[1] * scale));
    const bottom = Math.min(height, Math.ceil((box[1] + box[3]) * scale));
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) {
        const at = (y * width + x) * channels;
        data.fill(0, at, at + 3);
        if (channels === 4) data[at + 3] = 255;
      }
  }
}
