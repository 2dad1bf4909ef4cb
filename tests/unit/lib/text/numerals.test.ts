/** Numbers as a text says them, and whether a table bears them out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestSayable, sayableNumbers } from '../../../../src/lib/tables/figure-numbers.ts';
import { numeralsIn } from '../../../../src/lib/text/numerals.ts';
import { wordsFor } from '../../../../src/i18n/languages.ts';

const read = (text: string, language = 'en-GB') => numeralsIn(text, language, wordsFor(language).numbers);

test('numbers are read in figures and in words, with their scale and how exact they are', () => {
  for (const [text, value, unit, percent] of [
    ['54.8% of them', 54.8, 0.1, true],
    ['2,461 people', 2461, 1, false],
    ['9.09 million pupils', 9_090_000, 10_000, false],
    ['six hundred people', 600, 1, false],
    ['about six hundred people', 600, 100, false],
    ['Eight of them', 8, 1, false],
    ['about 126,000 children', 126_000, 1000, false],
    ['126,000 children', 126_000, 1, false],
  ] as const) {
    const [numeral, ...more] = read(text);
    assert.deepEqual(more, [], text);
    assert.deepEqual(
      { ...numeral, meant: 0, text: 0, named: 0 },
      { value, unit, percent, meant: 0, text: 0, named: 0 },
      text,
    );
  }
  assert.deepEqual(
    read('In 2019 and from 2010 to 2020 nobody of the NHS-111 team or a1 came, nor a weightier one-off').map(
      ({ text }) => text,
    ),
    ['111', 'one'],
  );
  assert.deepEqual(
    read('42,9 % von 1.234.567, etwa zwölf', 'de').map(({ value }) => value),
    [42.9, 1_234_567, 12],
  );
  assert.deepEqual(
    read('more than 5, up to 6, about 7, and 8').map(({ meant }) => meant),
    ['above', 'below', 'near', 'exactly'],
  );
});

const table = {
  columns: ['tier', 'requests', 'granted', 'outcome', 'note'],
  rows: [
    { tier: 'first', requests: '334', granted: '100', outcome: 'open', note: 'to 15 December' },
    { tier: 'second', requests: '368', granted: '368', outcome: 'open', note: '' },
    { tier: 'third', requests: '185', granted: '20.4', outcome: 'closed', note: '' },
  ],
};
const all = sayableNumbers(table, ['Section 36'], [4000]);
const bears = (text: string) => read(text).every((numeral) => nearestSayable(numeral, all) === undefined);

test('a number of a table may be said: a cell, a total, a sum, a difference, a share, a count', () => {
  for (const right of [
    '334 of 887 requests',
    '702 for the first two tiers',
    '34 more than in the first',
    'On 15 December under section 36, of 4,000',
    '30% of the first were granted',
    'three tiers',
    'about 330 requests',
    'more than 360 requests',
    'fewer than 400 requests',
    '20 granted in the third',
  ])
    assert.ok(bears(right), right);
});

test('a number that the table does not bear out is named, with the nearest that it does', () => {
  for (const wrong of [
    '335 requests',
    '886 requests',
    '31%',
    'five tiers',
    'more than 390 requests',
    'fewer than 90 requests',
    '330 requests',
    '20.5 granted',
  ])
    assert.ok(!bears(wrong), wrong);
  assert.deepEqual(nearestSayable(read('335 requests')[0]!, all), [334, 368, 185]);
});

test('a number in words is borne out by a count, and a share by no count', () => {
  const two = sayableNumbers(
    { columns: ['name'], rows: [{ name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'd' }] },
    [],
    [],
  );
  assert.equal(nearestSayable(read('four of them')[0]!, two), undefined);
  assert.notEqual(nearestSayable(read('4% of them')[0]!, two), undefined);
});
