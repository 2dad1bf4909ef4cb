/** The words of a page that a reader sees: those on a layer that is off are taken out of its text. */
import { exactWords } from '../../reading/pdf/exact-words.ts';
import { isOneColour } from './page-pixels.ts';
import { lettersOn } from '../../reading/pdf/letters.ts';
import type { PageText } from '../../ingest/page.ts';
import { paint } from '../../reading/pdf/paint.ts';
import { memory, utf16, withMemory, withPage, type OpenPdf } from '../../reading/pdf/pdfium.ts';
import { withoutStretches } from '../../redact/redact-page.ts';

const SCALE = 2;
const MOST_MARKS = 20;

/** The name of the layer of an object, where it has one of its own. */
function isOn({ engine }: OpenPdf, object: number, layers: Set<string>): boolean {
  const count = Math.min(engine.FPDFPageObj_CountMarks(object), MOST_MARKS);
  for (let index = 0; index < count; index += 1) {
    const mark = engine.FPDFPageObj_GetMark(object, index);
    const read = (call: (buffer: number, bytes: number, length: number) => boolean) =>
      withMemory(engine, 4, (length) =>
        utf16(engine, (buffer, bytes) => {
          call(buffer, bytes, length);
          return memory(engine).getUint32(length, true);
        }),
      );
    if (read((...at) => engine.FPDFPageObjMark_GetName(mark, ...at)) !== 'OC') continue;
    if (layers.has(read((...at) => engine.FPDFPageObjMark_GetParamStringValue(mark, 'Name', ...at))))
      return true;
  }
  return false;
}

/**
 * The page without the words that are on a hidden layer.
 * @param layers the names of the layers that are off
 */
export async function seenWords(
  pdf: OpenPdf,
  number: number,
  page: PageText,
  layers: Set<string>,
): Promise<PageText> {
  const found = await withPage(pdf, number, (loaded, width) => {
    const letters = lettersOn(pdf, loaded);
    const off = new Map<number, boolean>();
    for (const { object } of letters)
      if (!off.has(object)) off.set(object, object !== 0 && isOn(pdf, object, layers));
    return { width, letters, hidden: letters.filter(({ object }) => off.get(object)) };
  });
  if (!found) return page;
  const pixels = await paint(pdf, number, Math.round(found.width * SCALE));
  const words = exactWords(page.text, page.words, found.letters);
  const out = words.filter((word) => {
    const middle: [number, number] = [word.box[0] + word.box[2] / 2, word.box[1] + word.box[3] / 2];
    const letter = found.hidden.find(({ box, character }) => {
      const near = Math.abs(middle[0] - box[0] - box[2] / 2) <= word.box[2] / 2 + 1;
      const level = Math.abs(middle[1] - box[1] - box[3] / 2) <= word.box[3];
      return near && level && page.text.slice(word.start, word.end).includes(character);
    });
    if (letter) return true;
    return pixels !== undefined && isOneColour(pixels, pixels.width / found.width, word.box);
  });
  return withoutStretches(
    page,
    out.map(({ start, end }) => [start, end]),
  );
}
