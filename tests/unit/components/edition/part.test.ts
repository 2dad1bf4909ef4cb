/** The pieces of the printed edition: pages of the site as parts of one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partHtml, pieceHtml, pieceId } from '../../../../src/components/edition/part.ts';

const binding = (...printed: string[]) => ({ printed: new Set(printed), refusals: new Set<string>() });

test('ids of two pieces do not meet, and links lead to where their target is printed', () => {
  const all = binding('/articles/one/', '/articles/two/');
  const one = pieceHtml(
    '/articles/one/',
    '<p id="note-1" aria-labelledby="a b"><a href="#note-1">1</a> <a href="/articles/two/#note-1">2</a> <a href="/articles/two/">3</a> <a href="/about/#us">4</a> <a href="https://other.example/#note-1">5</a></p>',
    all,
  );
  const links = [...one.matchAll(/href="([^"]*)"/gu)].map(([, href]) => href);
  assert.deepEqual(links, [
    '#p-articles-one-note-1',
    '#p-articles-two-note-1',
    '#p-articles-two',
    '/about/#us',
    'https://other.example/#note-1',
  ]);
  assert.match(one, /aria-labelledby="p-articles-one-a p-articles-one-b"/);
  assert.match(pieceHtml('/articles/two/', '<p id="note-1">Note</p>', all), /id="p-articles-two-note-1"/);
  assert.equal(pieceId('/articles/two/'), 'p-articles-two');
});

test('under a base path links lead into the edition too', () => {
  const html = pieceHtml(
    '/folder/timeline/',
    '<a href="/folder/requests/#x">1</a>',
    binding('/folder/requests/'),
  );
  assert.match(html, /href="#p-folder-requests-x"/);
});

test('what is folded lies open, and what is for a screen is left out', () => {
  const html = pieceHtml(
    '/a/',
    '<details id="all" class="sources"><summary>Sources (2)</summary><ul><li>First</li></ul></details><nav class="no-print">Menu</nav><script>run()</script>',
    binding(),
  );
  assert.match(html, /<p class="label">Sources \(2\)<\/p><ul><li>First<\/li><\/ul>/);
  assert.match(html, /id="p-a-all"/);
  assert.doesNotMatch(html, /Menu|run\(\)|<details/);
});

test('refusals side by side are printed once', () => {
  const block =
    '<section><div class="refusals"><article class="refusal" id="refusal-x">Words</article></div></section>';
  const all = binding();
  assert.match(pieceHtml('/a/', block, all), /Words/);
  assert.doesNotMatch(pieceHtml('/b/', block, all), /Words/);
});

test('headings are one level lower, and the title names the piece', () => {
  const html = pieceHtml('/a/', '<h1>Title</h1><h2 id="one">One</h2><h3 class="x">Two</h3>', binding());
  assert.equal(html, '<h2 id="p-a-title">Title</h2><h3 id="p-a-one">One</h3><h4 class="x">Two</h4>');
  assert.equal(partHtml('', '<h2>One</h2>', binding()), '<h2>One</h2>');
});

test('inside a piece only what takes focus is a region, with the name of the piece in its own', () => {
  const html = pieceHtml(
    '/a/',
    '<h1>Title</h1><section aria-labelledby="reply"><h2 id="reply">Reply</h2></section><aside class="box" aria-label="Open">Text</aside>' +
      '<section aria-labelledby="table" tabindex="0"><p id="table">A \n table</p></section>',
    binding(),
  );
  assert.match(html, /<section><h3 id="p-a-reply">/);
  assert.match(html, /<div class="box">Text<\/div>/);
  assert.match(html, /<section aria-label="A table, Title" tabindex="0">/);
});

test('a link that downloads a file has no empty value', () => {
  const html = pieceHtml('/a/', '<a href="/x.csv" download>Data</a>', binding());
  assert.equal(html, '<a href="/x.csv" download>Data</a>');
});
