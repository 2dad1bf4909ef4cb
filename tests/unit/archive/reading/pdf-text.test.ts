/** The text of a PDF keeps apart what is apart on the page, and marks what is struck out. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { degrees, PDFDocument, rgb, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib';
import { openForText, readPage } from '../../../../src/archive/reading/pdf/text.ts';
import { openPdf } from '../../../../src/archive/reading/pdf/pdfium.ts';
import { withStruckWords } from '../../../../src/archive/reading/pdf/struck-words.ts';
import { findQuotation } from '../../../../src/lib/quotations/quotations.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pdf-text-'));
});
after(() => rm(folder, { recursive: true }));

async function textOf(draw: (page: PDFPage, font: PDFFont) => void): Promise<string> {
  const made = await PDFDocument.create();
  draw(made.addPage([595, 842]), await made.embedFont(StandardFonts.TimesRoman));
  const bytes = await made.save();
  const pdf = await openPdf(bytes);
  const page = await withStruckWords(pdf, 1, await readPage(await openForText(new Uint8Array(bytes)), 1));
  pdf.close();
  for (const { start, end } of page.words) assert.match(page.text.slice(start, end), /^\S+$/u);
  return page.text;
}

/** Runs one after the other on a line: each a text, with its size and its rise where it is a mark. */
function runs(page: PDFPage, font: PDFFont, y: number, texts: Array<string | [string, number, number?]>) {
  let x = 60;
  for (const one of texts) {
    const [text, rise, size] = typeof one === 'string' ? [one, 0, 12] : [one[0], one[1], one[2] ?? 7];
    page.drawText(text, { x, y: y + rise, size, font });
    x += font.widthOfTextAtSize(text, size);
  }
}

test('raised and lowered marks join no word and no number', async () => {
  const text = await textOf((page, font) => {
    runs(page, font, 760, [
      'About 10',
      ['6', 5],
      ' litres pass every hour',
      ['3', 5],
      ', and the cost was £14,500',
      ['12', 5],
      '.',
    ]);
    runs(page, font, 740, [
      'H',
      ['2', -3],
      'O in 1990',
      ['2', 5],
      ' on the 1',
      ['st', 5],
      ' of May',
      ['a', 5],
      ', and in 2019',
      ['a', 5],
      '.',
    ]);
    runs(page, font, 90, [
      ['3', 4, 6],
      ['Letter of the engineer.', 0, 9],
    ]);
  });
  assert.equal(
    text,
    'About 10⁶ litres pass every hour³, and the cost was £14,500¹².\nH₂O in 1990² on the 1st of Mayᵃ, and in 2019ᵃ.\n\n³Letter of the engineer.\n',
  );
  for (const words of [
    'litres pass every hour, and',
    'the cost was £14,500',
    '10⁶ litres',
    'in 1990 on',
    'in 2019',
  ])
    assert.equal(findQuotation(text, words).outcome, 'found', words);
  for (const words of ['106 litres', 'hour3', '£14,50012', '19902', '2019a'])
    assert.equal(findQuotation(text, words).outcome, 'missing', words);
});

for (const turn of [0, 90])
  test(`marks as large as their line are kept apart${turn ? ', also on a page that is turned' : ''}`, async () => {
    const text = await textOf((page, font) => {
      if (turn) page.setRotation(degrees(turn));
      runs(page, font, 700, [
        'About 10',
        ['6', 5, 12],
        ' litres per hour',
        ['3', 4, 10.5],
        ', cost £500',
        ['12', 5],
        '.',
      ]);
      runs(page, font, 680, [
        'Of M',
        ['me', 5],
        ' Curie, n',
        ['o', 5],
        ' 5, the 11',
        ['TH', 5],
        ' of June',
        ['*', 4, 4],
        '.',
      ]);
    });
    assert.equal(text, 'About 10⁶ litres per hour³, cost £500¹².\nOf Mme Curie, no 5, the 11TH of June*.\n');
  });

