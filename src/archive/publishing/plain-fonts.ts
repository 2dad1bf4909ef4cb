/**
 * Fonts as a published PDF holds them: the shapes of letters and their widths, written anew from what is known by
 * name. Names, notes and licences in a font are text that nobody sees, so a font of which they cannot be left
 * out (Type 1, CFF) is not copied: its pages are published as their pictures.
 */
import { deflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  type PDFContext,
  type PDFObject,
  type PDFRef,
} from 'pdf-lib';
import { NotPlain } from './content-stream.ts';
import { readToUnicode, writeToUnicode } from './to-unicode.ts';

/** Writes a font for the codes that are used. */
export type FontWriter = (into: PDFContext, used: ReadonlySet<number>) => PDFObject;
export interface PlainFont {
  /** Bytes of a code. */
  bytes: 1 | 2;
  write: FontWriter;
}

const STANDARD =
  /^(?:Helvetica(?:-(?:Bold)?(?:Oblique)?)?|Courier(?:-(?:Bold)?(?:Oblique)?)?|Times-(?:Roman|Bold|Italic|BoldItalic)|Symbol|ZapfDingbats)$/u;
const ENCODING = /^(?:WinAnsi|MacRoman|Standard)Encoding$/u;
const DESCRIBED =
  'Flags FontBBox ItalicAngle Ascent Descent CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth Leading';
