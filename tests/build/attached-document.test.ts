/** An attached document, from the file to its pages: text, picture, quotations, citations, parts, search. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { add } from '../../src/archive/ingest/add.ts';
import { exampleStory } from '../mistakes/story.ts';
import { words } from '../../src/i18n/words.ts';
import { build, layStory, type SmallStory } from './small-story.ts';

const PAGES = 42;
const carter = 'documents/carter-letter';
const article = 'articles/the-footbridge.mdx';

const quotations = `quotations:
  - id: crack
    text: the arch <b>has</b> a crack of two inches & more
    speaker: Town Council
    role: owner
    locator: page 7
  - id: estimate
    text: the committee asked [...] for a new estimate
    speaker: Town Council
    role: owner
    locator: page 41
`;

async function report(file: string): Promise<void> {
  const pdf = await PDFDocument.create();
  // As Chromium writes it wherever the story is from.
  pdf.setLanguage('en-US');
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (let number = 1; number <= PAGES; number += 1) {
    const page = pdf.addPage([400, 500]);
    const lines = [
      `Of the ${number}. pier nothing is said but what every`,
      'inspector says of every pier of every bridge.',
      ...(number === 7
        ? [
            'It was seen that the arch <b>has</b> a crack of two',
            'inches & more, and that nobody had told of it.',
          ]
        : []),
      ...(number === 41
        ? ['Then the committee asked the clerk, in haste, for a', 'new estimate of the works.']
        : []),
    ];
    page.drawText(lines.join('\n'), { x: 40, y: 420, size: 12, lineHeight: 15, font });
  }
  await writeFile(file, await pdf.save());
}

/** A document of one page beside the report, with what its record says of it more. */
async function addLetter(laid: SmallStory, id: string, from: string, to: string): Promise<void> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([400, 500]);
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  page.drawText('A letter tells of bollards.', { x: 40, y: 420, size: 12, font });
  const place = path.dirname(laid.built);
  const original = path.join(place, `${id}.pdf`);
  await writeFile(original, await pdf.save());
  const content = path.join(laid.project, laid.story);
  await add(original, { content, work: path.join(place, 'work'), today: '2026-01-02', id });
  const file = path.join(content, `documents/${id}/document.yaml`);
  const record = (await readFile(file, 'utf8'))
    .replace(/^draft: true.*\n/mu, '')
    .replace(/‹To be written: [^›]*›/gu, 'The council.')
    .replace(from, () => to);
  assert.ok(record.includes(to), id);
  await writeFile(file, record);
}

/**
 * The example story with the report in its archive and an article that quotes it, with a letter that may be shown by a
 * permission, and with another that was withdrawn.
 */
async function lay(): Promise<SmallStory> {
  const laid = await layStory(
    { after: (task) => undo.push(task) },
    {
      'site.yaml': exampleStory['site.yaml']!.replace('https://example.org', 'https://footbridge.example'),
      [`${carter}/document.yaml`]: exampleStory[`${carter}/document.yaml`]!.replace(
        'file:\n',
        'file:\n  readFromPictures: [{ page: 1, confidence: 71 }]\n',
      ).replace('licence:', 'misread: [{ page: 1, read: dcck was, is: deck was }]\nlicence:'),
      [`${carter}/pages/0001.txt`]: exampleStory[`${carter}/pages/0001.txt`]!.replace('deck', 'dcck'),
      [article]: exampleStory[article]!.replace(
        'That is all that is known.',
        'That is all that is known.\n\nThe report says: <Quote of="crack" /> It adds: <Quote of="estimate">the committee asked [...] for <Quote of="estimate">a new estimate</Quote></Quote>\n\n<Counts />',
      ),
    },
  );
  const place = path.dirname(laid.built);
  await mkdir(place, { recursive: true });
  await report(path.join(place, 'report.pdf'));
  const content = path.join(laid.project, laid.story);
  await add(path.join(place, 'report.pdf'), {
    content,
    work: path.join(place, 'work'),
    today: '2026-01-02',
    id: 'report',
  });
  const file = recordOf(laid);
  const record = (await readFile(file, 'utf8'))
    .replace(/^draft: true.*\n/mu, '')
    .replace(/^publisher: .*$/mu, 'publisher: Town Council')
    .replace(/^establishes: .*$/mu, 'establishes: It tells of every pier.')
    .replace('topics: []', `topics: [bridge]\n${quotations.trimEnd()}`);
  await writeFile(file, record);
  const permission = '\npermission: the council, by letter of 2 January 2026\nfile:\n';
  await addLetter(laid, 'permitted-letter', '\nfile:\n', permission);
  await addLetter(
    laid,
    'withdrawn-letter',
    '\nfile:\n',
    '\nfile:\n  withdrawn: true\n  withdrawnOn: 2026-03-04\n  withdrawnBecause: By order of the Quagford court.\n  withdrawnBy: Secret Quill\n',
  );
  return laid;
}

