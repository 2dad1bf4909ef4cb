/**
 * The pages of a published PDF. Each is written anew from what is known by name: its commands, its fonts, and for a
 * page that is made of its picture that one. So nothing is in the file that is not on these lists, and the
 * proof is that a second copy, made of the first in the same way, has the same bytes.
 *
 * Hand-made because: no library for PDF writes a copy without the parts that are not named here.
 */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  type PDFContext,
  type PDFObject,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib';
import { isBareJpeg } from './jpeg-bare.ts';
import { NotPlain, plainContent } from './content-stream.ts';
import { packed, plainFont, unpack, type FontWriter, type PlainFont } from './plain-fonts.ts';

/** A page before it is written: what its commands call by name. */
export interface PageSource {
  /** The boxes and turns of the page, by their names. */
  facts: Record<string, unknown>;
  commands: string;
  font: (name: string) => { key: unknown; font: PlainFont };
  state: (name: string) => PDFObject | undefined;
  picture?: () => PDFRawStream;
}

export class PlainPages {
  private readonly fonts = new Map<unknown, { ref: PDFRef; used: Set<number>; write: FontWriter }>();
  private readonly document: PDFDocument;

  constructor(document: PDFDocument) {
    this.document = document;
  }

  /** @throws NotPlain where the page is more than its lists name; nothing is added then */
  add({ facts, commands, font, state, picture }: PageSource): void {
    const { context } = this.document;
    const content = plainContent(commands, picture !== undefined);
    const fonts = [...content.fonts].map(([name, shown]) => ({ ...font(name), shown }));
    const states = [...content.states].map((name) => plainState(state(name)));
    const shown = picture?.();
    if (content.pictures.size > 1) throw new NotPlain('more than one picture');
    const resources = {
      ...(shown && { XObject: { P0: context.register(shown) } }),
      Font: Object.fromEntries(fonts.map((one, index) => [`F${index}`, this.fontOf(one)])),
      ...(states.length > 0 && {
        ExtGState: Object.fromEntries(states.map((one, index) => [`G${index}`, one])),
      }),
    };
    const page = this.document.addPage();
    for (const [key, value] of Object.entries({
      ...facts,
      Contents: packed(context, content.commands),
      Resources: resources,
    }))
      page.node.set(PDFName.of(key), context.obj(value as never));
  }

  private fontOf({ key, font, shown }: { key: unknown; font: PlainFont; shown: Buffer[] }): PDFRef {
    let known = this.fonts.get(key);
    if (!known) {
      known = { ref: this.document.context.nextRef(), used: new Set(), write: font.write };
      this.fonts.set(key, known);
    }
    for (const text of shown)
      for (let at = 0; at + font.bytes <= text.length; at += font.bytes)
        known.used.add(text.readUIntBE(at, font.bytes));
    return known.ref;
  }

  /** Writes the fonts and the file, when all pages are added. */
  async save(language: string | undefined): Promise<Uint8Array> {
    const { context, catalog } = this.document;
    for (const { ref, used, write } of this.fonts.values()) context.assign(ref, write(context, used));
    if (language) catalog.set(PDFName.of('Lang'), PDFString.of(language));
    return this.document.save({ addDefaultPage: false, updateFieldAppearances: false });
  }
}

export const emptyDocument = (): Promise<PDFDocument> => PDFDocument.create({ updateMetadata: false });

/** How something is painted: opaque and as it is, or the page is refused. */
function plainState(state: PDFObject | undefined): Record<string, unknown> {
  if (!(state instanceof PDFDict)) throw new NotPlain('no state');
  const said = (key: string) => String(state.lookup(PDFName.of(key)) ?? '');
  if ([said('ca'), said('CA')].some((value) => value !== '' && Number(value) !== 1))
    throw new NotPlain('opacity');
  if (!/^(?:\/(?:Normal|Compatible))?$/u.test(said('BM'))) throw new NotPlain('a blend');
  if (!/^(?:\/None)?$/u.test(said('SMask'))) throw new NotPlain('a mask');
  if (state.has(PDFName.of('Font'))) throw new NotPlain('a font that no command names');
  return { Type: 'ExtGState', ca: 1, CA: 1 };
}

/** The numbers of a box of a page, its own or inherited. */
function boxOf(value: PDFObject | undefined): number[] | undefined {
  if (!(value instanceof PDFArray) || value.size() !== 4) return undefined;
  const numbers = [0, 1, 2, 3].map((at) => value.lookup(at, PDFNumber).asNumber());
  const [left, bottom, right, top] = numbers as [number, number, number, number];
  return [Math.min(left, right), Math.min(bottom, top), Math.max(left, right), Math.max(bottom, top)];
}

