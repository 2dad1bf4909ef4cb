/**
 * How large a picture is, from the first bytes of its file: PNG, JPEG, WebP, AVIF and SVG as their
 * formats lay down. Nothing is decoded.
 */
export interface ImageSize {
  width: number;
  height: number;
}

const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));
const little = (bytes: Uint8Array, at: number, length: number): number =>
  [...bytes.subarray(at, at + length)].reduce((sum, byte, place) => sum + byte * 256 ** place, 0);
const big = (bytes: Uint8Array, at: number, length: number): number =>
  [...bytes.subarray(at, at + length)].reduce((sum, byte) => sum * 256 + byte, 0);

/** ITU T.81: segments one after the other; a start of frame (C0 to CF but for C4, C8, CC) holds the size. */
function jpeg(bytes: Uint8Array): ImageSize | undefined {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: big(bytes, at + 7, 2), height: big(bytes, at + 5, 2) };
    at += 2 + big(bytes, at + 2, 2);
  }
  return undefined;
}

/** RFC 9649: a simple file with loss, a simple file without, or one with the extended header. */
function webp(bytes: Uint8Array): ImageSize | undefined {
  const chunk = ascii(bytes, 12, 4);
  if (chunk === 'VP8X') return { width: 1 + little(bytes, 24, 3), height: 1 + little(bytes, 27, 3) };
  if (chunk === 'VP8 ')
    return { width: little(bytes, 26, 2) & 0x3fff, height: little(bytes, 28, 2) & 0x3fff };
  if (chunk !== 'VP8L') return undefined;
  const bits = little(bytes, 21, 4);
  return { width: 1 + (bits % 2 ** 14), height: 1 + (Math.floor(bits / 2 ** 14) % 2 ** 14) };
}

/** ISO/IEC 23008-12: the box `ispe` holds the size of the picture; the largest is the picture itself. */
function avif(bytes: Uint8Array): ImageSize | undefined {
  let size: ImageSize | undefined;
  for (let at = 0; at + 16 < Math.min(bytes.length, 4096); at += 1)
    if (ascii(bytes, at, 4) === 'ispe') {
      const width = big(bytes, at + 8, 4);
      if (!size || width > size.width) size = { width, height: big(bytes, at + 12, 4) };
    }
  return size;
}

function svg(text: string): ImageSize | undefined {
  const [tag = ''] = /<svg\b[^>]*>/u.exec(text) ?? [];
  const length = (name: string) =>
    Number(new RegExp(`\\s${name}=["'](\\d+(?:\\.\\d+)?)(?:px)?["']`, 'u').exec(tag)?.[1]);
  const [, , ...box] = (/\sviewBox=["']([^"']+)["']/u.exec(tag)?.[1] ?? '').split(/[\s,]+/u).map(Number);
  const [width, height] = [length('width') || box[0], length('height') || box[1]];
  return width && height ? { width, height } : undefined;
}

/**
 * The size of a picture in pixels.
 * @param bytes the file, or enough of its beginning
 * @returns undefined where it is no picture of these formats
 */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  if (ascii(bytes, 1, 3) === 'PNG') return { width: big(bytes, 16, 4), height: big(bytes, 20, 4) };
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpeg(bytes);
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return webp(bytes);
  if (ascii(bytes, 4, 4) === 'ftyp') return avif(bytes);
  const text = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /<svg\b/u.test(text) ? svg(text) : undefined;
}
