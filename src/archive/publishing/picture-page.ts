/** A page of a PDF made of its picture, with its words laid under it, unseen, to be found and copied. */
import { deflateSync } from 'node:zlib';
import { PDFHexString, type PDFContext, type PDFRawStream } from 'pdf-lib';
import sharp from 'sharp';
import { inSixteenGreys } from '../reading/pdf/page-images.ts';
import type { PageText } from '../ingest/page.ts';
import type { Pixels } from '../reading/pdf/paint.ts';
import { REDACTED } from '../../lib/pages/findings.ts';
import type { Box } from '../../collections/fields/attached-file.ts';
import { unseenFont, UNSEEN_WIDTH } from './plain-fonts.ts';
import { pagePicture, type PageSource } from './plain-pages.ts';

/** A font of one byte holds so many letters. */
const LETTERS = 255;

/**
 * Fonts without shapes, which hold every letter that the pages need. No font of a reader's machine is needed, in
 * whatever script the page is.
 */
export class UnseenFonts {
  private readonly fonts: Array<Map<number, string>> = [];
  private readonly codes = new Map<string, [number, number]>();

  code(letter: string): [number, number] {
    let code = this.codes.get(letter);
    if (!code) {
      code = [Math.floor(this.codes.size / LETTERS), (this.codes.size % LETTERS) + 1];
      this.codes.set(letter, code);
      (this.fonts[code[0]] ??= new Map()).set(code[1], letter);
    }
    return code;
  }

  /** A font by its name in the commands of a page. */
  font = (name: string): ReturnType<PageSource['font']> => {
    const codes = this.fonts[Number(name)]!;
    return { key: codes, font: { bytes: 1, write: (into, used) => unseenFont(codes)(into, used) } };
  };
}

interface LabelledPage extends PageText {
  /** Who covered what is at a place, and why: whoever copies the page, or has it read aloud, gets it with the mark. */
  label?: ((box: Box) => string) | undefined;
}

const round = (value: number) => String(Math.round(value * 100) / 100);

/** The words of a page as commands that show nothing (rendering mode 3 of ISO 32000, 9.3.6). */
function unseenText(page: LabelledPage, height: number, fonts: UnseenFonts): string {
  const commands = ['BT', '3 Tr'];
  for (const word of page.words) {
    const said = page.text.slice(word.start, word.end);
    const label = said === REDACTED && page.label?.(word.box);
    const letters = [...said, ...(label ? ` [${label}]` : ''), ' '];
    const [left, top, width, high] = word.box;
    const size = Math.max(high, 1);
    const stretch = (100 * width) / Math.max(0.001, ((letters.length - 1) * size * UNSEEN_WIDTH) / 1000);
    commands.push(`${round(stretch)} Tz 1 0 0 1 ${round(left)} ${round(height - top - high * 0.8)} Tm`);
    let font = -1;
    let codes = '';
    const show = () => {
      if (codes !== '') commands.push(`/${font} ${round(size)} Tf ${PDFHexString.of(codes).toString()} Tj`);
      codes = '';
    };
    for (const letter of letters) {
      const [of, code] = fonts.code(letter);
      if (of !== font) show();
      font = of;
      codes += code.toString(16).padStart(2, '0');
    }
    show();
  }
  return [...commands, 'ET'].join('\n');
}

/** The picture of a page: print in sixteen greys without loss, anything else as a JPEG. */
export async function pictureOf(context: PDFContext, pixels: Pixels): Promise<PDFRawStream> {
  const { data, width, height, channels } = pixels;
  const greys = inSixteenGreys(pixels);
  if (!greys) {
    const jpeg = await sharp(data, { raw: { width, height, channels } })
      .removeAlpha()
      .jpeg({ quality: 78, chromaSubsampling: '4:4:4' })
      .toBuffer();
    return pagePicture(context, width, height, { jpeg: new Uint8Array(jpeg) });
  }
  const row = Math.ceil(width / 2);
  const halves = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      halves[y * row + (x >> 1)]! |= (greys[y * width + x]! >> 4) << (x % 2 === 0 ? 4 : 0);
  return pagePicture(context, width, height, { packed: new Uint8Array(deflateSync(halves)) });
}

export function picturePage(
  fonts: UnseenFonts,
  page: LabelledPage & { width: number; height: number },
  picture: PDFRawStream,
): PageSource {
  return {
    facts: { MediaBox: [0, 0, page.width, page.height] },
    commands: `q ${round(page.width)} 0 0 ${round(page.height)} 0 0 cm /P Do Q\n${unseenText(page, page.height, fonts)}`,
    font: fonts.font,
    state: () => undefined,
    picture: () => picture,
  };
}
