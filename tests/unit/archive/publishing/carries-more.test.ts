/** What a copy of a page would carry and no reader sees: then the page is made of its picture. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFName, type PDFPage } from 'pdf-lib';
import { carriesMore } from '../../../../src/archive/publishing/carries-more.ts';
import { drawn, over, text } from '../findings/drawn-page.ts';
import { form } from '../findings/drawn-parts.ts';

async function more(commands: string, finish?: (page: PDFPage) => void): Promise<boolean> {
  const pdf = await drawn(commands, finish);
  try {
    return await carriesMore(pdf, 1);
  } finally {
    pdf.close();
  }
}
const scan = over('Scan');
const turned = (page: PDFPage) => page.node.set(PDFName.of('Rotate'), page.doc.context.obj(90));
const cropped = (page: PDFPage) => page.setCropBox(0, 100, 400, 200);

const MORE: Record<string, [string, ((page: PDFPage) => void)?]> = {
  'a picture cropped by a clip path': [`q 0 100 400 200 re W n ${scan} Q`],
  'a picture cropped by one that is round': [`q 0 0 m 0 300 l 400 300 l 400 0 200 0 0 0 c h W n ${scan} Q`],
  'a picture cropped by a clip path on a page that is turned': [`q 0 100 400 200 re W n ${scan} Q`, turned],
  'a picture cropped by the box of a form': ['/Cut Do', form('Cut', scan, { BBox: [0, 0, 400, 200] })],
  'a picture cropped by the page': [scan, cropped],
  'a picture with words under a shape': [`${scan} 0 g 40 195 60 17 re f`],
  'a picture with words under a picture': [`${scan} q 60 0 0 17 40 195 cm /Noise Do Q`],
  'letters beyond the page': [`${text()} 1 0 0 1 0 -150 cm ${text()}`, cropped],
};
for (const [name, [commands, finish]] of Object.entries(MORE))
  test(`the copy of a page would carry more: ${name}`, async () => {
    assert.equal(await more(commands, finish), true);
  });

const NO_MORE: Record<string, string> = {
  'a scan with its text': scan + text('BT 3 Tr ET'),
  'a picture in a clip path as large as it is': `q 0 0 400 300 re W n ${scan} Q`,
  'a picture cropped by less than a line is high': `q 0 2 400 296 re W n ${scan} Q`,
  'a shape on a part of a picture where nothing is': `${scan} 0 g 40 50 60 17 re f`,
  'a marker on a picture': `${scan} /Marker gs 1 1 0 rg 40 195 300 17 re f`,
  'a frame around a picture': `${scan} 0 G 2 w 1 1 398 298 re S`,
  'a picture behind words and shapes beside it': `q 100 0 0 80 20 20 cm /Waves Do Q 0 g 200 20 40 40 re f ${text()}`,
};
for (const [name, commands] of Object.entries(NO_MORE))
  test(`the copy of a page carries no more than is seen: ${name}`, async () => {
    assert.equal(await more(commands), false);
  });
