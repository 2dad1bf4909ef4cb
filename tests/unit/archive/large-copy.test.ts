/** Of a large file no more is in memory than it and a part of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedPdf } from '../../../src/archive/publishing/published-pdf.ts';
import { paint } from '../../../src/archive/reading/pdf/paint.ts';
import { inside, openPdf, pdfium } from '../../../src/archive/reading/pdf/pdfium.ts';
import { rawPdf, stream } from './hostile-files.ts';

const [WIDTH, HEIGHT] = [1500, 1200];
const PAGES = 14;

/** Pages of pictures, each in a grey of its own. */
function greys(): Buffer {
  const kids = Array.from({ length: PAGES }, (_, index) => `${3 + 3 * index} 0 R`).join(' ');
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${PAGES} >>`,
    ...Array.from({ length: PAGES }, (_, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 320] /Contents ${4 + 3 * index} 0 R /Resources << /XObject << /I ${5 + 3 * index} 0 R >> >> >>`,
      stream('q 400 0 0 320 0 0 cm /I Do Q'),
      stream(
        Buffer.alloc(WIDTH * HEIGHT * 3, 10 + 10 * index),
        `/Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} /ColorSpace /DeviceRGB /BitsPerComponent 8`,
      ),
    ]).flat(),
  ]);
}

test('every page is published, in its order, and the memory holds the file and a part of it', async () => {
  const bytes = greys();
  const original = await openPdf(bytes);
  const before = inside(await pdfium()).HEAPU8.length;
  const pages = Array.from({ length: PAGES }, (_, index) => ({
    page: index + 1,
    width: 400,
    height: 320,
    copied: true,
    bars: [],
    text: () => Promise.resolve({ text: '', words: [] }),
  }));
  const made = await publishedPdf(original, pages, undefined, () => Promise.resolve());
  const taken = inside(await pdfium()).HEAPU8.length - before;
  assert.ok(taken < 2 * bytes.length, `${taken} bytes more of memory for a file of ${bytes.length}`);
  const copy = await openPdf(made.bytes);
  assert.equal(copy.pages, PAGES);
  for (let page = 1; page <= PAGES; page += 1)
    assert.ok(Math.abs((await paint(copy, page, 20))!.data[0]! - 10 * page) < 9);
  // Opened again it is the same.
  copy.refresh();
  assert.ok(Math.abs((await paint(copy, PAGES, 20))!.data[0]! - 10 * PAGES) < 9);
  copy.close();
  original.close();
});
