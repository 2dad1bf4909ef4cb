/** Two printings of one page are one file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { ownPdf } from '../../../../src/archive/publishing/own-pdf.ts';
import { fixPdf } from '../../../../src/integrations/edition/fixed-pdf.ts';

/** A PDF as Chromium prints it: tagged, with names of cells that count on from an earlier print. */
async function printed(moment: string, first: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  pdf.setTitle('A paper');
  pdf.setAuthor('Somebody');
  pdf.setProducer('A program');
  pdf.setCreationDate(new Date(moment));
  pdf.setModificationDate(new Date(moment));
  const name = (number: number) => PDFString.of(`node${String(first + number).padStart(8, '0')}`);
  const { context } = pdf;
  const head = context.register(context.obj({ Type: 'StructElem', S: 'TH', ID: name(0) }));
  const cell = context.register(
    context.obj({ Type: 'StructElem', S: 'TD', A: [{ O: 'Table', Headers: [name(0), name(1)] }] }),
  );
  const names = context.obj([name(0), head, name(1), cell]);
  pdf.catalog.set(PDFName.of('StructTreeRoot'), context.obj({ IDTree: { Names: names } }));
  pdf.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  return pdf.save();
}

const ID = '0123456789abcdef0123456789abcdef';

test('a PDF that was printed at another moment is the same to the byte', async () => {
  const [one, two] = await Promise.all([
    fixPdf(await printed('2026-11-29T10:00:00Z', 17), { day: '2026-11-29', id: ID }),
    fixPdf(await printed('2026-11-29T11:30:00Z', 99), { day: '2026-11-29', id: ID }),
  ]);
  assert.deepEqual(Buffer.from(one), Buffer.from(two));
});

test('it keeps its title, its tags and its day, and not who made it with what', async () => {
  const bytes = await fixPdf(await printed('2026-11-29T10:00:00Z', 17), { day: '2026-11-28', id: ID });
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  assert.equal(pdf.getTitle(), 'A paper');
  assert.equal(pdf.getAuthor(), undefined);
  assert.equal(pdf.getProducer(), undefined);
  assert.equal(pdf.getCreationDate()?.toISOString(), '2026-11-28T00:00:00.000Z');
  assert.equal(pdf.getModificationDate()?.toISOString(), '2026-11-28T00:00:00.000Z');
  assert.ok(pdf.catalog.has(PDFName.of('MarkInfo')));
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object.toString());
  assert.ok(objects.some((text) => text.includes('/Headers [ (node00000001) (node00000002) ]')));
  assert.ok(!objects.some((text) => /Somebody|A program/u.test(text)));
});

test('it says its title, language and day as XMP, names its links, and knows each tag', async () => {
  const source = await PDFDocument.load(await printed('2026-11-29T10:00:00Z', 17), { updateMetadata: false });
  const { context } = source;
  const link = (entry: object) => context.register(context.obj({ Subtype: 'Link', ...entry }));
  const annotations = [
    link({ Dest: 'note-1' }),
    link({ A: { S: 'URI', URI: PDFString.of('https://example.org/%C3%A4/') } }),
  ];
  source.getPages()[0]!.node.set(PDFName.of('Annots'), context.obj(annotations));
  source.catalog.set(PDFName.of('Lang'), PDFString.of('de-AT'));
  const bytes = await source.save();
  const links = new Map([
    ['#note-1', 'Anmerkung 1'],
    ['https://example.org/%C3%A4/', 'Die Brücke'],
  ]);
  const fixing = { day: '2026-11-28', id: ID, links };
  const pdf = await PDFDocument.load(await fixPdf(bytes, fixing), { updateMetadata: false });
  const names = (pdf.getPages()[0]!.node.Annots()?.asArray() ?? []).map((entry) =>
    pdf.context.lookup(entry, PDFDict).lookup(PDFName.of('Contents'), PDFHexString).decodeText(),
  );
  assert.deepEqual(names, ['Anmerkung 1', 'Die Brücke']);
  const tags = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  assert.match(String(tags.get(PDFName.of('RoleMap'))), /\/Strong \/Span/u);
  const text = Buffer.from(await fixPdf(bytes, fixing)).toString('latin1');
  assert.match(text, /<rdf:li xml:lang="x-default">A paper<\/rdf:li>/u);
  assert.match(text, /<dc:language><rdf:Bag><rdf:li>de-AT</u);
  assert.match(text, /<xmp:CreateDate>2026-11-28T00:00:00/u);
  assert.doesNotMatch(text, /pdfuaid/u);
  const marked = Buffer.from(await fixPdf(bytes, { ...fixing, conforms: true })).toString('latin1');
  assert.match(marked, /<pdfuaid:part>1</u);
});

test('the copy that the archive makes of a paper of the site keeps title and tags alone', async () => {
  const bytes = await ownPdf(await printed('2026-11-29T10:00:00Z', 17));
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  assert.equal(pdf.getTitle(), 'A paper');
  assert.equal(pdf.getAuthor(), undefined);
  assert.ok(pdf.catalog.has(PDFName.of('MarkInfo')));
});
