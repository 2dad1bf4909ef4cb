/** What is filled into a form is read and seen; a file that shows nothing but a placeholder is refused. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFForm,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib';
import { isOneColour } from '../../../../src/archive/findings/pdf/page-pixels.ts';
import { inspect } from '../../../../src/archive/ingest/inspect.ts';
import { paint } from '../../../../src/archive/reading/pdf/paint.ts';
import { openPdf } from '../../../../src/archive/reading/pdf/pdfium.ts';
import { openForText, readPage } from '../../../../src/archive/reading/pdf/text.ts';
import { line, makePdf } from '../made-pdf.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forms-'));
});
after(() => rm(folder, { recursive: true }));

/** A page of 400 by 300 points with a form. @param bare whether its fields come without their pictures */
async function formPdf(fill: (form: PDFForm, page: PDFPage) => void, bare = false): Promise<string> {
  const file = await makePdf(
    join(folder, 'form.pdf'),
    [
      (page, font, document) => {
        line(page, font, 'Name:', 255);
        line(page, font, 'Agreed', 205, 80);
        line(page, font, 'Below all.', 50);
        fill(document.getForm(), page);
        for (const field of bare ? document.getForm().getFields() : [])
          for (const widget of field.acroField.getWidgets())
            // A check box has no other form than its pictures.
            if (!/^(?:agreed|refused)$/u.test(field.getName())) widget.dict.delete(PDFName.of('AP'));
      },
    ],
    undefined,
    { updateFieldAppearances: !bare },
  );
  return file;
}

function fillAll(form: PDFForm, page: PDFPage): void {
  const name = form.createTextField('name');
  name.addToPage(page, { x: 95, y: 250, width: 200, height: 18 });
  name.setText('Rosa Klein');
  const agreed = form.createCheckBox('agreed');
  agreed.addToPage(page, { x: 50, y: 202, width: 14, height: 14 });
  agreed.check();
  const refused = form.createCheckBox('refused');
  refused.addToPage(page, { x: 150, y: 202, width: 14, height: 14 });
  const town = form.createDropdown('town');
  town.addOptions(['Tow', 'Marsh']);
  town.addToPage(page, { x: 95, y: 150, width: 100, height: 18 });
  town.select('Marsh');
}

for (const bare of [false, true])
  test(`filled fields are read at their places${bare ? ', also where they bring no pictures of themselves' : ''}`, async () => {
    const bytes = await readFile(await formPdf(fillAll, bare));
    const { text, words } = await readPage(await openForText(new Uint8Array(bytes)), 1);
    assert.equal(text, 'Name: Rosa Klein\n\n☑ Agreed\n\nMarsh\n\nBelow all.\n');
    // A bar over a word of a field covers the whole of it, since its letters may be anywhere there.
    const klein = words.find(({ start, end }) => text.slice(start, end) === 'Klein')!;
    assert.ok(klein.box[0] <= 95 && klein.box[2] >= 200 && klein.box[1] <= 300 - 268 && klein.box[3] >= 18);
    const pdf = await openPdf(bytes);
    const pixels = (await paint(pdf, 1, 800))!;
    pdf.close();
    for (const [what, x, y] of [
      ['name', 100, 36],
      ['box', 53, 87],
      ['town', 100, 136],
    ] as const)
      assert.ok(!isOneColour(pixels, 2, [x, y, what === 'box' ? 8 : 40, what === 'box' ? 8 : 10]), what);
  });

test('what is filled in is searched, and both engines agree on its page', async () => {
  const file = await formPdf((form, page) => {
    const mail = form.createTextField('mail');
    mail.enableMultiline();
    mail.addToPage(page, { x: 50, y: 100, width: 200, height: 60 });
    mail.setText('Write to\nrosa.klein@tow.example');
  });
  const { findings, enginesDisagree } = await inspect(file, { showHidden: true });
  assert.equal(findings.find(({ kind }) => kind === 'email-address')?.hidden, 'rosa.klein@tow.example');
  assert.match(findings.find(({ kind }) => kind === 'form-value')!.message, /on the pages and in the text/u);
  assert.deepEqual(enginesDisagree, []);
});

test('a field that is hidden, or holds a password, is not read', async () => {
  const file = await formPdf((form, page) => {
    for (const [index, hide] of (['hidden', 'password'] as const).entries()) {
      const field = form.createTextField(hide);
      field.addToPage(page, { x: 50, y: 100 + index * 40, width: 200, height: 20 });
      field.setText('Quillon');
      if (hide === 'password') field.enablePassword();
      else field.acroField.getWidgets()[0]!.dict.set(PDFName.of('F'), PDFNumber.of(2));
    }
  });
  const { text } = await readPage(await openForText(new Uint8Array(await readFile(file))), 1);
  assert.doesNotMatch(text, /Quillon/u);
});

const xfa = (document: PDFDocument, fields: PDFRef[] = []) => {
  const template = document.context.register(document.context.stream('<template/>'));
  const form = document.context.obj({ Fields: fields, XFA: [PDFString.of('template'), template] });
  document.catalog.set(PDFName.of('AcroForm'), form);
};
for (const [name, finish, message] of [
  [
    'a form that is drawn by XFA alone',
    (document: PDFDocument) => {
      xfa(document);
      document.catalog.set(PDFName.of('NeedsRendering'), document.context.obj(true));
    },
    /^The PDF is a form .*\(XFA\).*print it as a PDF, and add that\.$/u,
  ],
  ['a form of XFA without fields that does not say so', (document: PDFDocument) => xfa(document), /\(XFA\)/u],
  [
    'a form of XFA whose fields are on no page',
    (document: PDFDocument) => {
      const field = document.context.obj({ T: PDFString.of('form1[0]'), FT: 'Tx', V: PDFString.of('Roe') });
      xfa(document, [document.context.register(field)]);
    },
    /\(XFA\)/u,
  ],
  [
    'a portfolio',
    async (document: PDFDocument) => {
      await document.attach(Buffer.from('words'), 'one.txt');
      document.catalog.set(PDFName.of('Collection'), document.context.obj({ View: 'D' }));
    },
    /^The PDF is a portfolio.*add each by itself\.$/u,
  ],
] as const)
  test(`${name} is refused with what to do`, async () => {
    const file = await makePdf(
      join(folder, 'placeholder.pdf'),
      [(page, font) => line(page, font, 'Please wait... If this message is not replaced')],
      finish,
    );
    await assert.rejects(inspect(file), { message });
  });

test('a form of XFA with fields and pages of its own is read', async () => {
  const file = await makePdf(
    join(folder, 'static.pdf'),
    [(page, font) => line(page, font, 'Name:', 255)],
    (document) => {
      const field = document.getForm().createTextField('name');
      field.addToPage(document.getPage(0), { x: 95, y: 250, width: 200, height: 18 });
      field.setText('Rosa Klein');
      const form = document.catalog.lookup(PDFName.of('AcroForm'), PDFDict);
      form.set(PDFName.of('XFA'), document.context.register(document.context.stream('<xdp/>')));
    },
    { updateFieldAppearances: false, useObjectStreams: false },
  );
  assert.match((await readFile(file)).toString('latin1'), /\/XFA/u);
  assert.equal((await inspect(file)).pages[0]!.words, 3);
});
