import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanText } from '../../../../src/archive/reading/plain.ts';
import { splitText } from '../../../../src/archive/reading/split-text.ts';

test('no character of a text is lost or turned, however it is paged', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 120 }),
    fc.constant(''),
    fc.integer({ min: 0, max: 9000 }).map((n) => 'x'.repeat(n)),
    fc.constant('word '.repeat(2000)),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 80 }), (lines) => {
      const text = lines.join('\n').replace(/\f/gu, '');
      const kept = (parts: string) => parts.replace(/\s+/gu, '');
      const pages = splitText(text);
      assert.equal(kept(pages.join('')), kept(text));
      assert.ok(pages.every((page) => page.length <= 7100));
    }),
  );
});

test('a page ends between paragraphs where it can', () => {
  const paragraph = `${'A line of a paragraph.\n'.repeat(20)}\n`;
  for (const page of splitText(paragraph.repeat(9))) assert.match(page, /^(?:(?:A line.*\n){20}\n?)+$/);
});

test('letters that no font shows are taken out, and signs that are shown stay', () => {
  const tags = [...'Roe'].map((letter) => String.fromCodePoint(0xe0000 + letter.codePointAt(0)!)).join('');
  assert.equal(cleanText(`Met.${tags}${String.fromCodePoint(0xe0150)} ❤️`), 'Met. ❤️');
});
