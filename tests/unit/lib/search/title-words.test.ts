import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOneSlip, stemOf, plainWords } from '../../../../src/lib/search/title-words.ts';
import { search as german } from '../../../../src/i18n/de/search.ts';
import { search as english } from '../../../../src/i18n/en/search.ts';

test('words are compared without case, accents, apostrophes and thousands', () => {
  assert.deepEqual(plainWords('Neil O’Brien’s Café: £14,500 in Zürich'), [
    'neil',
    'obriens',
    'cafe',
    '14500',
    'in',
    'zurich',
  ]);
  assert.deepEqual(plainWords('Straße 2016-0032571, s.36(2)'), [
    'strasse',
    '2016',
    '0032571',
    's',
    '36',
    '2',
  ]);
  assert.deepEqual(plainWords(' — '), []);
});

test('the forms of a word have one stem', () => {
  const same = (words: string[], endings: typeof english.endings | typeof german.endings) =>
    assert.equal(new Set(words.map((word) => stemOf(word, endings))).size, 1, words.join(' '));
  same(['fine', 'fines', 'fined'], english.endings);
  same(['census', 'censuses'], english.endings);
  same(['policy', 'policies'], english.endings);
  same(['child', 'children', 'childrens', 'childs'], english.endings);
  same(['breach', 'breaches', 'breached'], english.endings);
  same(['refuse', 'refusal', 'refusals', 'refused'], english.endings);
  same(['process', 'processes', 'processing'], english.endings);
  same(['anfrage', 'anfragen'], german.endings);
  same(['kind', 'kinder', 'kindern', 'kindes'], german.endings);
  // A word of three letters, and a number, are what they are.
  assert.equal(stemOf('use', english.endings), 'use');
  assert.equal(stemOf('436es', english.endings), '436es');
});

test('one slip is a letter wrong, missing, too many, or two swapped, after the first', () => {
  for (const written of ['tribumal', 'tribnal', 'tribbunal', 'tribunall', 'trbiunal'])
    assert.equal(isOneSlip(written, 'tribunal'), true, written);
  for (const written of ['tribunal', 'gribunal', 'ribunal', 'trumbal', 'tribunalls', 'trubinal'])
    assert.equal(isOneSlip(written, 'tribunal'), false, written);
  assert.equal(isOneSlip('leav', 'leave'), false);
  assert.equal(isOneSlip('leaev', 'leave'), true);
});
