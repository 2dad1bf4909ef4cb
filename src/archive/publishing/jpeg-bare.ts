/** Whether a JPEG is its picture alone: no EXIF, XMP, IPTC, profile, comment, thumbnail, and nothing behind its end. */

/** Tables, frame, scan (ISO/IEC 10918-1, table B.1), and the sixteen bytes that say it is a JPEG. */
const NEEDED = new Set([0xdb, 0xc0, 0xc2, 0xc4, 0xdd, 0xda]);
const START = 0xe0;
const SCAN = 0xda;
const END = 0xd9;

export function isBareJpeg(bytes: Uint8Array): boolean {
  let at = 2;
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false;
  while (at + 4 <= bytes.length) {
    const [marker, length] = [bytes[at + 1]!, (bytes[at + 2]! << 8) | bytes[at + 3]!];
    if (bytes[at] !== 0xff || (!NEEDED.has(marker) && !(marker === START && length === 16))) return false;
    at += 2 + length;
    // A scan goes on to the next mark that is neither a byte of it nor a restart: notes may follow each scan.
    if (marker === SCAN)
      while (at + 1 < bytes.length && (bytes[at] !== 0xff || isOfScan(bytes[at + 1]!))) at += 1;
    if (bytes[at] === 0xff && bytes[at + 1] === END) return at + 2 === bytes.length;
  }
  return false;
}

const isOfScan = (marker: number) => marker === 0 || (marker >= 0xd0 && marker <= 0xd7);