const recordOf = ({ project, story }: SmallStory) =>
  path.join(project, story, 'documents/report/document.yaml');
/** Replaces words of the record. */
async function change(from: string, to: string): Promise<void> {
  const record = await readFile(recordOf(laid), 'utf8');
  assert.ok(record.includes(from), from);
  await writeFile(recordOf(laid), record.replace(from, to));
}

let laid: SmallStory;
const undo: Array<() => Promise<void>> = [];
const read = (name: string): Promise<string> => readFile(path.join(laid.built, name), 'utf8');
before(async () => {
  laid = await lay();
  const { status, output } = await build(laid);
  assert.equal(status, 0, output);
});
after(() => Promise.all(undo.map((task) => task())));

test('an attached document has its pages to read, with its quoted words marked', async () => {
  const { document } = parseHTML(await read('documents/report/index.html'));
  const one = (selector: string, from: { querySelector(of: string): Element | null } = document) => {
    const found = from.querySelector(selector);
    assert.ok(found, selector);
    return found;
  };

  const page = one('section#page-7');
  assert.equal(one('mark#quote-crack', page).textContent, 'the arch <b>has</b> a crack of two inches & more');
  assert.match(one('.page-text', page).textContent, /every inspector says of every pier/u);
  assert.equal(page.querySelectorAll('.page-text b').length, 0);
  assert.equal(document.querySelectorAll('[lang]:not(html)').length, 0, 'its English is that of the story');
  assert.equal(page.querySelectorAll('.beside rect').length, 2, 'the words are on two lines of the picture');
  const picture = one('.beside img', page);
  assert.equal(picture.getAttribute('loading'), 'lazy');
  assert.equal(picture.getAttribute('width'), '720');
  assert.equal(picture.getAttribute('height'), '900');
  assert.ok(existsSync(path.join(laid.built, picture.getAttribute('src')!)));

  // The whole text is one file, a form feed between its pages.
  const whole = one('.file a[download$=".txt"]').getAttribute('href')!;
  const texts = (await read(whole.slice(whole.indexOf('documents/')))).split('\f');
  assert.equal(texts.length, PAGES);
  assert.match(texts[6]!, /^Of the 7\. pier[^]*that the arch <b>has<\/b> a crack of two\ninches/u);
  const names = [...document.querySelectorAll('section.page-of')].map((each) =>
    each.getAttribute('aria-label'),
  );
  assert.equal(new Set(names).size, names.length, 'each page is a landmark of its own name');

  // Quotation marks are text, those of a quotation inside another the inner ones.
  const quoted = parseHTML(await read('articles/the-footbridge/index.html')).document;
  for (const number of quoted.querySelectorAll('.ref')) number.remove();
  assert.match(quoted.body.textContent, /“the arch <b>has<\/b> a crack of two inches & more”/u);
  assert.match(quoted.body.textContent, /“the committee asked \[…\] for ‘a new estimate’”/u);

  // Both ways with the article, and the record of the words beside them.
  const back = one('#used-crack a[href^="/articles/the-footbridge/#ref-"]', page).getAttribute('href')!;
  const text = parseHTML(await read('articles/the-footbridge/index.html')).document;
  assert.ok(text.getElementById(back.split('#')[1]!));
  one('#notes ~ ol a[href="/documents/report/#quote-crack"]', text);
  one('#notes ~ ol a[href="/documents/report/pages-41-42/#quote-estimate"]', text);
  one('figure#recorded-crack a[href="/documents/report/#quote-crack"]');
  one('figure#quote-estimate a[href="/documents/report/pages-41-42/#quote-estimate"]');

  // Page 41 is in another part: its permanent address leads there, with the anchor in the list of parts.
  assert.equal(one('a#page-41').getAttribute('href'), '/documents/report/pages-41-42/#page-41');
  const later = parseHTML(await read('documents/report/pages-41-42/index.html')).document;
  const marks = [...later.querySelectorAll('#page-41 .page-text mark')].map((mark) => mark.textContent);
  assert.deepEqual(marks, ['the committee asked', 'for a new estimate']);
  assert.equal(later.querySelectorAll('[id="quote-estimate"]').length, 1);

  assert.match(await read('documents/report/page-7.bib'), /pages\s*=\s*\{7\}[\s\S]*#page-7/u);
  assert.match(await read('documents/report/page-41.ris'), /UR {2}- \S+\/documents\/report\/#page-41/u);
  assert.match(await read('documents/report/page-41.csl.json'), /"page": "41"/u);
  assert.ok(!existsSync(path.join(laid.built, 'documents/report/original.pdf')));

  // The copy to download, with its size and hash, that of the original, and what is said of its licence.
  const copy = await readFile(path.join(laid.built, 'documents/report/report.pdf'));
  const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const file = one('section.file');
  assert.equal(one('a[download]', file).getAttribute('href'), '/documents/report/report.pdf');
  assert.match(one('a[download]', file).textContent, /PDF, \d+\u00a0kB/u);
  const original = await readFile(path.join(path.dirname(laid.built), 'report.pdf'));
  assert.deepEqual(
    [...file.querySelectorAll('code')].map((code) => code.textContent),
    [hashOf(copy), hashOf(original)],
  );
  assert.ok(file.textContent.includes(words.reading.download.noLicence));

  // The archive says of how many documents the text itself is here: of this one, the letter and the leaflet.
  const archive = parseHTML(await read('documents/index.html')).document;
  const rows = archive.querySelectorAll('archive-list li').length;
  assert.equal(
    archive.querySelector('.standfirst')?.textContent,
    words.documents.intro(rows, Number(/(\d+) have our notes/u.exec(archive.body.textContent)?.[1]), 3),
  );

  // Both counts of quotations: two of the report and one of the leaflet against their texts, others as recorded.
  const counted = Object.fromEntries(
    [...text.querySelectorAll('.counts dl > div')].map((row) => [
      row.querySelector('dt')!.textContent,
      row.querySelector('dd')!.textContent,
    ]),
  );
  assert.equal(counted[words.pages.counts.quotationsInText], '3');
  assert.match(counted[words.pages.counts.quotationsInRecord] ?? '', /^[1-9]/u);
  const provenance = await read('provenance.json');
  assert.match(provenance, /in the text of the document, page 7/u);
  assert.match(provenance, /as recorded from Town Council/u);
});

test('a quotation that the text does not bear stops the build, with its place and the nearest words', async () => {
  await change('a crack of two inches', 'a crack of ten inches');
  const { status, output } = await build(laid);
  await change('a crack of ten inches', 'a crack of two inches');
  assert.equal(status, 1);
  assert.match(output, /documents\/report\/document\.yaml:\d+:\d+ error The words of “crack”[^\n]*page 7/u);
  assert.match(output, /\[-ten-\] \{\+two\+\}/u);
});

test('a recorded permission is shown where nothing is said of a licence', async () => {
  const { document } = parseHTML(await read('documents/permitted-letter/index.html'));
  const file = document.querySelector('section.file')?.textContent ?? '';
  assert.match(file, /the council, by letter of 2 January 2026/iu);
  assert.ok(!file.includes(words.reading.download.noLicence));
});

test('of a withdrawn file nothing is shown but the record, which says so', async () => {
  // What is looked for would be found: a letter with the same text is shown.
  const shown = /tells of bollards|page-1|webp/u;
  assert.match(await read('documents/permitted-letter/index.html'), shown);
  const html = await read('documents/withdrawn-letter/index.html');
  assert.match(html, /has been withdrawn on 4 March 2026\. The reason: By order of the Quagford court\./u);
  assert.doesNotMatch(html, shown);
  assert.ok(!existsSync(path.join(laid.built, 'documents/withdrawn-letter/pages')));
});

test('what a machine read wrongly is corrected by hand, with a mark, and the quotation is found', async () => {
  const told = 'Corrected by hand, by the picture of the page: “deck was”. The machine read “dcck was”.';
  const { document } = parseHTML(await read('documents/carter-letter/index.html'));
  const [page] = document.querySelectorAll('.page-of');
  assert.equal(page!.querySelector('mark')?.textContent, 'The deck was closed to carts');
  assert.equal(page!.querySelector('.corrected')?.textContent, 'deck was');
  assert.ok([...page!.querySelectorAll('.caution')].some(({ textContent }) => textContent === told));
  const text = await read('documents/carter-letter/text.txt');
  assert.ok(text.startsWith('The deck was closed to carts in March.'));
  assert.ok(text.includes(`[${told}]`));
});
