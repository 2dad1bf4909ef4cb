/** Reads how large a picture is from the bytes of its file, without decoding it. */
import { imageSize as readSize } from 'image-size';

interface ImageSize {
  width: number;
  height: number;
}

/** The formats that a page shows. AVIF is a kind of HEIF, and the library names it so. */
const SHOWN = new Set(['png', 'jpg', 'webp', 'avif', 'heif', 'svg']);

/**
 * The size of a picture in pixels.
 * @returns undefined where it is no picture of a format that a page shows
 */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  try {
    const { width, height, type = '' } = readSize(bytes);
    return SHOWN.has(type) ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}
