/** A page of a PDF made of its picture, with its words laid under it, unseen, to be found and copied. */
import { PDFName, PDFNumber, PDFHexString, type PDFDocument, type PDFRef } from 'pdf-lib';
import type { PageText } from '../ingest/page.ts';

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/** How wide a letter of the unseen fonts is, in thousandths of its size. */
const WIDTH = 500;

/**
 * Fonts without shapes, which hold every letter that the pages need: 255 letters each. No font of a
 * reader's machine is needed, in whatever script the page is.
 */
export class UnseenFonts {
  private readonly codes = new Map<string, [number, number]>();
  private readonly refs: PDFRef[] = [];
  private readonly document: PDFDocument;

  constructor(document: PDFDocument) {
    this.document = document;
  }

  code(letter: string): [number, number] {
    let code = this.codes.get(letter);
    if (!code) {
      code = [Math.floor(this.codes.size / 255), (this.codes.size % 255) + 1];
      this.codes.set(letter, code);
      if (code[1] === 1) this.refs.push(this.document.context.nextRef());
    }
    return code;
  }

  /** The fonts, as they are in the resources of a page. */
  get resources(): Record<string, PDFRef> {
    return Object.fromEntries(this.refs.map((ref, index) => [`U${index}`, ref]));
  }

  /** Writes the fonts, when all letters are known. */
  write(): void {
    const { context } = this.document;
    const glyph = context.register(context.flateStream(`${WIDTH} 0 d0`));
    this.refs.forEach((ref, font) => {
      const letters = [...this.codes].filter(([, [of]]) => of === font);
      const lines = letters.map(
        ([letter, [, code]]) =>
          `<${hex(code, 2)}> <${[...Array(letter.length).keys()].map((at) => hex(letter.charCodeAt(at), 4)).join('')}>`,
      );
      const blocks: string[] = [];
      for (let at = 0; at < lines.length; at += 100)
        blocks.push(
          `${Math.min(100, lines.length - at)} beginbfchar\n${lines.slice(at, at + 100).join('\n')}\nendbfchar`,
        );
      const names = letters.map(([, [, code]]) => `g${code}`);
      context.assign(
        ref,
        context.obj({
          Type: 'Font',
          Subtype: 'Type3',
          FontBBox: [0, 0, WIDTH, 1000],
          FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
          FirstChar: 1,
          LastChar: letters.length,
          Widths: letters.map(() => WIDTH),
          CharProcs: Object.fromEntries(names.map((name) => [name, glyph])),
          Encoding: { Type: 'Encoding', Differences: [PDFNumber.of(1), ...names.map((n) => PDFName.of(n))] },
          Resources: {},
          ToUnicode: context.register(
            context.flateStream(
              '/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n' +
                '/CMapName /Unseen def /CMapType 2 def\n' +
                `1 begincodespacerange <00> <ff> endcodespacerange\n${blocks.join('\n')}\n` +
                'endcmap CMapName currentdict /CMap defineresource pop end end',
            ),
          ),
        }),
      );
    });
  }
}

const round = (value: number) => String(Math.round(value * 100) / 100);

/** The words of a page as commands that show nothing (rendering mode 3 of ISO 32000, 9.3.6). */
function unseenText(page: PageText, height: number, fonts: UnseenFonts): string {
  const commands = ['BT', '3 Tr'];
  for (const word of page.words) {
    const letters = [...page.text.slice(word.start, word.end), ' '];
    const [left, top, width, high] = word.box;
    const size = Math.max(high, 1);
    const stretch = (100 * width) / Math.max(0.001, ((letters.length - 1) * size * WIDTH) / 1000);
    commands.push(`${round(stretch)} Tz 1 0 0 1 ${round(left)} ${round(height - top - high * 0.8)} Tm`);
    let font = -1;
    let codes = '';
    const show = () => {
      if (codes !== '') commands.push(`/U${font} ${round(size)} Tf ${PDFHexString.of(codes).toString()} Tj`);
      codes = '';
    };
    for (const letter of letters) {
      const [of, code] = fonts.code(letter);
      if (of !== font) show();
      font = of;
      codes += hex(code, 2);
    }
    show();
  }
  return [...commands, 'ET'].join('\n');
}

/** Adds the page, as large as a reader saw it. `picture` is a JPEG. Write the fonts when all pages are added. */
export async function addPicturePage(
  document: PDFDocument,
  fonts: UnseenFonts,
  page: PageText & { width: number; height: number },
  picture: Uint8Array,
): Promise<void> {
  const { context } = document;
  const image = await document.embedJpg(picture);
  const added = document.addPage([page.width, page.height]);
  const text = unseenText(page, page.height, fonts);
  added.node.set(
    PDFName.of('Contents'),
    context.register(
      context.flateStream(`q ${round(page.width)} 0 0 ${round(page.height)} 0 0 cm /Picture Do Q\n${text}`),
    ),
  );
  added.node.set(
    PDFName.of('Resources'),
    context.obj({ XObject: { Picture: image.ref }, Font: fonts.resources }),
  );
}
