/** The nearest right answer explains a mistake, and says nothing where nothing is near. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestPassage } from '../../../../src/lib/quotations/nearest-passage.ts';
import { nearest } from '../../../../src/lib/text/nearest.ts';

test('a slip of the pen finds what was meant', () => {
  assert.equal(nearest('inspecton', ['report', 'inspection', 'letter']), 'inspection');
  assert.equal(nearest('CATEGORY', ['category', 'certainty']), 'category');
  assert.equal(nearest('bridge', ['the-old-bridge-2020', 'fridge-list']), 'the-old-bridge-2020');
});

test('what is like nothing finds nothing', () => {
  assert.equal(nearest('zzzz', ['report', 'inspection']), undefined);
  assert.equal(nearest('report', []), undefined);
});

test('the nearest passage is shown with the difference marked', () => {
  const text = 'At first all was well. There is rust on the whole of the deck, said the inspector.';
  const found = nearestPassage(text, 'there was rust on the most of the deck')!;
  assert.match(found.passage, /rust on the whole of the deck/u);
  assert.equal(text.slice(found.start, found.start + found.passage.length), found.passage);
  assert.match(found.difference, /\[-[^\]]*most-\]/u);
  assert.match(found.difference, /\{\+whole\+\}/u);
  assert.ok(found.agreement > 0.5 && found.agreement < 1);
});

test('another form of a quotation mark is no difference', () => {
  const found = nearestPassage('the board’s plan was late', "the board's plan was early")!;
  assert.equal(found.difference, "the board's plan was [-early-] {+late+}");
});

test('a passage that shares too little is not shown', () => {
  assert.equal(nearestPassage('one two three four five', 'six seven eight nine ten'), undefined);
  assert.equal(nearestPassage('', 'some words'), undefined);
  assert.equal(nearestPassage('some words', ''), undefined);
});
