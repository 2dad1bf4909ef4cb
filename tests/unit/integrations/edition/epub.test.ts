/** The e-book is made of the page of the edition alone: what it links to, and when it is equal. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { wordsFor } from '../../../../src/i18n/languages.ts';
import { epubOf, type Book } from '../../../../src/integrations/edition/epub.ts';

const html = `<!doctype html><html><body><main><div class="edition">
<div class="cover"><h1>Die Brücke &amp; wir</h1><p class="no-print"><a href="/edition/edition.pdf">PDF</a></p>
<nav><ol><li><a href="#p-articles-rust">Rost</a></li></ol></nav><p><a href="#p-articles-rust-two">Mehr</a></p></div>
<section class="piece" id="p-articles-rust"><h2 id="p-articles-rust-title">Rost</h2>
<p>Er frisst.<sup class="ref"><a id="p-articles-rust-ref-1-1" href="#p-articles-rust-note-1" aria-label="Anmerkung 1">1</a></sup><br>
Siehe den <a href="/folder/documents/plan/">Plan</a>, <a href="https://example.net/a?b=1&amp;c=2">dort</a>.</p>
<h3 id="p-articles-rust-two"><a href="#p-articles-rust-two">Zwei</a></h3>
<live-chart role="img" aria-label="Säulen"><svg class="chart-svg narrow" viewBox="0 0 9 9" aria-hidden="true"><rect width="9" height="9" style="fill:red" data-x="1"/></svg></live-chart>
<svg class="k" aria-hidden="true"><use href="#k0"/></svg>
<section class="notes"><h3>Anmerkungen</h3><ol><li id="p-articles-rust-note-1">Der Plan</li></ol></section></section>
</div></main></body></html>`;
const book: Book = {
  html,
  css: 'p { margin: 0 }',
  title: 'Die Brücke & wir',
  tagline: 'Rost',
  description: 'Über Rost.',
  language: 'de-AT',
  publisher: undefined,
  licence: 'CC BY 4.0',
  site: undefined,
  day: '2026-01-31',
  words: wordsFor('de-AT'),
};
const filesOf = (of: Book) =>
  Object.fromEntries(Object.entries(unzipSync(epubOf(of))).map(([name, bytes]) => [name, strFromU8(bytes)]));

test('equal pages give equal books, whose type is first and readable in the file', () => {
  const bytes = epubOf(book);
  assert.deepEqual(epubOf(book), bytes);
  assert.equal(strFromU8(bytes.subarray(30, 58)), 'mimetypeapplication/epub+zip');
  const { 'book/package.opf': said = '' } = filesOf(book);
  assert.match(said, /<dc:language>de-AT</u);
  assert.match(said, /<dc:title>Die Brücke &amp; wir</u);
  assert.match(said, /dcterms:modified">2026-01-31T00:00:00Z</u);
  // No address is invented, and no conformance claimed.
  assert.match(said, /<dc:identifier id="id">urn:uuid:/u);
  assert.doesNotMatch(said, /conformsTo|example|dc:publisher/u);
});

test('its chapters have their own titles, notes that lead there and back, and drawings with their text', () => {
  const { 'book/p-articles-rust.xhtml': chapter = '', 'book/nav.xhtml': contents = '' } = filesOf(book);
  assert.match(chapter, /<h1 id="p-articles-rust-title">Rost<\/h1>/u);
  assert.match(chapter, /<h2 id="p-articles-rust-two">Zwei<\/h2>/u);
  assert.match(
    chapter,
    /<a epub:type="noteref" role="doc-noteref" id="p-articles-rust-ref-1-1" href="#p-articles-rust-note-1"/u,
  );
  assert.match(chapter, /<section epub:type="endnotes" role="doc-endnotes" class="notes">/u);
  assert.match(
    chapter,
    /Der Plan <a [^>]*epub:type="backlink" role="doc-backlink" href="#p-articles-rust-ref-1-1">/u,
  );
  assert.match(
    chapter,
    /<div role="img" aria-label="Säulen"><svg class="chart-svg narrow" viewBox="0 0 9 9"/u,
  );
  assert.doesNotMatch(chapter, /style=|data-|live-chart|<use|class="k"/u);
  assert.match(
    contents,
    /<a href="p-articles-rust.xhtml">Rost<\/a><ol><li><a href="p-articles-rust.xhtml#p-articles-rust-two">Zwei</u,
  );
});

test('a link leads into the book, or to the site where it has an address, or is text', () => {
  const link = ({ 'book/p-articles-rust.xhtml': chapter = '' }: Record<string, string>) => chapter;
  const { 'book/opening.xhtml': opening = '' } = filesOf(book);
  assert.match(opening, /<a href="p-articles-rust.xhtml#p-articles-rust-two">Mehr</u);
  assert.doesNotMatch(opening, /edition\.pdf|<nav/u);
  assert.match(link(filesOf(book)), /Siehe den Plan, <a href="https:\/\/example.net\/a\?b=1&amp;c=2">dort</u);
  const placed = filesOf({ ...book, site: 'https://bruecke.at/folder/' });
  assert.match(link(placed), /<a href="https:\/\/bruecke.at\/folder\/documents\/plan\/">Plan</u);
});
