import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pagedText } from '../../../../src/lib/quotations/quoted-pages.ts';
import { runningHeads } from '../../../../src/lib/pages/running-heads.ts';
import { paragraphsOf, paragraphText, wordsWritten } from '../../../../src/lib/pages/page-paragraphs.ts';

const shown = (text: string, known: Parameters<typeof paragraphsOf>[1] = {}) =>
  paragraphsOf(text, known).map((paragraph) => paragraphText(text, paragraph));

const running = `The inspectors walked the whole of the deck on a
wet morning and found the boards sound at the end.
They met the clerk.
He said that nobody had asked for the report, nor
for the plans.

A second paragraph begins after an empty line here.
`;

test('full lines go on, a short line that ends a sentence ends its paragraph', () => {
  assert.deepEqual(shown(running), [
    'The inspectors walked the whole of the deck on a wet morning and found the boards sound at the end. They met the clerk.',
    'He said that nobody had asked for the report, nor for the plans.',
    'A second paragraph begins after an empty line here.',
  ]);
});

test('short lines keep their breaks, items of a list begin a line', () => {
  const address = 'Town Hall\n1 High Street\nA Town\n';
  assert.deepEqual(
    paragraphsOf(address)[0]!.pieces.map(({ after }) => after),
    ['break', 'break', 'end'],
  );
  assert.equal(shown('- the first\n- the second\n').length, 2);
});

test('a hyphen at the end of a line goes only where the document writes the word without it', () => {
  const text =
    'It was a long line of words about the com-\nmittee that met there on every other Mon-\nday.\n';
  const hasWord = (words: string) => {
    const written = wordsWritten(words);
    return (word: string) => written.has(word);
  };
  assert.match(shown(text)[0]!, /com-mittee/u);
  assert.match(shown(text, { hasWord: hasWord(`${text} The committee`) })[0]!, /the committee that/u);
  assert.match(shown(text, { hasWord: hasWord(`${text} com-mittee committee`) })[0]!, /com-mittee/u);
});

test('what runs along the edges of the pages is apart', () => {
  const text = `Report\n${running}`;
  const [head, ...rest] = paragraphsOf(text, { running: [{ start: 0, end: 6 }] });
  assert.equal(head!.running, true);
  assert.ok(rest.every((paragraph) => !paragraph.running));
});

test('no letter of a page is lost or moved', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 90 }), { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      const pieces = paragraphsOf(text).flatMap((paragraph) => paragraph.pieces);
      const letters = (one: string) => one.replace(/\s/gu, '');
      assert.equal(letters(pieces.map(({ start, end }) => text.slice(start, end)).join('')), letters(text));
      for (const [index, piece] of pieces.entries())
        assert.ok(piece.end > piece.start && piece.start >= (pieces[index - 1]?.end ?? 0));
    }),
  );
});

test('what runs along the edges is known by its place and by standing on many pages', () => {
  const paged = pagedText(
    Array.from({ length: 10 }, (_, index) =>
      [
        `The yearly report of the board, 2020 ${'A chapter of its own '.repeat(3)}${'abcdefghij'[index]}`,
        '',
        `Here the text of the ${'abcdefghij'[index]} page begins, and it goes on`,
        `over a line or ${index} and ends, as every text does,`,
        `with a word, ${'qrstuvwxyz'[index]}.`,
        '',
        `${index + 1}`,
      ].join('\n'),
    ),
  );
  const found = runningHeads(paged).map(({ start, end }) => paged.text.slice(start, end));
  assert.equal(found.length, 20);
  assert.ok(found.every((line) => /^The yearly report|^\d+$/u.test(line)));
});
