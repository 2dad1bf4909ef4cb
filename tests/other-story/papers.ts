/** Papers of every kind that is taken in, each with a sentence of its own, and with the name of who wrote it in its properties. */
import { PDFDocument, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib';
import sharp from 'sharp';
import { author } from '../unit/archive/made-pdf.ts';
import { docx, eml, heading, odt, paragraph, xlsx } from '../unit/archive/reading/office-files.ts';
import { scanOf } from '../unit/archive/reading/scanned-pages.ts';

/** In the properties of every file that has some: nothing that is published says it. */
export const AUTHOR = 'Quagford';
/** In the paper that is redacted: nothing that is published says it. */
export const REDACTED = 'erika.muster@pegelamt.example';

export interface Paper {
  id: string;
  file: string;
  bytes: Uint8Array;
  /** The words that are quoted of it. */
  quoted: string;
  /** What an editor decides of its findings. */
  decision?: { decision: 'redact' } | { decision: 'keep'; reason: string };
  needs?: 'LibreOffice';
}

type Draw = (page: PDFPage, font: PDFFont, file: PDFDocument) => unknown;

async function pdf(draw: Draw): Promise<Uint8Array> {
  const file = await PDFDocument.create({ updateMetadata: false });
  const font = await file.embedFont(StandardFonts.Helvetica);
  await draw(file.addPage([595, 842]), font, file);
  author(file, AUTHOR);
  return file.save();
}

const typed =
  (...lines: string[]): Draw =>
  (page, font) =>
    lines.forEach((text, at) => page.drawText(text, { x: 60, y: 740 - at * 28, size: 12, font }));

const scanned =
  (scan: Buffer, more: Draw = () => undefined): Draw =>
  async (page, font, file) => {
    page.drawImage(await file.embedPng(scan), { x: 0, y: 0, width: 595, height: 842 });
    await more(page, font, file);
  };

/** All but the typed PDF, which the story has: its book of levels. */
export async function papers(): Promise<Paper[]> {
  const core = { 'docProps/core.xml': `<x:x><dc:creator>${AUTHOR}</dc:creator></x:x>` };
  const cracks = await scanOf([
    'Bericht der Begehung im April',
    'Die Mauer zeigt am Westhang drei feine Risse',
    'und am Osthang keine. Der Abstand wurde gemessen.',
  ]);
  const tunnel = await scanOf([
    'Vermerk der Aufsicht',
    'Der Stollen wurde im Winter nicht begangen',
    'weil der Zugang verschneit war.',
  ]);
  const sign = await sharp(
    await scanOf(['Hinweis der Verwaltung', 'Das Betreten der Dammkrone ist verboten']),
  )
    .withExif({ IFD0: { Artist: AUTHOR } })
    .png()
    .toBuffer();
  return [
    {
      id: 'papier-scan',
      file: 'begehung.pdf',
      bytes: await pdf(scanned(cracks)),
      quoted: 'Die Mauer zeigt am Westhang drei feine Risse',
    },
    {
      id: 'papier-gestempelt',
      file: 'vermerk.pdf',
      bytes: await pdf(
        scanned(tunnel, (page, font) =>
          page.drawText('Eingegangen am 3. Mai 2023', { x: 330, y: 60, size: 12, font }),
        ),
      ),
      quoted: 'Der Stollen wurde im Winter nicht begangen',
    },
    {
      id: 'papier-formular',
      file: 'formular.pdf',
      bytes: await pdf((page, font, file) => {
        void typed('Meldung einer Messstelle', 'Befund:')(page, font, file);
        const field = file.getForm().createTextField('befund');
        field.addToPage(page, { x: 120, y: 706, width: 300, height: 20 });
        field.setText('Nordufer ohne jede Anzeige');
      }),
      quoted: 'Nordufer ohne jede Anzeige',
    },
    {
      id: 'papier-nachricht',
      file: 'nachricht.eml',
      bytes: eml(
        {
          From: 'Amt <amt@talsperre.example>',
          To: 'Verein <verein@pegel.example>',
          Date: 'Wed, 3 May 2023 09:00:00 +0200',
          Subject: 'Der Schieber',
          'X-Mailer': AUTHOR,
        },
        [
          {
            head: 'Content-Type: text/plain; charset=utf-8',
            body: 'Der Schieber am Grund klemmt seit dem Herbst.',
          },
          {
            head: 'Content-Type: image/png\nContent-Disposition: attachment; filename="schieber.png"',
            body: 'x',
          },
        ],
      ),
      quoted: 'Der Schieber am Grund klemmt seit dem Herbst',
      decision: { decision: 'keep', reason: 'Es sind die Anschriften von Stellen und von niemandem sonst.' },
    },
    {
      id: 'papier-word',
      file: 'antrag.docx',
      bytes: docx(
        heading('Antrag') +
          paragraph([
            'Die Kammer soll ',
            `<w:del w:id="1" w:author="${AUTHOR}" w:date="2023-05-03T09:00:00Z"><w:r><w:delText>Heimliches </w:delText></w:r></w:del>`,
            'den vollen Bericht verlangen.',
          ]),
        core,
      ),
      quoted: 'Die Kammer soll den vollen Bericht verlangen',
    },
    {
      id: 'papier-writer',
      file: 'protokoll.odt',
      bytes: odt(['Protokoll', 'Das Protokoll nennt die Namen der Prüfer nicht.']),
      quoted: 'Das Protokoll nennt die Namen der Prüfer nicht',
      needs: 'LibreOffice',
    },
    {
      id: 'papier-tabelle',
      file: 'messstellen.xlsx',
      bytes: xlsx({
        Messstellen: [
          ['Messstelle', 'Zustand'],
          ['Nordufer', 'seit Oktober ausgefallen'],
          ['Südufer', 'in Betrieb'],
        ],
      }),
      quoted: 'Nordufer seit Oktober ausgefallen',
      needs: 'LibreOffice',
    },
    {
      id: 'papier-webseite',
      file: 'mitteilung.html',
      bytes: Buffer.from(
        `<!doctype html><html lang="de"><head><meta charset="utf-8"><meta name="author" content="${AUTHOR}"><title>Mitteilung</title></head><body><h1>Mitteilung</h1><p>Das Amt <s>bestreitet</s> bedauert die Verwechslung der Blätter.</p></body></html>`,
      ),
      quoted: 'bedauert die Verwechslung der Blätter',
    },
    {
      id: 'papier-text',
      file: 'notiz.txt',
      bytes: Buffer.from('Notiz des Wärters\n\nÜber dem See lag den ganzen Morgen dichter Nebel.\n'),
      quoted: 'Über dem See lag den ganzen Morgen dichter Nebel',
    },
    {
      id: 'papier-bild',
      file: 'schild.png',
      bytes: sign,
      quoted: 'Das Betreten der Dammkrone ist verboten',
    },
    {
      id: 'papier-geschwaerzt',
      file: 'auskunft.pdf',
      bytes: await pdf(
        typed('Auskunft des Amtes', `Nachfragen an ${REDACTED}`, 'Der Hergang gilt damit als geklärt.'),
      ),
      quoted: 'Der Hergang gilt damit als geklärt',
      decision: { decision: 'redact' },
    },
  ];
}
