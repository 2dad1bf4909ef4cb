/**
 * Words that a content says of what it draws (`ActualText`, `Alt`, `E`; ISO 32000-1, 14.9): whoever copies the page
 * gets them, and nobody sees them.
 */
import { inside, memory, withMemory, type OpenPdf } from '../../reading/pdf/pdfium.ts';
import type { Painted } from './painted.ts';

const SAYS = ['ActualText', 'Alt', 'E'];
const MOST_MARKS = 20;

/** What a string of a PDF says: in UTF-16 or UTF-8 with their marks, or one byte for a letter (7.9.2.2). */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return bytes[0] === 0xef && bytes[1] === 0xbb ? bytes.toString('utf8') : bytes.toString('latin1');
}

/** What is said of the parts of a loaded page, each with the parts. */
export function spokenOn({ engine }: OpenPdf, painted: Painted[]): Map<string, Painted[]> {
  const spoken = new Map<string, Painted[]>();
  const saidBy = (mark: number, key: string): string =>
    withMemory(engine, 4, (length) => {
      const read = (buffer: number, bytes: number) =>
        engine.FPDFPageObjMark_GetParamBlobValue(mark, key, buffer, bytes, length);
      if (!read(0, 0)) return '';
      const bytes = memory(engine).getUint32(length, true);
      return withMemory(engine, bytes, (buffer) => {
        read(buffer, bytes);
        return decoded(Buffer.from(inside(engine).HEAPU8.slice(buffer, buffer + bytes)));
      });
    });
  for (const one of painted) {
    const count = Math.min(engine.FPDFPageObj_CountMarks(one.handle), MOST_MARKS);
    for (let index = 0; index < count; index += 1) {
      const mark = engine.FPDFPageObj_GetMark(one.handle, index);
      for (const said of SAYS.map((key) => saidBy(mark, key)))
        if (said !== '') spoken.set(said, [...(spoken.get(said) ?? []), one]);
    }
  }
  return spoken;
}
