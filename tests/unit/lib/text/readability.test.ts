import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesIn } from '../../../../src/checks/rules/text/phrasing.ts';
import { measureText } from '../../../../src/lib/text/readability.ts';

const measure = (text: string, english = true) => measureText(text, sentencesIn, english);

test('the reading ease is Flesch’s, of words and syllables counted by hand', () => {
  // 12 words in 2 sentences, 14 syllables (water and ladder have two).
  const { words, ease } = measure('The cat sat on the mat. The water ran down the ladder.');
  assert.equal(words, 12);
  assert.equal(ease?.toFixed(2), (206.835 - 1.015 * 6 - (84.6 * 14) / 12).toFixed(2));
});

test('quotations are words of the article and not of its sentences', () => {
  const source =
    'It was bad. <Quote of="x">This is a very long sentence of others.</Quote> He left.<Cite of="y" />';
  const { words, sentences } = measure(source);
  assert.equal(words, 13);
  assert.deepEqual(sentences, [
    { words: 3, offset: 0 },
    { words: 2, offset: source.indexOf('He left') },
  ]);
});

test('a quotation inside a sentence does not end it, and what follows it belongs to it', () => {
  const { sentences } = measure('It was <Quote of="x">bad</Quote>, said the council. We went on.');
  assert.deepEqual(
    sentences.map(({ words }) => words),
    [5, 3],
  );
});

test('numbers from the data are one word; headings, front matter and attributes are none', () => {
  const { words } = measure(
    '---\ntitle: A title\n---\n\n## A heading\n\nWe saw <Number of="a" row="b" /> of [them](/x/).',
  );
  assert.equal(words, 5);
});

test('no reading ease is given for another language than English', () => {
  assert.equal(measure('Das ist ein Satz.', false).ease, undefined);
});
