/** Numbers in the form of a language, with the qualifier that belongs to them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decimalsWritten, showCell, showNumber } from '../../../../src/lib/text/numbers.ts';
import { german } from '../../../../src/i18n/de/words.ts';
import { english } from '../../../../src/i18n/en/words.ts';

test('thousands are separated and decimals are kept', () => {
  assert.equal(showNumber(1234567, 'en-GB'), '1,234,567');
  assert.equal(showNumber(12.5, 'en-GB'), '12.5');
  assert.equal(showNumber(12.5, 'de'), '12,5');
  assert.equal(showNumber(12, 'en-GB', { digits: 1 }), '12.0');
  assert.equal(showNumber(-5, 'en-GB'), '−5');
});

test('a scale is named in the words of the language', () => {
  assert.equal(showNumber(21_400_000, 'en-GB', { scale: 'million' }), '21.4\u00A0million');
  const words = german.numbers;
  assert.equal(showNumber(28_000_000, 'de', { scale: 'million', words }), '28\u00A0Millionen');
  assert.equal(showNumber(1_000_000, 'de', { scale: 'million', words }), '1\u00A0Million');
  assert.equal(showNumber(1_500_000, 'de', { scale: 'million', words }), '1,5\u00A0Millionen');
});

test('a qualifier that changes what a number says is printed, another is not', () => {
  const { numbers: words } = english;
  const over = { value: '21000000', qualifier: 'over' };
  assert.equal(showCell(over, 'value', 'en-GB', { words }), 'over 21,000,000');
  assert.equal(showCell({ value: '139', qualifier: 'exact' }, 'value', 'en-GB', { words }), '139');
  const german21 = { value: '21000000', qualifier: 'über' };
  assert.equal(showCell(german21, 'value', 'de', { words: german.numbers }), 'über 21.000.000');
});

test('a cell that is no number is shown as it is', () => {
  assert.equal(showCell({ value: 'not known' }, 'value', 'en-GB'), 'not known');
  assert.equal(showCell({ value: '' }, 'value', 'en-GB'), '');
  assert.equal(showCell({}, 'value', 'en-GB'), '');
});

test('a table keeps the decimals that a number is written with', () => {
  assert.equal(decimalsWritten('1.0'), 1);
  assert.equal(decimalsWritten('2.80'), 2);
  assert.equal(decimalsWritten('139'), 0);
  assert.equal(decimalsWritten(''), 0);
});
