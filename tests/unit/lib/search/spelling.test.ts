import assert from 'node:assert/strict';
import test from 'node:test';
import { correctSpelling, vocabulary } from '../../../../src/lib/search/spelling.ts';

test('the words of the record come commonest first, and a word that occurs once is left out', () => {
  const words = vocabulary([
    'The bridge was closed.',
    'The bridge was open; the mayor spoke.',
    'A bridge. The mayor.',
  ]);
  assert.deepEqual(words, ['bridge', 'mayor']);
});

test('an unknown word is put as the record spells it, and the rest of the query stays', () => {
  const words = ['recommendations', 'information', 'barran', 'school'];
  assert.equal(correctSpelling('139 recomendations', words), '139 recommendations');
  assert.equal(correctSpelling('freedom of infomation', words), 'freedom of information');
  assert.equal(correctSpelling('"Baran" 2022', words), '"Barran" 2022');
});

test('a known word, the beginning of one, and a word that is like none are left alone', () => {
  assert.equal(correctSpelling('school', ['school', 'schools']), undefined);
  assert.equal(correctSpelling('recommend', ['recommendations']), undefined);
  assert.equal(correctSpelling('zebra', ['school']), undefined);
});