/** What a page of a PDF is, as far as it can be written anew. */
export function sourceOf(page: PDFPage, fonts: Map<PDFObject, PlainFont>, flattened: boolean): PageSource {
  const { node } = page;
  const inherited = (key: string) => {
    const value = node.getInheritableAttribute(PDFName.of(key));
    return value && node.context.lookup(value);
  };
  const resources = inherited('Resources');
  const named = (category: string, name: string) => {
    const list = resources instanceof PDFDict ? resources.lookup(PDFName.of(category)) : undefined;
    return list instanceof PDFDict ? list.lookup(PDFName.of(name)) : undefined;
  };
  const media = boxOf(inherited('MediaBox')) ?? [0, 0, 612, 792];
  const crop = boxOf(inherited('CropBox')) ?? media;
  const box = media.map((edge, at) => (at < 2 ? Math.max(edge, crop[at]!) : Math.min(edge, crop[at]!)));
  const unit = node.lookup(PDFName.of('UserUnit'));
  const turn = page.getRotation().angle;
  const drawn = resources instanceof PDFDict ? resources.lookup(PDFName.of('XObject')) : undefined;
  const [[, picture] = []] = flattened && drawn instanceof PDFDict ? drawn.entries() : [];
  return {
    facts: {
      MediaBox: box,
      ...(turn !== 0 && { Rotate: turn }),
      ...(unit instanceof PDFNumber && unit.asNumber() !== 1 && { UserUnit: unit.asNumber() }),
    },
    commands: contentsOf(node.lookup(PDFName.of('Contents'))),
    font: (name) => {
      const key = named('Font', name);
      let font = key && fonts.get(key);
      if (!font) {
        font = plainFont(key, flattened);
        fonts.set(key!, font);
      }
      return { key, font };
    },
    state: (name) => named('ExtGState', name),
    ...(picture && { picture: () => plainPicture(node.context.lookup(picture), node.context) }),
  };
}

function contentsOf(contents: PDFObject | undefined): string {
  const parts =
    contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [contents];
  return parts
    .filter((part) => part !== undefined)
    .map((part) => unpack(part).toString('latin1'))
    .join('\n');
}

/** The picture of a page, of one kind or the other that `pagePicture` makes. */
function plainPicture(image: PDFObject | undefined, context: PDFContext): PDFRawStream {
  if (!(image instanceof PDFRawStream)) throw new NotPlain('no picture');
  const length = (key: string) => image.dict.lookup(PDFName.of(key), PDFNumber).asNumber();
  const [width, height] = [length('Width'), length('Height')];
  if (image.dict.lookup(PDFName.of('Filter')) === PDFName.of('DCTDecode')) {
    if (!isBareJpeg(image.contents)) throw new NotPlain('a picture with notes');
    return pagePicture(context, width, height, { jpeg: image.contents });
  }
  const greys = unpack(image);
  if (greys.length !== Math.ceil(width / 2) * height) throw new NotPlain('more than a picture');
  return pagePicture(context, width, height, { packed: image.contents });
}

/** A picture of a page as an object of a PDF: a JPEG, or sixteen greys in four bits each, packed. */
export const pagePicture = (
  context: PDFContext,
  width: number,
  height: number,
  bytes: { jpeg: Uint8Array } | { packed: Uint8Array },
): PDFRawStream =>
  PDFRawStream.of(
    context.obj({
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      ColorSpace: 'jpeg' in bytes ? 'DeviceRGB' : 'DeviceGray',
      BitsPerComponent: 'jpeg' in bytes ? 8 : 4,
      Filter: 'jpeg' in bytes ? 'DCTDecode' : 'FlateDecode',
    }),
    'jpeg' in bytes ? bytes.jpeg : bytes.packed,
  );

/**
 * Whether a file holds what this module writes, and nothing else: written again from what was read of it, it has
 * the same bytes.
 */
export async function isProved(bytes: Uint8Array, language: string | undefined): Promise<boolean> {
  try {
    const read = await PDFDocument.load(bytes, { updateMetadata: false });
    const again = new PlainPages(await emptyDocument());
    const fonts = new Map<PDFObject, PlainFont>();
    for (const page of read.getPages())
      again.add(sourceOf(page, fonts, page.node.Resources()?.has(PDFName.of('XObject')) ?? false));
    return Buffer.from(await again.save(language)).equals(bytes);
  } catch {
    return false;
  }
}
