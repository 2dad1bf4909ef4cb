/** The letters of a page with their places, as the second engine sees them. */
import type { Box } from '../../schemas/held.ts';
import { boxAround, turner } from '../findings/painted.ts';
import { memory, withMemory, type OpenPdf } from './pdfium.ts';

export interface Letter {
  character: string;
  /** Whether white space stands before it. */
  apart: boolean;
  box: Box;
  /** The text object to which it belongs: the same handle as in what is painted. */
  object: number;
}

/** The letters of a loaded page, without spaces. */
export function lettersOn({ engine }: OpenPdf, page: number): Letter[] {
  const text = engine.FPDFText_LoadPage(page);
  if (text === 0) return [];
  const turn = turner(engine, page);
  const letters: Letter[] = [];
  try {
    const count = engine.FPDFText_CountChars(text);
    withMemory(engine, 32, (at) => {
      let apart = false;
      for (let index = 0; index < count; index += 1) {
        const code = engine.FPDFText_GetUnicode(text, index);
        if (code <= 0x20 || code === 0xa0) apart = true;
        if (code <= 0x20 || code === 0xa0 || code > 0x10ffff) continue;
        if (!engine.FPDFText_GetCharBox(text, index, at, at + 8, at + 16, at + 24)) continue;
        const view = memory(engine);
        const [left, right, bottom, top] = [0, 8, 16, 24].map((offset) =>
          view.getFloat64(at + offset, true),
        ) as [number, number, number, number];
        letters.push({
          apart,
          character: String.fromCodePoint(code),
          box: boxAround([turn(left, bottom), turn(right, top)]),
          object: engine.FPDFText_GetTextObject(text, index),
        });
        apart = false;
      }
    });
  } finally {
    engine.FPDFText_ClosePage(text);
  }
  return letters;
}
