/** What an article says, statement by statement, and what each rests on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberNotes, readArticleText, wordsOf } from '../../../../src/lib/citations/provenance.ts';

const text = `---
title: A title
---

One.<Cite of="a" at="Place" /> Two, as [the page](/x/) says.

- First.<Cite of="b" />
- Second.<Cite of="a" at="Place" />

## A heading

<Aside kind="analysis">

Our reading.<Cite of="c" where="page 2" />

</Aside>

<Uncited because="It sums up.">

In short.

</Uncited>

<BlockQuote of="words" />

![A deck](/deck.webp)
`;
const article = readArticleText(text);

test('paragraphs and list items are statements, with their place in the file', () => {
  assert.deepEqual(
    article.statements.map(({ kind, line }) => [kind, line]),
    [
      ['paragraph', 5],
      ['list item', 7],
      ['list item', 8],
      ['paragraph', 14],
      ['paragraph', 20],
      ['paragraph', 26],
    ],
  );
  assert.equal(article.statements[3]!.aside, 'analysis');
  assert.equal(article.statements[4]!.uncited, 'It sums up.');
});

test('a component alone is no statement, and is a use', () => {
  const use = article.uses.find(({ component }) => component === 'BlockQuote')!;
  assert.deepEqual([use.line, use.column, use.attributes['of']!.value], [24, 1, 'words']);
});

test('links, pictures and headings are collected with their place', () => {
  assert.deepEqual(
    article.links.map(({ address, text, line }) => [address, text, line]),
    [['/x/', 'the page', 5]],
  );
  assert.deepEqual(
    article.images.map(({ alt, line }) => [alt, line]),
    [['A deck', 26]],
  );
  assert.deepEqual(
    article.headings.map(({ depth, text, line }) => [depth, text, line]),
    [[2, 'A heading', 10]],
  );
});

test('equal citations share a note, numbered in the order of the text', () => {
  const notes = [...numberNotes(article.uses).values()];
  assert.deepEqual(
    notes.map(({ number, document, quotation, references }) => [number, document ?? quotation, references]),
    [
      [1, 'a', 2],
      [2, 'b', 1],
      [3, 'c', 1],
      [4, 'words', 1],
    ],
  );
});

test('code is found, whatever its form', () => {
  const { code, uses } = readArticleText('import x from "y"\n\n{1 + 1}\n\nA {x} b <Number {...x} of={x} />.');
  assert.deepEqual(
    code.map(({ what }) => what),
    ['an import or export', 'an expression', 'an expression'],
  );
  assert.deepEqual(
    Object.values(uses[0]!.attributes).map(({ literal }) => literal),
    [false, false],
  );
});

test('a text that is not well formed is refused with its place', () => {
  assert.throws(() => readArticleText('One.\n\n<Aside>\n\nTwo.\n'), { line: 3, column: 1 });
  assert.throws(() => readArticleText('One.\n\nTwo <3.\n'), { line: 3, column: 5 });
});

test('the words of a statement hold what its components print, wherever they are', () => {
  const { statements } = readArticleText(
    'About <Term of="t">a <Number of="f" /> of uses</Term>,\\\nthen <Number of="g" />.<Cite of="a" />\n\n' +
      '- One\n\n  two.\n\n| a | <Number of="f" /> |\n| - | - |\n| c | d |\n',
  );
  const print = ({
    component,
    attributes,
  }: {
    component: string;
    attributes: Record<string, { value: string | null }>;
  }) => (component === 'Number' ? `[${attributes['of']!.value}]` : undefined);
  assert.deepEqual(
    statements.map(({ parts }) => wordsOf(parts, print).replace(/\s+/gu, ' ').trim()),
    ['About a [f] of uses, then [g].', 'One two.', 'a [f] c d'],
  );
});