test('a large first letter and small capitals are no marks', async () => {
  const text = await textOf((page, font) => {
    page.drawText('T', { x: 60, y: 700, size: 36, font });
    page.drawText('he committee met', { x: 82, y: 716, size: 12, font });
    runs(page, font, 660, ['The N', ['ATO', 0, 9], ' report']);
  });
  assert.match(text, /he committee met/u);
  assert.match(text, /The NATO report/u);
});

test('head, foot and number of a page run into no sentence', async () => {
  const text = await textOf((page, font) => {
    const at = (words: string, x: number, y: number, size = 12) => page.drawText(words, { x, y, size, font });
    at('7', 60, 815, 9);
    at('https://example.org', 400, 815, 9);
    at('The gate was closed for', 60, 740);
    at('66 years.', 60, 724);
    at('17', 290, 30, 9);
    at('18 March', 500, 30, 9);
    at('A note that is drawn last.', 60, 400);
  });
  assert.equal(
    text,
    '7\n\nhttps://example.org\n\nThe gate was closed for\n66 years.\n\n17\n\n18 March\n\nA note that is drawn last.\n',
  );
});

test('words through which a thin line is drawn are marked, and are quotable by nobody', async () => {
  const text = await textOf((page, font) => {
    const strike = (before: string, words: string, y: number, rise: number, thickness = 0.8) => {
      const x = 60 + font.widthOfTextAtSize(before, 12);
      const end = x + font.widthOfTextAtSize(words, 12);
      page.drawLine({
        start: { x, y: y + rise },
        end: { x: end, y: y + rise },
        thickness,
        color: rgb(0, 0, 0),
      });
    };
    runs(page, font, 740, ['The gate had not been inspected since 2019.']);
    strike('The gate had ', 'not', 740, 3);
    runs(page, font, 720, ['It was said that nobody wrote to us, and more.']);
    strike('It was said ', 'that nobody wrote', 720, 3.5);
    const sloping = { start: { x: 60 + font.widthOfTextAtSize('It ', 12), y: 661 }, thickness: 0.7 };
    runs(page, font, 660, ['It certainly was so.']);
    page.drawLine({ ...sloping, end: { x: 60 + font.widthOfTextAtSize('It certainly', 12), y: 668 } });
    runs(page, font, 640, ['A white line is unseen.']);
    page.drawLine({ start: { x: 60, y: 643 }, end: { x: 200, y: 643 }, thickness: 0.6, color: rgb(1, 1, 1) });
    runs(page, font, 600, [['LARGE LETTERS', 0, 30]]);
    page.drawLine({ start: { x: 60, y: 610 }, end: { x: 160, y: 610 }, thickness: 3 });
    runs(page, font, 560, ['A note strikes this out.']);
    const [left, right] = [60, 60 + font.widthOfTextAtSize('A note', 12)];
    const note = { Type: 'Annot', Subtype: 'StrikeOut', F: 4, Rect: [left, 558, right, 570] };
    const QuadPoints = [left, 570, right, 570, left, 558, right, 558];
    page.node.addAnnot(page.doc.context.register(page.doc.context.obj({ ...note, QuadPoints })));
    runs(page, font, 700, ['This is underlined and not struck.']);
    strike('This is ', 'underlined', 700, -1.5);
  });
  assert.equal(
    text,
    'The gate had ~~not~~ been inspected since 2019.\nIt was said ~~that nobody wrote~~ to us, and more.\n\n' +
      'It ~~certainly~~ was so.\nA white line is unseen.\n~~LARGE~~ LETTERS\n\n~~A note~~ strikes this out.\n\n' +
      'This is underlined and not struck.\n',
  );
  assert.equal(findQuotation(text, 'The gate had not been inspected').outcome, 'missing');
  assert.equal(findQuotation(text, 'nobody wrote').outcome, 'missing');
});
