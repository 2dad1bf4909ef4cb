/** Files that break off, unpack to more than there is, lead back to themselves or say what is not so, by their names. */
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { strToU8, zipSync } from 'fflate';
import {
  bomb,
  circular,
  hugePicture,
  locked,
  manyPages,
  nested,
  onePage,
  rawPdf,
  stream,
  withoutPages,
} from './hostile-files.ts';

type Made = Buffer | Promise<Buffer>;

const text = 'BT /F 12 Tf 50 200 Td (One of many pages.) Tj ET';
const helvetica = '/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
const form = (resources: string) =>
  `/Type /XObject /Subtype /Form /BBox [0 0 400 300] /Resources << ${resources} >>`;
/** A page with a text and further entries, and further objects from the fifth. */
const pageWith = (entries: string, ...others: Array<string | Buffer>) =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R /Resources << ${helvetica} >> ${entries} >>`,
    stream(text),
    ...others,
  ]);
/** A document whose catalogue has further entries, and further objects from the fifth. */
const documentWith = (entries: string, ...others: Array<string | Buffer>) => {
  const pdf = pageWith('', ...others).toString('latin1');
  return Buffer.from(pdf.replace('/Pages 2 0 R >>', `/Pages 2 0 R ${entries} >>`), 'latin1');
};
/** One page whose content has another length than it says. */
const lengthOf = (length: string, ...others: string[]) =>
  onePage(
    Buffer.from(
      /<< \/Length \d+[^]*?endstream/u
        .exec(onePage(text).toString('latin1'))![0]
        .replace(/\/Length \d+/u, `/Length ${length}`),
    ),
    undefined,
    ...others,
  );
const replaced = (from: RegExp, to: string) =>
  Buffer.from(onePage(text).toString('latin1').replace(from, to), 'latin1');
/** A chain of forms, of which each draws the next so many times. */
const laughs = (levels: number, times: number) =>
  onePage(
    '/X5 Do',
    `/XObject << /X5 5 0 R >>`,
    ...Array.from({ length: levels }, (_, level) =>
      level === levels - 1
        ? stream('0 0 9 9 re f', form(''))
        : stream(`/X${level + 6} Do `.repeat(times), form(`/XObject << /X${level + 6} ${level + 6} 0 R >>`)),
    ),
  );
const picture = (entries: string, bytes: Buffer) =>
  onePage(
    'q 400 0 0 300 0 0 cm /I Do Q',
    '/XObject << /I 5 0 R >>',
    stream(bytes, `/Type /XObject /Subtype /Image ${entries}`),
  );
const png = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
const cut = async (bytes: Made, part: number) => {
  const whole = await bytes;
  return whole.subarray(0, Math.floor(whole.length * part));
};
/** A PNG whose head says another size than its pixels have. */
const sized = async (width: number, height: number) => {
  const bytes = Buffer.from(await png(20, 20));
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
/** A TIFF whose only directory names itself as the next. */
const loopedTiff = () => {
  const bytes = Buffer.alloc(26);
  bytes.write('II*\0', 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(1, 8);
  bytes.writeUInt16LE(256, 10);
  bytes.writeUInt16LE(3, 12);
  bytes.writeUInt32LE(1, 14);
  bytes.writeUInt16LE(9, 18);
  bytes.writeUInt32LE(8, 22);
  return bytes;
};
const office = (name: string, xml: string) =>
  Buffer.from(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [name]: strToU8(xml) }, { level: 9 }));
const laughingXml = `<!DOCTYPE a [<!ENTITY a0 "ha">${Array.from({ length: 12 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]>`;

export const HOSTILE: Record<string, () => Made> = {
  ...Object.fromEntries(
    Array.from({ length: 9 }, (_, at): [string, () => Made] => [
      `cut after ${at + 1} tenths`,
      () => cut(manyPages(20), (at + 1) / 10),
    ]),
  ),
  // Wrong lengths and places.
  'a content of length 0': () => lengthOf('0'),
  'a content of length -1': () => lengthOf('-1'),
  'a content longer than the file': () => lengthOf('99999999'),
  'a content whose length is missing': () => lengthOf('99 0 R'),
  'a content whose length is itself': () => lengthOf('4 0 R'),
  'a content whose length is a name': () => lengthOf('/Long'),
  'no table': () => replaced(/xref[^]*$/u, ''),
  'a table that lies elsewhere': () => replaced(/startxref\n\d+/u, 'startxref\n7'),
  'a table beyond the end': () => replaced(/startxref\n\d+/u, 'startxref\n99999999'),
  'a table before itself': () => replaced(/(\/Root 1 0 R)([^]*startxref\n)(\d+)/u, '$1 /Prev $3$2$3'),
  'places that are all wrong': () => replaced(/\d{10} 00000 n/gu, '0000000003 00000 n'),
  'a catalogue that is a page': () => replaced(/\/Root 1 0 R/u, '/Root 3 0 R'),
  'no catalogue': () => replaced(/\/Root 1 0 R/u, ''),
  // More than there is room for.
  'sixty thousand objects': () => onePage(text, helvetica, ...Array.from({ length: 60_000 }, () => 'null')),
  'a billion pages by its word': () => replaced(/\/Count 1 /u, '/Count 1000000000 '),
  'five thousand and one pages': () => manyPages(5001),
  'a picture of a hundred million pixels': hugePicture,
  'a picture larger than its bytes': () =>
    picture(
      '/Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode',
      deflateSync(Buffer.alloc(9)),
    ),
  'a picture packed five times': () => {
    let bytes = Buffer.alloc(200_000_000);
    for (let time = 0; time < 5; time += 1) bytes = deflateSync(bytes, { level: 1 });
    return picture(
      `/Width 20000 /Height 10000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter [${'/FlateDecode '.repeat(5)}]`,
      bytes,
    );
  },
  'a content of a gigabyte': () => bomb(1),
  'a million commands': () => onePage('0 0 1 1 re f\n'.repeat(1_000_000)),
  'a million letters': () => onePage(`BT /F 1 Tf 5 200 Td (${'x'.repeat(1_000_000)}) Tj ET`),
  'forms of forms, ten to the eighth': () => laughs(8, 10),
  'a form drawn a hundred thousand times': () => laughs(2, 100_000),
  'a dash without end': () => onePage('[0.00001] 0 d 0 0 m 400 300 l S'),
  'a pattern of tiny tiles': () =>
    onePage(
      '/Pattern cs /P scn 0 0 400 300 re f',
      '/Pattern << /P 5 0 R >>',
      stream(
        '0 0 1 1 re f',
        '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001 /Resources << >>',
      ),
    ),
  'a page a million points wide': () => replaced(/\[0 0 400 300\]/u, '[0 0 1000000 1000000]'),
  'a page without an area': () => replaced(/\[0 0 400 300\]/u, '[0 0 0 0]'),
  'a page of numbers that are none': () => replaced(/\[0 0 400 300\]/u, '[0 0 1e999 -]'),
  // What leads back to itself.
  'a tree of pages in a ring': circular,
  'no pages': withoutPages,
  'a form in itself': () => nested(500),
  'a pattern in itself': () =>
    onePage(
      '/Pattern cs /P scn 0 0 400 300 re f',
      '/Pattern << /P 5 0 R >>',
      stream(
        '/Pattern cs /P scn 0 0 9 9 re f',
        '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << /Pattern << /P 5 0 R >> >>',
      ),
    ),
  'a mask in itself': () =>
    onePage(
      '/G gs 0 0 99 99 re f',
      '/ExtGState << /G << /SMask << /S /Luminosity /G 5 0 R >> >> >>',
      stream(
        '/G gs 0 0 99 99 re f',
        `${form('/ExtGState << /G << /SMask << /S /Luminosity /G 5 0 R >> >> >>')} /Group << /S /Transparency >>`,
      ),
    ),
  'a letter that is drawn with itself': () =>
    onePage(
      'BT /F 12 Tf 50 200 Td (a) Tj ET',
      '/Font << /F 5 0 R >>',
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [9] /Encoding << /Differences [97 /a] >> /CharProcs << /a 6 0 R >> /Resources << /Font << /F 5 0 R >> >> >>',
      stream('9 0 d0 BT /F 1 Tf (a) Tj ET'),
    ),
  'bookmarks in a ring': () =>
    documentWith(
      '/Outlines 5 0 R',
      '<< /First 6 0 R /Last 6 0 R /Count 2 >>',
      '<< /Title (a) /Parent 5 0 R /Next 6 0 R /First 6 0 R >>',
    ),
  'names in a ring': () => documentWith('/Names << /EmbeddedFiles 5 0 R >>', '<< /Kids [5 0 R 5 0 R] >>'),
  'fields in a ring': () =>
    documentWith('/AcroForm << /Fields [5 0 R] >>', '<< /T (a) /FT /Tx /Kids [5 0 R] /Parent 5 0 R >>'),
  'layers in a ring': () =>
    documentWith(
      '/OCProperties << /OCGs [5 0 R] /D << /Order 6 0 R /OFF [5 0 R] >> >>',
      '<< /Type /OCG /Name (a) >>',
      '[6 0 R 5 0 R]',
    ),
  'tags in a ring': () =>
    documentWith(
      '/StructTreeRoot 5 0 R /MarkInfo << /Marked true >>',
      '<< /Type /StructTreeRoot /K 6 0 R >>',
      '<< /S /P /P 6 0 R /K [6 0 R] >>',
    ),
  'a note whose look is itself': () =>
    pageWith(
      '/Annots [5 0 R]',
      '<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP << /N 6 0 R >> /Popup 5 0 R >>',
      stream('/X Do', form('/XObject << /X 6 0 R >>')),
    ),
  'a colour that is made of itself': () =>
    onePage('/C cs 1 scn 0 0 9 9 re f', '/ColorSpace << /C 5 0 R >>', '[/Indexed 5 0 R 1 <00ff>]'),
  // Deep.
  'brackets in brackets': () => nested(100_000),
  'dictionaries in dictionaries': () =>
    onePage(text, `${helvetica} /D ${'<< /D '.repeat(50_000)}${'>> '.repeat(50_000)}`),
  'brackets in words': () =>
    onePage(`BT /F 12 Tf 50 200 Td (${'('.repeat(100_000)}${')'.repeat(100_000)}) Tj ET`),
  'elements in elements': () => Buffer.from(`<!doctype html><title>x</title>${'<div>'.repeat(90_000)}words`),
  'quotations in quotations': () =>
    Buffer.from(`<!doctype html><title>x</title>${'<blockquote>'.repeat(5000)}<p>words`),
  // Locked.
  'a lock with a password': locked,
  'a lock that nobody knows': () =>
    Buffer.from(locked().toString('latin1').replace('/Standard /V 2 /R 3', '/Unknown /V 9 /R 9'), 'latin1'),
  'a lock of AES without its keys': () =>
    Buffer.from(locked().toString('latin1').replace('/V 2 /R 3', '/V 5 /R 6'), 'latin1'),
  // Other formats.
  nothing: () => Buffer.alloc(0),
  'only spaces': () => Buffer.alloc(1_000_000, ' '),
  'only zeros': () => Buffer.alloc(1_000_000),
  'a line of fifty megabytes': () => Buffer.alloc(50_000_000, 'word '),
  'a gzip in a PDF’s name': () => gzipSync(onePage(text)),
  'a PNG that breaks off': () => cut(png(900, 900), 0.6),
  'a PNG that says it is a wall': () => sized(60_000, 60_000),
  'a PNG of one long line': () => sized(4_000_000, 1),
  'a JPEG that breaks off': () =>
    cut(
      sharp({ create: { width: 900, height: 900, channels: 3, background: '#f0f' } })
        .jpeg()
        .toBuffer(),
      0.5,
    ),
  'a WebP that breaks off': () =>
    cut(
      sharp({ create: { width: 900, height: 900, channels: 3, background: '#f0f' } })
        .webp({ lossless: true })
        .toBuffer(),
      0.5,
    ),
  'a TIFF whose pages are a ring': loopedTiff,
  'a letter that unpacks to a gigabyte': () => {
    const bytes = office('word/document.xml', '<a/>');
    return Buffer.concat([
      bytes.subarray(0, 30),
      deflateRawSync(Buffer.alloc(100_000_000)),
      bytes.subarray(30),
    ]);
  },
  'a letter of words in words': () =>
    office('word/document.xml', `${laughingXml}<w:document><w:t>&a12;</w:t></w:document>`),
  'a message in a message, a thousand times': () => {
    const head =
      'From: a@a.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n';
    return Buffer.from(head.repeat(1000) + head.replace('message/rfc822', 'text/plain') + 'words');
  },
  'a message of ten thousand parts': () =>
    Buffer.from(
      `From: a@a.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n'.repeat(10_000)}`,
    ),
  'a letter of a hundred megabytes of spaces': () => office('word/document.xml', ' '.repeat(100_000_000)),
};
