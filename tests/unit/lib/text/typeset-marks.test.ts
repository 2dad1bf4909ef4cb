import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { typesetMarks } from '../../../../src/lib/text/typeset-marks.ts';

const english = (text: string) => typesetMarks(text, { pairs: true });
const other = (text: string) => typesetMarks(text, { pairs: false });

const RIGHT: Array<[typed: string, printed: string]> = [
  ["The keeper's 'secret' log", 'The keeper’s ‘secret’ log'],
  [`It was 'burdensome' in the '90s, and 5'11" deep.`, 'It was ‘burdensome’ in the ’90s, and 5′11″ deep.'],
  [
    `The '90s were rock 'n' roll, and the class of '68 measured 6' 2" by hand.`,
    'The ’90s were rock ’n’ roll, and the class of ’68 measured 6′ 2″ by hand.',
  ],
  ["Department in 'direct breach' of data law", 'Department in ‘direct breach’ of data law'],
  ["Why 'Data Protection Officer' isn't just a title", 'Why ‘Data Protection Officer’ isn’t just a title'],
  [`"It's 'new'," she said.`, '“It’s ‘new’,” she said.'],
  [`He said: "'No' is no answer."`, 'He said: “‘No’ is no answer.”'],
  [`"He said 'no'"`, '“He said ‘no’”'],
  [`the "report" (the 'summary')`, 'the “report” (the ‘summary’)'],
  [`“Already” turned ‘marks’ and it’s right`, '“Already” turned ‘marks’ and it’s right'],
  ["the boys' club and the girls' school", 'the boys’ club and the girls’ school'],
  ["'the boys' club' opened", '‘the boys’ club’ opened'],
  ["the class of '68 and the pupils' data", 'the class of ’68 and the pupils’ data'],
  ["A 'class of '68' badge", 'A ‘class of ’68’ badge'],
  ["'28 million' records", '‘28 million’ records'],
  ["'28 million children' could be searched", '‘28 million children’ could be searched'],
  ["'Tis the '08 report", '’Tis the ’08 report'],
  [`a 6' pole and a 12" rule`, 'a 6′ pole and a 12″ rule'],
  [`"Volume 2" and 'part 3'`, '“Volume 2” and ‘part 3’'],
  [`"a 5'11" man"`, '“a 5′11″ man”'],
  [`6'2.5" and 5' 6 ½"`, '6′2.5″ and 5′ 6 ½″'],
  ["the 1980's and the 1980s' end", 'the 1980’s and the 1980s’ end'],
  [`He said—"now"—and left`, 'He said—“now”—and left'],
  ["a non-'essential' use", 'a non-‘essential’ use'],
  ['“an opening "inside" it”', '“an opening “inside” it”'],
  ["yr 'adroddiad' a'r dogfennau", 'yr ‘adroddiad’ a’r dogfennau'],
];

test('both marks of a pair are turned, and apostrophes, feet and inches are right', () => {
  for (const [typed, printed] of RIGHT) assert.equal(english(typed), printed, typed);
});

test('in other languages pairs stay as typed, both marks, and apostrophes are turned', () => {
  assert.equal(other(`Die 'geheime' Akte und "mehr"`), `Die 'geheime' Akte und "mehr"`);
  assert.equal(other("Wie geht's, Marx' Werk, die '90er"), 'Wie geht’s, Marx’ Werk, die ’90er');
  assert.equal(other(`5'11" hoch`), '5′11″ hoch');
});

test('no place moves, nothing else changes, and a second time changes nothing', () => {
  const parts = fc.array(
    fc.constantFrom("'", '"', 'a', 's', '9', ' ', '(', ')', '-', '.', 'word', "n'", '’', '“', '汉'),
  );
  fc.assert(
    fc.property(parts, fc.boolean(), (list, pairs) => {
      const text = list.join('');
      const turned = typesetMarks(text, { pairs });
      assert.equal(turned.length, text.length);
      assert.equal(
        turned.replace(/[‘’′]/gu, "'").replace(/[“”″]/gu, '"'),
        text.replace(/’/gu, "'").replace(/“/gu, '"'),
      );
      if (pairs) assert.doesNotMatch(turned, /\w['"]|['"]\w/u);
      if (pairs)
        assert.equal(typesetMarks(turned, { pairs }).replace(/['"]/gu, ''), turned.replace(/['"]/gu, ''));
    }),
  );
});

test('years, inches and feet are none of a pair of marks', () => {
  for (const [typed, printed] of [
    ["'68 was 'hot'", '’68 was ‘hot’'],
    ["in '08 and '09, 'we' said", 'in ’08 and ’09, ‘we’ said'],
    ['"It is 6" wide"', '“It is 6″ wide”'],
    ["'It is 6' wide'", '‘It is 6′ wide’'],
    ['"It is 6" by 8" wide," she said', '“It is 6″ by 8″ wide,” she said'],
    ['"7" and "8"', '“7” and “8”'],
    ['"12" was 6" long', '“12” was 6″ long'],
    ["she is 5'11 tall", 'she is 5′11 tall'],
  ] as const)
    assert.equal(typesetMarks(typed, { pairs: true }), printed);
});
