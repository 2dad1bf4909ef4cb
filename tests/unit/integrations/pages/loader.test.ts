import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withLoader } from '../../../../src/integrations/pages/loader.ts';

const face = (file: string, range = '') =>
  `@font-face{font-family:A;src:url(/${file})format("woff2")${range}}`;
const page = (words: string) =>
  `<html><head><style>${face('small')}${face('more', ';unicode-range:U+A1-A2,U+DF,U+E4')}</style>` +
  `<script type="module" src="/a.js"></script></head><body>${words}</body></html>`;

function facesOf(words: string): string {
  const sheets = new Map<string, string>();
  withLoader(page(words), '/', sheets);
  return [...sheets.values()].join('');
}

test('a page names the fonts of rare letters where it has such a letter', () => {
  assert.equal(facesOf('Masse'), face('small'));
  for (const words of ['Maß', 'März', '¡Sí!']) assert.match(facesOf(words), /\/more\)/u, words);
  // The end of a range, and not what follows it.
  assert.match(facesOf('5 ¢'), /\/more\)/u);
  assert.doesNotMatch(facesOf('5 £'), /\/more\)/u);
});
