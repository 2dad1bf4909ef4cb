import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isLookedFor,
  occurrences,
  spellOut,
  containsWords,
} from '../../../../src/archive/findings/spelled.ts';

test('words are found however they are written', () => {
  for (const text of [
    'QUAGMIRA',
    'Quag-\nmira',
    'Qua\u00adgmira',
    'Ｑｕａｇｍｉｒａ',
    'Quágmira',
    'q u a g m i r a',
    'Quagmira’s',
    // With letters of the Cyrillic and the Greek alphabet.
    'Quаgmіrα',
    // In an address, by the figures of its bytes.
    'https://town.example/%51uagmir%C3%A1/',
    'a=1&who=Qua%67%6d%69ra%20J',
  ])
    assert.ok(containsWords(spellOut(text), 'Quagmira'), text);
  // Words of such an alphabet are found in either case.
  assert.ok(containsWords(spellOut('ВЕРОНИКА'), 'Вероника'));
  assert.deepEqual(occurrences(spellOut('see x/%51uagmir%61 100%'), 'Quagmira'), [[6, 18]]);
  assert.deepEqual(occurrences(spellOut('The ﬁnder, the finder'), 'finder'), [
    [4, 9],
    [15, 21],
  ]);
});

test('a few letters are looked for as a word of their own, a short name as it is written', () => {
  assert.ok(!containsWords(spellOut('in trust'), 'rust'));
  assert.ok(containsWords(spellOut('no rust'), 'Rust'));
  assert.ok(containsWords(spellOut('with Kim'), 'Kim'));
  assert.ok(!containsWords(spellOut('kim, Kimono'), 'Kim'));
});

test('what is in any text is not looked for, a name of two signs is', () => {
  assert.ok(!isLookedFor('the'));
  assert.ok(!isLookedFor('12'));
  assert.ok(isLookedFor('Kim'));
  assert.ok(isLookedFor('山田'));
  assert.ok(isLookedFor('rust'));
});
