import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { pageMarkup, type PageMark } from '../../../../src/lib/pages/page-markup.ts';
import { withoutStrokeMarks } from '../../../../src/lib/pages/struck-out.ts';
import { paragraphsOf } from '../../../../src/lib/pages/page-paragraphs.ts';

const markup = (text: string, marks: PageMark[]) => pageMarkup(text, paragraphsOf(text), marks);
const mark = (id: string, start: number, end: number): PageMark => ({ id, start, end, first: true });

test('exactly the checked characters are marked, with the address of the quotation', () => {
  assert.equal(
    markup('It said no comment.', [mark('words', 8, 18)]),
    '<p dir="auto">It said <mark id="quote-words">no comment</mark>.</p>',
  );
});

test('marks over lines and paragraphs go on; the address is there once', () => {
  const text = 'One line of the text that goes on for long enough,\nand then\n\nanother.';
  const html = markup(text, [mark('long', 40, text.length)]);
  assert.equal(html.split('id="quote-long"').length, 2);
  assert.equal(html.split('<mark').length, 3);
});

test('marks that overlap nest soundly, and the way to the articles follows the words', () => {
  const use = { address: '#used-a', name: 'Where “it” is quoted' };
  const html = markup('one two three four', [
    { ...mark('a', 0, 7), use },
    { ...mark('b', 4, 13), use: { ...use, address: '#used-b' } },
  ]);
  assert.equal(
    html,
    '<p dir="auto"><mark id="quote-a">one <mark id="quote-b">two</mark></mark>' +
      '<a class="used" href="#used-a" aria-label="Where “it” is quoted"></a><mark> three</mark>' +
      '<a class="used" href="#used-b" aria-label="Where “it” is quoted"></a> four</p>',
  );
});

test('text is text, whatever it looks like, and marks cover what they say', () => {
  const alphabet = fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    "'",
    'a',
    'b',
    ' ',
    '\n',
    '-',
    'ה',
    '<script>',
    '&amp;',
    '</p>',
  );
  fc.assert(
    fc.property(
      fc.array(alphabet, { minLength: 1, maxLength: 60 }),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
      (parts, ranges) => {
        const text = parts.join('');
        const marks = ranges.map(([a, b], index) => {
          const start = a % text.length;
          return mark(`q${index}`, start, start + 1 + (b % (text.length - start)));
        });
        const { document } = parseHTML(`<main>${markup(text, marks)}</main>`);
        const squeezed = (one: string) => one.replace(/\s/gu, '');
        assert.equal(squeezed(document.querySelector('main')!.textContent), squeezed(text));
        assert.deepEqual(
          [...new Set([...document.querySelectorAll('main *')].map((one) => one.tagName))].filter(
            (name) => !['P', 'MARK', 'BR'].includes(name),
          ),
          [],
        );
        const covered = marks.map(({ start, end }) =>
          Array.from({ length: end - start }, (_, at) => start + at),
        );
        const marked = [...new Set(covered.flat())].sort((a, b) => a - b);
        const under = [...document.querySelectorAll('main > p > mark')]
          .map((one) => one.textContent)
          .join('');
        assert.equal(squeezed(under), squeezed(marked.map((at) => text[at]).join('')));
      },
    ),
  );
});

test('words between marks are struck out, with a word for screen readers, also over lines and beside checked words', () => {
  const html = (text: string, marks: PageMark[] = []) =>
    pageMarkup(text, paragraphsOf(text), marks, { strokeName: 'struck out: ' });
  assert.equal(
    html('It is ~~not safe~~ old, and ~ 3 ~~ 4.'),
    '<p dir="auto">It is <s data-says="struck out: ">not safe</s> old, and ~ 3 ~~ 4.</p>',
  );
  assert.equal(
    html('One\n~~two\nthree~~ four', [mark('a', 0, 3), mark('b', 18, 22)]),
    '<p dir="auto"><mark id="quote-a">One</mark><br><s data-says="struck out: ">two</s><br>' +
      '<s>three</s> <mark id="quote-b">four</mark></p>',
  );
  assert.equal(html('~~<b>~~'), '<p dir="auto"><s data-says="struck out: ">&lt;b&gt;</s></p>');
  assert.equal(
    withoutStrokeMarks('It is ~~not safe~~ old ~~and~~ 3 ~~ 4.'),
    'It is not safe old and 3 ~~ 4.',
  );
});
