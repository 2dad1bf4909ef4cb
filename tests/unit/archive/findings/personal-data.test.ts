import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  findPersonalData,
  isNhsNumber,
  isPupilNumber,
} from '../../../../src/archive/findings/personal-data.ts';

const kinds = (text: string) => findPersonalData(text).map(({ kind }) => kind);

test('a unique pupil number is known by its check letter, a temporary one too', () => {
  // (8×2)+(0×3)+(1×4)+(2×5)+(5×10)+(1×13) = 93 = 4×23 + 1: B.
  assert.deepEqual(kinds('Pupil B801200005001 moved.'), ['unique-pupil-number']);
  for (const letter of 'ACDEFGHJKLMNPQRTUVWXYZ')
    assert.deepEqual(kinds(`Pupil ${letter}801200005001 moved.`), [], letter);
  // The last letter counts as its place among the letters: T is 16, and (93 - 13) + 16×13 = 288 = 12×23 + 12: N.
  assert.ok(isPupilNumber('N80120000500T'));
  assert.ok(!isPupilNumber('P80120000500T'));
  assert.ok(!isPupilNumber('N80120000500S'), 'S is no letter of a pupil number');
});

test('an NHS number is known by its check digit, and 10 is none', () => {
  assert.deepEqual(kinds('NHS 943 476 5919'), ['nhs-number']);
  for (const digit of '012345678') assert.ok(!isNhsNumber(`943476591${digit}`));
  // 1×10 + 1×2 = 12, 12 mod 11 = 1, 11 - 1 = 10: no digit, so never given.
  for (const digit of '0123456789') assert.ok(!isNhsNumber(`100000001${digit}`));
});

test('any nine digits have one check digit at most', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{9}$/), (nine) => {
      const right = [...'0123456789'].filter((digit) => isNhsNumber(nine + digit));
      assert.ok(right.length <= 1);
    }),
  );
});

test('a National Insurance number has letters that are given', () => {
  for (const number of ['AB123456C', 'ab 12 34 56 c', 'AB-12-34-56-C', 'OE123456A'])
    assert.deepEqual(kinds(number), ['national-insurance-number'], number);
  for (const prefix of [
    'BG',
    'GB',
    'KN',
    'NK',
    'NT',
    'TN',
    'ZZ',
    'AO',
    'DA',
    'AD',
    'FA',
    'IA',
    'QQ',
    'UA',
    'VA',
  ])
    assert.deepEqual(kinds(`${prefix}123456A`), [], prefix);
  assert.deepEqual(kinds('AB123456E'), [], 'the last letter is A, B, C or D');
});

test('telephone numbers in the ways that they are written', () => {
  for (const number of [
    '020 7946 0018',
    '(020) 7946 0018',
    '+44 (0)20 7946 0018',
    '0044 20 7946 0018',
    '07700 900123',
  ])
    assert.deepEqual(kinds(`Ring ${number}.`), ['telephone-number'], number);
  for (const number of ['01/02/2020', '0.123456789', '2020-10-07', '£1,234,567,890'])
    assert.deepEqual(kinds(`In ${number}.`), [], number);
});

test('a date of birth stands beside a name, a date alone is none', () => {
  assert.deepEqual(kinds('John Example (born 3 May 2001)'), ['date-of-birth']);
  assert.deepEqual(kinds('DOB: 03/05/2001 for Jane Example'), ['date-of-birth']);
  assert.deepEqual(kinds('John Example wrote on 3 May 2001.'), []);
});

test('spaces and hyphens of print part the figures of a number as those of a keyboard do', () => {
  const kinds = (text: string) => findPersonalData(text).map(({ kind }) => kind);
  assert.deepEqual(kinds('Ring 020\u00a07946\u00a00958.'), ['telephone-number']);
  assert.deepEqual(kinds('Ring 020\u20117946\u20110958.'), ['telephone-number']);
  assert.deepEqual(kinds('Ring (+44) 20 7946 0958.'), ['telephone-number']);
  assert.deepEqual(kinds('AB\u00a012\u00a034\u00a056\u00a0C'), ['national-insurance-number']);
  assert.deepEqual(kinds('943\u202f476\u202f5919'), ['nhs-number']);
  assert.deepEqual(kinds('Jane Roe, born 12\u00a0March\u00a02001'), ['date-of-birth']);
});

test('a long word is looked through in no time', { timeout: 5000 }, () => {
  for (const part of ['a', '0', 'a.']) assert.deepEqual(findPersonalData(`${part.repeat(300_000)}@`), []);
  assert.equal(findPersonalData(`${'a'.repeat(1000)}@example.org`).length, 1);
});
