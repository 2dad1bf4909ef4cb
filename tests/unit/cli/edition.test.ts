/** The printed edition: pages of the site as parts of one, and the PDF that readers get. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFDocument, PDFName } from 'pdf-lib';
import { ownPdf } from '../../../src/archive/publishing/own-pdf.ts';
import { makeParts } from '../../../src/cli/edition/part.ts';
import { joinSheets, topRules } from '../../../src/cli/edition/styles.ts';

const page = (address: string, main: string) => ({
  address,
  html: `<!doctype html><html><head><style>a{color:red}</style></head><body><main>${main}</main></body></html>`,
});

test('ids of two pages do not meet, and links lead to where their target is printed', () => {
  const [one, two] = makeParts(
    [
      page(
        '/articles/one/',
        '<h1>One</h1><p id="note-1"><a href="#note-1">1</a> <a href="/articles/two/#note-1">2</a> <a href="/about/">3</a></p>',
      ),
      page('/articles/two/', '<h1>Two</h1><p id="note-1">Note</p>'),
    ],
    'https://site.example',
  );
  assert.equal(one!.title, 'One');
  const links = [...one!.html.matchAll(/href="([^"]*)"/gu)].map(([, href]) => href);
  assert.deepEqual(links, [
    '#p-articles-one-note-1',
    '#p-articles-two-note-1',
    'https://site.example/about/',
  ]);
  assert.match(two!.html, /id="p-articles-two-note-1"/);
});

test('what is folded lies open, and what is for a screen is left out', () => {
  const [part] = makeParts(
    [
      page(
        '/a/',
        '<h1>A</h1><details class="sources"><summary>Sources (2)</summary><ul><li>First</li></ul></details><nav class="no-print">Menu</nav><script>run()</script>',
      ),
    ],
    'https://site.example',
  );
  assert.match(part!.html, /<p class="label">Sources \(2\)<\/p><ul><li>First<\/li><\/ul>/);
  assert.doesNotMatch(part!.html, /Menu|run\(\)|<details/);
});

test('refusals side by side are printed once', () => {
  const block =
    '<section><div class="refusals"><article class="refusal" id="refusal-x">Words</article></div></section>';
  const [first, second] = makeParts([page('/a/', block), page('/b/', `<h1>B</h1>${block}`)], '');
  assert.match(first!.html, /Words/);
  assert.doesNotMatch(second!.html, /Words/);
});

test('styles that pages share stand once, whole and in order', () => {
  assert.deepEqual(topRules('@import "x;y";a{b:c}@media print{a{b:"}"}c{d:e}}'), [
    '@import "x;y";',
    'a{b:c}',
    '@media print{a{b:"}"}c{d:e}}',
  ]);
  assert.equal(joinSheets(['a{x:y}b{x:y}', 'a{x:y}c{x:y}']), 'a{x:y}\nb{x:y}\nc{x:y}');
});

test('the copy of a printed PDF keeps its title and tags, and not who made it with what', async () => {
  const made = await PDFDocument.create();
  made.addPage();
  made.setTitle('A paper');
  made.setAuthor('Somebody');
  made.setProducer('A program');
  made.catalog.set(PDFName.of('MarkInfo'), made.context.obj({ Marked: true }));
  const copy = await PDFDocument.load(await ownPdf(await made.save()), { updateMetadata: false });
  assert.equal(copy.getTitle(), 'A paper');
  assert.equal(copy.getAuthor(), undefined);
  assert.equal(copy.getProducer(), undefined);
  assert.ok(copy.catalog.has(PDFName.of('MarkInfo')));
});
