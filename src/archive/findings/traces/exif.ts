/** What the EXIF notes of a picture say of a device, a place and a person (CIPA DC-008). */
import type { Trace } from './trace.ts';

const TAGS = new Map<number, Trace['what']>([
  [0x010f, 'device'], // maker
  [0x0110, 'device'], // model
  [0x0131, 'software'],
  [0x0132, 'time'],
  [0x013b, 'author'],
  [0x013c, 'device'], // host computer
  [0x8298, 'author'], // copyright
  [0x9003, 'time'],
  [0x9c9d, 'author'], // as Windows writes it
  [0xa430, 'author'], // owner of the camera
  [0xa431, 'device'], // serial number
  [0xa434, 'device'], // lens
  [0xa435, 'device'],
]);
const NOTES = 0x8769;
const PLACE = 0x8825;
/** A directory of more entries than this is none. */
const MOST = 300;

/** @param bytes from the mark of the byte order on */
export function exifTraces(bytes: Buffer, where: string): Trace[] {
  const order = bytes.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return [];
  const little = order === 'II';
  const inside = (at: number, length: number) => at >= 0 && at + length <= bytes.length;
  const short = (at: number) =>
    !inside(at, 2) ? 0 : little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
  const long = (at: number) =>
    !inside(at, 4) ? 0 : little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
  const traces: Trace[] = [];
  const ratio = (at: number) => long(at) / (long(at + 4) || 1);
  const degrees = (at: number) => (ratio(at) + ratio(at + 8) / 60 + ratio(at + 16) / 3600).toFixed(5);

  const directory = (start: number, depth: number): void => {
    const place: string[] = [];
    for (let entry = 0; entry < Math.min(short(start), MOST); entry += 1) {
      const at = start + 2 + entry * 12;
      const [tag, type, count] = [short(at), short(at + 2), long(at + 4)];
      const value = count * (type === 5 ? 8 : 1) > 4 ? long(at + 8) : at + 8;
      const what = TAGS.get(tag);
      if (depth === 0 && (tag === NOTES || tag === PLACE)) directory(long(at + 8), tag === PLACE ? 2 : 1);
      else if (depth === 2 && tag <= 4)
        place.push(type === 5 ? degrees(value) : text(value, count, 'latin1'));
      else if (depth < 2 && what && inside(value, count))
        traces.push({ what, where, value: text(value, count, tag === 0x9c9d ? 'utf16le' : 'utf8') });
    }
    if (place.length > 0) traces.push({ what: 'place', where, value: place.join(' ').trim() });
  };
  const text = (at: number, length: number, encoding: BufferEncoding) =>
    bytes
      .toString(encoding, at, at + Math.min(length, 300))
      .replace(/\0.*$/su, '')
      .trim();
  directory(long(4), 0);
  return traces.filter(({ value }) => value !== '');
}

/** Every EXIF block in a file, whatever the file is: pictures in a PDF lie there as they came. */
export function exifBlocks(bytes: Buffer, where: string): Trace[] {
  const traces: Trace[] = [];
  for (let at = bytes.indexOf('Exif\0\0'), seen = 0; at >= 0 && seen < 100; seen += 1) {
    traces.push(...exifTraces(bytes.subarray(at + 6, at + 6 + 65_536), where));
    at = bytes.indexOf('Exif\0\0', at + 6);
  }
  return traces;
}