/** Of a TrueType font, what draws letters (9.9, table 126). */
const TABLES = ['cmap', 'cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];
/** The name of all embedded fonts. */
const NAME = 'AAAAAA+Embedded';

/** A stream, packed. */
export const packed = (
  into: PDFContext,
  bytes: Uint8Array | string,
  dict: Record<string, string | number> = {},
): PDFRef =>
  into.register(
    PDFRawStream.of(
      into.obj({ ...dict, Filter: 'FlateDecode' }),
      new Uint8Array(deflateSync(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)),
    ),
  );

export function unpack(object: PDFObject | undefined): Buffer {
  if (!(object instanceof PDFRawStream)) throw new NotPlain('no stream');
  return Buffer.from(decodePDFRawStream(object).decode());
}

/** Numbers and lists of numbers, and nothing else. */
function numbers(dict: PDFDict, key: string): PDFObject | undefined {
  const copy = (value: PDFObject | undefined): PDFObject => {
    if (value instanceof PDFNumber) return PDFNumber.of(value.asNumber());
    if (!(value instanceof PDFArray)) throw new NotPlain(key);
    const list = PDFArray.withContext(dict.context);
    for (let at = 0; at < value.size(); at += 1) list.push(copy(value.lookup(at)));
    return list;
  };
  const value = dict.lookup(PDFName.of(key));
  return value && copy(value);
}

const nameAt = (dict: PDFDict, key: string): string => {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
};

/** The entries of a dictionary that are numbers, by their names. */
const numbersOf = (dict: PDFDict, keys: string): Record<string, PDFObject> =>
  Object.fromEntries(
    keys.split(' ').flatMap((key) => {
      const value = numbers(dict, key);
      return value ? [[key, value]] : [];
    }),
  );

/** A TrueType font of the tables that draw letters. */
function bareTrueType(font: Buffer): Buffer {
  const count = font.length > 12 ? font.readUInt16BE(4) : 0;
  const tables: Array<[string, Buffer]> = [];
  for (let at = 12; at + 16 <= font.length && at < 12 + 16 * count; at += 16) {
    const [name, from, length] = [
      font.toString('latin1', at, at + 4),
      font.readUInt32BE(at + 8),
      font.readUInt32BE(at + 12),
    ];
    if (from + length > font.length) throw new NotPlain('a font that is cut off');
    if (TABLES.includes(name)) tables.push([name, font.subarray(from, from + length)]);
  }
  if (!tables.some(([name]) => name === 'glyf')) throw new NotPlain('a font without shapes');
  const head = Buffer.alloc(12 + 16 * tables.length);
  const power = Math.floor(Math.log2(tables.length));
  head.writeUInt32BE(0x00010000);
  [tables.length, 16 * 2 ** power, power, 16 * tables.length - 16 * 2 ** power].forEach((value, index) =>
    head.writeUInt16BE(value, 4 + 2 * index),
  );
  const parts = [head];
  let end = head.length;
  tables.forEach(([name, bytes], index) => {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    let sum = 0;
    for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
    head.write(name, 12 + 16 * index, 'latin1');
    [sum, end, bytes.length].forEach((value, place) =>
      head.writeUInt32BE(value, 16 + 16 * index + 4 * place),
    );
    parts.push(padded);
    end += padded.length;
  });
  return Buffer.concat(parts);
}

/** Writes the descriptor of a font with the shapes of its letters. */
function descriptor(font: PDFDict): (into: PDFContext) => PDFRef {
  const described = font.lookup(PDFName.of('FontDescriptor'));
  if (!(described instanceof PDFDict)) throw new NotPlain('a font that is not embedded');
  const facts = numbersOf(described, DESCRIBED);
  const bytes = bareTrueType(unpack(described.lookup(PDFName.of('FontFile2'))));
  return (into) =>
    into.register(
      into.obj({
        Type: 'FontDescriptor',
        FontName: NAME,
        ...facts,
        FontFile2: packed(into, bytes, { Length1: bytes.length }),
      }),
    );
}

/** Writes what the used codes of a font say, where it says it. */
function said(font: PDFDict, bytes: 1 | 2): (into: PDFContext, used: ReadonlySet<number>) => object {
  const map = font.lookup(PDFName.of('ToUnicode'));
  if (!map) return () => ({});
  const codes = readToUnicode(unpack(map).toString('latin1'));
  return (into, used) => ({
    ToUnicode: packed(into, writeToUnicode(new Map([...codes].filter(([code]) => used.has(code))), bytes)),
  });
}

/** How wide a letter of an unseen font is, in thousandths of its size. */
export const UNSEEN_WIDTH = 500;

/** Writes a font without shapes, for the words of a page that is made of its picture. */
export const unseenFont =
  (codes: ReadonlyMap<number, string>): FontWriter =>
  (into) => {
    const known = [...codes.keys()].sort((one, other) => one - other);
    const glyph = packed(into, `${UNSEEN_WIDTH} 0 d0`);
    return into.obj({
      Type: 'Font',
      Subtype: 'Type3',
      FontBBox: [0, 0, UNSEEN_WIDTH, 1000],
      FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
      FirstChar: 1,
      LastChar: known.length,
      Widths: known.map(() => UNSEEN_WIDTH),
      CharProcs: Object.fromEntries(known.map((code) => [`g${code}`, glyph])),
      Encoding: {
        Type: 'Encoding',
        Differences: [PDFNumber.of(1), ...known.map((code) => PDFName.of(`g${code}`))],
      },
      Resources: {},
      ToUnicode: packed(into, writeToUnicode(codes, 1)),
    });
  };

/**
 * Reads a font.
 * @param flattened whether it may be one without shapes
 * @throws NotPlain where it cannot be written anew
 */
export function plainFont(font: PDFObject | undefined, flattened: boolean): PlainFont {
  if (!(font instanceof PDFDict)) throw new NotPlain('no font');
  const subtype = nameAt(font, 'Subtype');
  if (subtype === 'Type3' && flattened)
    return {
      bytes: 1,
      write: unseenFont(readToUnicode(unpack(font.lookup(PDFName.of('ToUnicode'))).toString('latin1'))),
    };
  if (subtype === 'Type0') return composite(font);
  const encoding = nameAt(font, 'Encoding');
  if (font.has(PDFName.of('Encoding')) && !ENCODING.test(encoding))
    throw new NotPlain('an encoding of its own');
  const common = { Type: 'Font', ...(encoding && { Encoding: encoding }) };
  const unicode = said(font, 1);
  const base = nameAt(font, 'BaseFont');
  if (subtype === 'Type1' && STANDARD.test(base) && !font.has(PDFName.of('FontDescriptor')))
    return {
      bytes: 1,
      write: (into, used) =>
        into.obj({ ...common, Subtype: 'Type1', BaseFont: base, ...unicode(into, used) }),
    };
  if (subtype !== 'TrueType') throw new NotPlain('a font of another kind');
  const described = descriptor(font);
  const widths = numbersOf(font, 'FirstChar LastChar Widths');
  return {
    bytes: 1,
    write: (into, used) =>
      into.obj({
        ...common,
        Subtype: 'TrueType',
        BaseFont: NAME,
        ...widths,
        FontDescriptor: described(into),
        ...unicode(into, used),
      }),
  };
}

/** A font of two bytes for a letter, each the number of its shape. */
function composite(font: PDFDict): PlainFont {
  const encoding = nameAt(font, 'Encoding');
  const list = font.lookup(PDFName.of('DescendantFonts'));
  const inner = list instanceof PDFArray && list.size() === 1 ? list.lookup(0) : undefined;
  if (!/^Identity-[HV]$/u.test(encoding) || !(inner instanceof PDFDict))
    throw new NotPlain('an encoding of its own');
  if (nameAt(inner, 'Subtype') !== 'CIDFontType2') throw new NotPlain('a font of another kind');
  if (inner.has(PDFName.of('CIDToGIDMap')) && nameAt(inner, 'CIDToGIDMap') !== 'Identity')
    throw new NotPlain('a map of shapes');
  const described = descriptor(inner);
  const widths = numbersOf(inner, 'DW W DW2 W2');
  const unicode = said(font, 2);
  return {
    bytes: 2,
    write: (into, used) =>
      into.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: NAME,
        Encoding: encoding,
        DescendantFonts: [
          {
            Type: 'Font',
            Subtype: 'CIDFontType2',
            BaseFont: NAME,
            CIDSystemInfo: {
              Registry: PDFString.of('Adobe'),
              Ordering: PDFString.of('Identity'),
              Supplement: 0,
            },
            ...widths,
            CIDToGIDMap: 'Identity',
            FontDescriptor: described(into),
          },
        ],
        ...unicode(into, used),
      }),
  };
}
