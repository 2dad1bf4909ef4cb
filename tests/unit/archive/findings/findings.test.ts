import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PDFDocument, PDFName, rgb, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib';
import sharp from 'sharp';
import { unresolvedFindings } from '../../../../src/lib/pages/findings.ts';
import { inspect } from '../../../../src/archive/ingest/inspect.ts';
import { isNhsNumber } from '../../../../src/archive/findings/personal-data/check-digits.ts';
import { findPersonalData } from '../../../../src/archive/findings/personal-data/find.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'findings-'));
});
after(() => rm(folder, { recursive: true, force: true }));

async function found(name: string, draw: (page: PDFPage, font: PDFFont) => void, showHidden = false) {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  draw(made.addPage([400, 300]), font);
  const file = join(folder, `${name}.pdf`);
  await writeFile(file, await made.save());
  return (await inspect(file, { showHidden })).findings;
}
const write = (page: PDFPage, font: PDFFont, text: string, grey = 0) =>
  page.drawText(text, { x: 50, y: 200, size: 12, font, color: rgb(grey, grey, grey) });
const cover = (page: PDFPage, grey = 0, width = 200) =>
  page.drawRectangle({ x: 45, y: 195, width, height: 20, color: rgb(grey, grey, grey) });

test('words under a filled rectangle are found, and not printed unless asked', async () => {
  const draw = (page: PDFPage, font: PDFFont) => {
    write(page, font, 'secret words');
    cover(page);
  };
  const [finding, ...others] = await found('under', draw);
  assert.equal(finding!.kind, 'text-under-rectangle');
  assert.equal(finding!.page, 1);
  assert.ok(Math.abs(finding!.box![0] - 50) < 2 && Math.abs(finding!.box![1] - 91) < 5);
  assert.equal(others.length, 0);
  assert.doesNotMatch(JSON.stringify(finding), /secret/);
  assert.equal((await found('asked', draw, true))[0]!.hidden, 'secret words');
});

test('a white rectangle hides words as well as a black one', async () => {
  const findings = await found('white', (page, font) => {
    write(page, font, 'secret words');
    cover(page, 1);
  });
  assert.deepEqual(
    findings.map(({ kind }) => kind),
    ['text-under-rectangle'],
  );
});

test('crossed lines over words are found', async () => {
  const findings = await found('hatched', (page, font) => {
    write(page, font, 'secret');
    for (let x = 45; x < 95; x += 5) page.drawLine({ start: { x, y: 196 }, end: { x: x + 12, y: 214 } });
  });
  assert.deepEqual(
    findings.map(({ kind }) => kind),
    ['cross-hatching'],
  );
});

/** A small black picture. */
const black = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
    .png()
    .toBuffer();

test('words under a picture are found', async () => {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  const page = made.addPage([400, 300]);
  write(page, font, 'secret words');
  page.drawImage(await made.embedPng(await black()), { x: 45, y: 195, width: 200, height: 20 });
  const file = join(folder, 'picture.pdf');
  await writeFile(file, await made.save());
  const { findings } = await inspect(file);
  assert.deepEqual(
    findings.map(({ kind, page: number }) => [kind, number]),
    [['text-under-image', 1]],
  );
});

/** An annotation over the words that `write` writes. */
function annotate(page: PDFPage, subtype: string, colour: number[]) {
  const { context } = page.doc;
  const reference = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: subtype,
      Rect: [45, 195, 245, 215],
      QuadPoints: [45, 215, 245, 215, 45, 195, 245, 195],
      C: colour,
    }),
  );
  page.node.set(PDFName.of('Annots'), context.obj([reference]));
}

test('a redaction that was marked and not applied is found, and so is a dark highlight; a light one is not', async () => {
  const kinds = async (name: string, subtype: string, colour: number[]) => {
    const findings = await found(name, (page, font) => {
      write(page, font, 'secret words');
      annotate(page, subtype, colour);
    });
    return findings.map(({ kind }) => kind);
  };
  assert.deepEqual(await kinds('marked', 'Redact', [1, 0, 0]), ['unapplied-redaction']);
  assert.deepEqual(await kinds('dark', 'Highlight', [0, 0, 0]), ['dark-highlight', 'comment']);
  assert.deepEqual(await kinds('light', 'Highlight', [1, 1, 0]), ['comment']);
});

test('shading, letters after the box and doubled letters are no finding', async () => {
  const none = async (name: string, draw: (page: PDFPage, font: PDFFont) => void) =>
    assert.deepEqual(await found(name, draw), [], name);
  await none('shading', (page, font) => {
    cover(page, 0.8);
    write(page, font, 'cell of a table');
  });
  await none('after', (page, font) => {
    write(page, font, 'word');
    cover(page);
    write(page, font, 'word', 1);
  });
  await none('doubled', (page, font) => {
    write(page, font, 'bold');
    write(page, font, 'bold');
  });
});

test('personal data is found by its form and its check digit', () => {
  const kinds = (text: string) => findPersonalData(text, ['gb']).map(({ kind }) => kind);
  assert.deepEqual(kinds('Write to a.person@example.org.'), ['email-address']);
  assert.deepEqual(kinds('Ring 020 7946 0018 or +44 20 7946 0018.'), [
    'telephone-number',
    'telephone-number',
  ]);
  assert.deepEqual(kinds('Her number is AB 12 34 56 C.'), ['national-insurance-number']);
  assert.deepEqual(kinds('12 Long Road, Newtown\nAB1 2DE'), ['postal-address']);
  assert.deepEqual(kinds('Jane Example, date of birth 3 May 2001'), ['date-of-birth']);
  assert.deepEqual(kinds('On 3 May 2001 the rate was 020 per cent of 1234567890 in AB1 2DE.'), []);
  assert.ok(isNhsNumber('9434765919'));
  assert.ok(!isNhsNumber('9434765918'));
});

test('a finding is open until it is decided, reasoned, and carried out', () => {
  const file = {
    format: 'pdf' as const,
    sha256: '0'.repeat(64),
    bytes: 1,
    pages: 1,
    extractor: 'x',
    added: '2026-01-02',
  };
  const finding = { id: 'a', kind: 'email-address' as const, message: 'm' };
  const missing = (change: object) =>
    unresolvedFindings({ file: { ...file, findings: [{ ...finding, ...change }] } }).map(
      (one) => one.missing,
    );
  assert.deepEqual(missing({}), ['decision']);
  assert.deepEqual(missing({ decision: 'keep' }), ['reason']);
  assert.deepEqual(missing({ decision: 'keep', reason: 'a public office' }), []);
  assert.deepEqual(missing({ decision: 'redact' }), ['carrying-out']);
  assert.deepEqual(missing({ decision: 'redact', carriedOut: true }), []);
});
