/** Files that are broken or mean harm, made by the tests. */
import { constants, deflateRawSync, deflateSync } from 'node:zlib';

/** A PDF of numbered objects, in order from 1, with a table of their places. The first is the catalogue. */
export function rawPdf(objects: Array<string | Buffer>, trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let at = parts[0]!.length;
  const put = (bytes: Buffer) => {
    parts.push(bytes);
    at += bytes.length;
  };
  objects.forEach((object, index) => {
    places.push(at);
    put(Buffer.from(`${index + 1} 0 obj\n`));
    put(Buffer.isBuffer(object) ? object : Buffer.from(object, 'latin1'));
    put(Buffer.from('\nendobj\n'));
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = at;
  put(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}` +
        `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

export const stream = (bytes: Buffer | string, entries = ''): Buffer => {
  const body = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes, 'latin1');
  return Buffer.concat([
    Buffer.from(`<< /Length ${body.length} ${entries} >>\nstream\n`),
    body,
    Buffer.from('\nendstream'),
  ]);
};

const catalogue = '<< /Type /Catalog /Pages 2 0 R >>';
const tree = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const page = (resources: string, more = '') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R /Resources << ${resources} >> ${more} >>`;
const helvetica = '/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';

/** One page with a text, and whatever else. */
export const onePage = (
  contents: Buffer | string,
  resources = helvetica,
  ...others: Array<string | Buffer>
) =>
  rawPdf([
    catalogue,
    tree,
    page(resources),
    Buffer.isBuffer(contents) ? contents : stream(contents),
    ...others,
  ]);

export const locked = () =>
  rawPdf(
    [
      catalogue,
      tree,
      page(helvetica),
      stream('BT /F 12 Tf 50 200 Td (locked) Tj ET'),
      `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -3904 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
    ],
    `/Encrypt 5 0 R /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`,
  );

export const withoutPages = () => rawPdf([catalogue, '<< /Type /Pages /Kids [] /Count 0 >>']);

/** The tree of pages leads back to its own beginning. */
export const circular = () =>
  rawPdf([
    catalogue,
    '<< /Type /Pages /Kids [3 0 R] /Count 2 >>',
    '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>',
  ]);

/** Many pages that share one content. */
export function manyPages(count: number): Buffer {
  const kids = Array.from({ length: count }, (_, index) => `${index + 5} 0 R`).join(' ');
  return rawPdf([
    catalogue,
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    `<< ${helvetica} >>`,
    stream('BT /F 12 Tf 50 200 Td (One of many pages.) Tj ET'),
    ...Array.from(
      { length: count },
      () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R /Resources 3 0 R >>',
    ),
  ]);
}

/** A picture of ten thousand by ten thousand pixels, which packs into very little. */
export const hugePicture = () =>
  onePage(
    'q 400 0 0 300 0 0 cm /I Do Q',
    '/XObject << /I 5 0 R >>',
    stream(
      deflateSync(Buffer.alloc(100_000_000, 0x7f), { level: 1 }),
      '/Type /XObject /Subtype /Image /Width 10000 /Height 10000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
    ),
  );

/** A form in a form in a form, and brackets in brackets. */
export const nested = (depth: number) =>
  onePage(
    `${'q '.repeat(depth)} /X Do`,
    `${helvetica} /XObject << /X 5 0 R >> /Deep ${'['.repeat(depth)}${']'.repeat(depth)}`,
    stream('/X Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>'),
  );

/** A content of gigabytes of spaces, packed into some megabytes. */
export function bomb(gigabytes: number): Buffer {
  // Blocks that end on a whole byte can be repeated: each unpacks to the same ten megabytes.
  const block = deflateRawSync(Buffer.alloc(10_000_000, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const blocks = Array.from({ length: gigabytes * 100 }, () => block);
  const body = Buffer.concat([Buffer.from([0x78, 0x9c]), ...blocks, deflateRawSync(Buffer.from(' '))]);
  return onePage(stream(body, '/Filter /FlateDecode'));
}

/** Letters by their place in Unicode, with a font that no machine has. */
export function inFontThatIsMissing(text: string, writing: 'H' | 'V' = 'H'): Buffer {
  const codes = Buffer.from(text, 'utf16le').swap16().toString('hex');
  return onePage(
    `BT /F 12 Tf 200 250 Td <${codes}> Tj ET`,
    '/Font << /F 5 0 R >>',
    `<< /Type /Font /Subtype /Type0 /BaseFont /NoSuchFont /Encoding /Identity-${writing} /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /NoSuchFont /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /NoSuchFont /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
    stream(
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end end',
    ),
  );
}
