/** Shapes of pages on which every word is seen, and that look like bad redactions; beside each, one that is. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PDFDocument, PDFName, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib';
import { paint, type Pixels } from '../../../../src/archive/reading/pdf/paint.ts';
import { openPdf } from '../../../../src/archive/reading/pdf/pdfium.ts';
import { stopReading } from '../../../../src/archive/reading/picture-text.ts';
import { chance, found, greyPicture, over } from './drawn-page.ts';

const LINES = [
  'The committee met on the fourth of March in the town hall',
  'and heard the surveyor, who had looked at every pier twice.',
  'He told it that the third pier had moved by half an inch',
  'since the winter, and that he would not answer for it',
  'in another flood. Mrs Penhallow asked what it would cost.',
  'The clerk was told to write to the county before Easter.',
];
const top = (line: number) => 260 - line * 34;

/** The lines as print, and as a scanner sees them at twice the resolution: grey paper, grain, and slightly askew. */
let scan: Pixels;
let times: PDFFont;
let helvetica: PDFFont;
before(async () => {
  const made = await PDFDocument.create();
  times = await made.embedFont(StandardFonts.TimesRoman);
  helvetica = await made.embedFont(StandardFonts.Helvetica);
  const page = made.addPage([400, 300]);
  for (const [line, text] of LINES.entries())
    page.drawText(text, { x: 40, y: top(line), size: 13, font: times });
  const pdf = await openPdf(await made.save());
  scan = (await paint(pdf, 1, 800))!;
  pdf.close();
});
after(stopReading);

/** Puts the scan on the page, with black over the places given, in pixels from the left and the top. */
const scanned =
  (...bars: Array<[number, number, number, number]>) =>
  (page: PDFPage) => {
    const random = chance();
    const grey = (x: number, y: number) =>
      bars.some(([left, up, right, down]) => x >= left && x < right && y >= up && y < down)
        ? 8
        : Math.max(0, scan.data[(y * scan.width + x) * 4]! - 12 - random() * 18);
    page.node.setXObject(PDFName.of('Paper'), greyPicture(page.doc.context, grey, [800, 600]));
  };

/**
 * The text that a program read in it, as programs write it: word by word, in another face stretched to the word, unseen,
 * and so far beside its place.
 */
const layer = (across: number, down: number, read = LINES) =>
  read
    .flatMap((text, line) => {
      const words = text.split(' ');
      return words.map((word, at) => {
        const before = words.slice(0, at).join(' ') + (at === 0 ? '' : ' ');
        const wide = (100 * times.widthOfTextAtSize(word, 13)) / helvetica.widthOfTextAtSize(word, 12);
        const left = 40 + times.widthOfTextAtSize(before, 13) + across;
        return `BT 3 Tr ${wide} Tz /F1 12 Tf ${left} ${top(line) - down} Td (${word}) Tj ET`;
      });
    })
    .join(' ');

test('a scan whose text was read, and lies a little beside its words, has no finding', async () => {
  // As programs write it: too high, too low and too far to the right, drifting along the line, and with words misread.
  const misread = LINES.map((text) => text.replace('fourth', 'fourlh').replace('Penhallow', 'Penhal1ow'));
  for (const [across, down, read] of [
    [5, -4, LINES],
    [7, 6, misread],
    [-7, -6, misread],
  ] as const)
    assert.deepEqual(
      await found(over('Paper') + layer(across, down, [...read]), scanned()),
      [],
      `${across} ${down}`,
    );
});

test('what a scan shows as black, and its text says, is found', async () => {
  // Over “Penhallow asked” in the fifth line.
  const bar: [number, number, number, number] = [300, 328, 480, 358];
  for (const [across, down] of [
    [0, 0],
    [0, 4],
    [5, -4],
  ] as const) {
    const hidden = (await found(over('Paper') + layer(across, down), scanned(bar))).join('\n');
    assert.match(hidden, /penhallow|nhallow|enhallo/iu, `${across} ${down}`);
    assert.doesNotMatch(hidden, /surveyor|county/iu);
  }
});

test('a layer of text with other words than the scan shows is found, and one that was misread is not', async () => {
  const said = (from: string, to: string) => LINES.map((text) => text.replace(from, to));
  const over3 = (read: string[], more = '') => found(over('Paper') + layer(2, 1, read) + more, scanned());
  for (const [from, to] of [
    ['Mrs Penhallow', 'Mrs Quagmira'],
    ['the surveyor', 'the bursars'],
  ] as const) {
    const [first, ...others] = await over3(said(from, to));
    assert.match(first!, new RegExp(`^unseen-text: ${to.split(' ')[1]},?$`, 'u'));
    assert.deepEqual(others, []);
  }
  const small = 'BT 3 Tr 100 Tz /F1 3 Tf 70 226 Td (Jane Quagmira) Tj ET';
  assert.match((await over3(LINES, small)).join(), /^unseen-text: .*Quagmira$/u, 'in small letters');
  const misread = said('the clerk', 'theclerk').map((text) =>
    text.replace('twice', 'twlee').replace('Easter', 'Eas-ter'),
  );
  assert.deepEqual(await over3(misread), []);
});

const WORDS = 'Open words of Jane Roe and others';
const PRINT = `BT /F1 12 Tf 50 200 Td (${WORDS}) Tj ET `;
const width = (text: string) => helvetica.widthOfTextAtSize(text, 12);
const LETTERS = { bottom: 197.5, top: 209 };

test('a shape that touches the edges of letters hides none', async () => {
  for (const [name, shape] of Object.entries({
    'a rule under them that cuts their tails': `0 g 45 ${LETTERS.bottom - 3} 250 5 re f`,
    'a bar above them that cuts their heads': `0 g 45 ${LETTERS.top - 2.5} 250 14 re f`,
    'the head of a table, that reaches a little into them': `0.2 0.3 0.5 rg 45 ${LETTERS.top - 2} 250 20 re f`,
    'a bar before the first word': '0 g 20 195 32 16 re f',
    'a bar after the last word': `0 g ${48.5 + width(WORDS)} 195 60 16 re f`,
    'lines of a table through the spaces': '0 g 78 190 1.5 24 re f 112 190 1.5 24 re f',
    'a white bar of the next line': `1 g 45 ${LETTERS.bottom - 12} 250 13 re f`,
  }))
    assert.deepEqual(await found(PRINT + shape), [], name);
});

test('a shape over most of the letters hides them', async () => {
  for (const [name, shape] of Object.entries({
    'all but their tails': `0 g 45 ${LETTERS.bottom + 1.5} 250 14 re f`,
    'all but the edge of their heads': `0 g 45 ${LETTERS.bottom - 2} 250 13 re f`,
    'the words in the midst': `0 g ${49 + width('Open words of ')} 195 ${2 + width('Jane Roe')} 16 re f`,
  }))
    assert.match((await found(PRINT + shape)).join(), /^text-under-rectangle: .*Jane Roe/u, name);
});
