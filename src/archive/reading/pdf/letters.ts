/** The letters of a page with their places, as the second engine sees them. */
import { boxAround } from '../boxes.ts';
import type { Box } from '../../../collections/fields/attached-file.ts';
import { turner } from '../../findings/pdf/painted.ts';
import { memory, withMemory, type OpenPdf } from './pdfium.ts';

export interface PdfLetter {
  character: string;
  /** Whether white space comes before it. */
  apart: boolean;
  box: Box;
  /** The middle of the letter, which its ink does not leave: for one that slants, much less than its box. */
  core: Box;
  /** Whether it is at a slant: its box is larger than the letter. */
  slanted: boolean;
  /** The text object to which it belongs: the same handle as in what is painted. */
  object: number;
}

/** About three degrees. */
const SLANT = 0.1;

/** A box without a share of it at each side. */
const inner = ([left, top, width, height]: Box, share: number): Box => [
  left + width * share,
  top + height * share,
  width * (1 - 2 * share),
  height * (1 - 2 * share),
];

/** The letters of a loaded page, without spaces. */
export function lettersOn({ engine }: OpenPdf, page: number): PdfLetter[] {
  const text = engine.FPDFText_LoadPage(page);
  if (text === 0) return [];
  const turn = turner(engine, page);
  const letters: PdfLetter[] = [];
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
        const box = boxAround([turn(left, bottom), turn(right, top)]);
        // The sine of twice the angle is 0 along both edges of the page.
        const slanted = Math.abs(Math.sin(2 * engine.FPDFText_GetCharAngle(text, index))) > SLANT;
        letters.push({
          apart,
          character: String.fromCodePoint(code),
          box,
          core: inner(box, slanted ? 0.3 : 0.1),
          slanted,
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
