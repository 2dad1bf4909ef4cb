/** A JPEG without what cameras and programs write into it: EXIF, XMP, IPTC, comments, thumbnails. */

const SCAN = 0xda;
const ADOBE = 0xee;
const COMMENT = 0xfe;
/** APP0 to APP15. */
const isNote = (marker: number) =>
  (marker >= 0xe0 && marker <= 0xef && marker !== ADOBE) || marker === COMMENT;

/** The same picture, its segments of notes left out. What is no JPEG comes back as undefined. */
export function bareJpeg(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
    if (end > bytes.length || end < at + 4) return undefined;
    if (marker === SCAN) {
      // What comes after the end of the picture is no part of it.
      const last = lastOf(bytes, at);
      kept.push(bytes.subarray(at, last));
      return new Uint8Array(Buffer.concat(kept));
    }
    if (!isNote(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

/** Where the picture ends: behind the marker of its end (FFD9), which does not occur inside a scan. */
function lastOf(bytes: Uint8Array, from: number): number {
  const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('\xff\xd9', from, 'latin1');
  return found < 0 ? bytes.length : found + 2;
}
