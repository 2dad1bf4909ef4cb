/** Quotations are found at their place in whatever form a text gives them, and a changed letter is never overlooked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findQuotation, isPartOf, splitQuotation } from '../../../../src/lib/quotations/quotations.ts';

const word = fc.stringMatching(/^[a-z]{2,9}$/u);
const passage = fc.array(word, { minLength: 6, maxLength: 40 });

/** Another form of the same text: white space, line ends, soft hyphens and hyphens at the ends of lines. */
function disguised(words: string[], choices: number[]): string {
  return words
    .map((one, index) => {
      const choice = choices[index % choices.length]! % 6;
      const middle = Math.ceil(one.length / 2);
      if (choice === 1) return `${one.slice(0, middle)}\u00ad${one.slice(middle)}`;
      if (choice === 2) return `${one.slice(0, middle)}-\n  ${one.slice(middle)}`;
      if (choice === 3) return one.replace('fi', 'ﬁ').replace('fl', 'ﬂ');
      return one;
    })
    .join('\u0000')
    .split('\u0000')
    .reduce((text, one, index) => {
      const gaps = [' ', '\n', '  ', '\u00a0', '\t', ' \r\n '];
      return index === 0 ? one : text + gaps[choices[index % choices.length]! % gaps.length]! + one;
    }, '');
}

const choices = fc.array(fc.nat(100), { minLength: 3, maxLength: 12 });

test('any passage is found at its place, however the text is set', () => {
  fc.assert(
    fc.property(passage, choices, fc.nat(), fc.nat(), (words, forms, a, b) => {
      const from = a % (words.length - 3);
      const to = from + 3 + (b % (words.length - from - 2));
      const text = disguised(words, forms);
      const result = findQuotation(text, words.slice(from, to).join(' '), 1);
      assert.equal(result.outcome, 'found');
      if (result.outcome !== 'found') return;
      const [range] = result.ranges;
      const plain = text
        .slice(range!.start, range!.end)
        .normalize('NFKD')
        .replace(/\u00ad|-\s+/gu, '')
        .replace(/\s+/gu, ' ');
      assert.equal(plain, words.slice(from, to).join(' '));
    }),
  );
});

test('with any letter changed it is not found', () => {
  fc.assert(
    fc.property(passage, choices, fc.nat(), (words, forms, at) => {
      const text = disguised(words, forms);
      const quoted = words.join(' ');
      const letters = [...quoted.matchAll(/[a-z]/gu)].map((match) => match.index);
      const position = letters[at % letters.length]!;
      // No word of the text holds a capital: the changed words cannot be anywhere else.
      const changed = `${quoted.slice(0, position)}${quoted[position]!.toUpperCase()}${quoted.slice(position + 1)}`;
      assert.equal(findQuotation(text, changed).outcome, 'missing');
    }),
  );
});

test('quotation marks, dashes and ellipses of either form agree', () => {
  const text = 'The board’s “plan” – such as it was – ended… there.';
  for (const words of [
    `The board's "plan" - such as it was - ended... there.`,
    'The board‘s „plan“ — such as it was — ended… there.',
  ])
    assert.equal(findQuotation(text, words).outcome, 'found', words);
});

test('a hyphen of a word is part of it, one at the end of a line may be or not', () => {
  assert.equal(findQuotation('a well-known case', 'wellknown case').outcome, 'missing');
  assert.equal(findQuotation('a well-\nknown case', 'wellknown case').outcome, 'found');
  assert.equal(findQuotation('a well-\nknown case', 'well-known case').outcome, 'found');
});

test('words are whole: a part of a word is no quotation', () => {
  assert.equal(findQuotation('the reports were late', 'report').outcome, 'missing');
  assert.equal(findQuotation('the reports were late', 'the reports').outcome, 'found');
});

test('[...] leaves words out, in order; [word] is an insertion and stands for a few words', () => {
  const text =
    'We asked the board in March, and again in June, and then once more by letter, and it gave no answer to us.';
  assert.deepEqual(
    splitQuotation('We asked [...] and [the board] gave').map((part) => part.gap),
    ['none', 'omission', 'insertion'],
  );
  assert.ok(isPartOf(text, 'We asked the board [...] it gave no answer'));
  assert.ok(!isPartOf(text, 'it gave no answer [...] We asked the board'));
  assert.ok(isPartOf(text, 'by letter, and [the board] gave no answer'));
  assert.ok(!isPartOf(text, 'We asked [them] gave no answer to us'));
});

test('more than one place is ambiguous until the editor says which', () => {
  const text = 'no comment today. Later: no comment today.';
  assert.equal(findQuotation(text, 'no comment').outcome, 'ambiguous');
  const second = findQuotation(text, 'no comment', 2);
  assert.equal(second.outcome === 'found' && second.ranges[0]!.start, 25);
  assert.equal(findQuotation(text, 'no comment', 3).outcome, 'missing');
});

test('nothing is no quotation', () => {
  for (const words of ['', '   ', '[...]', '[word]'])
    assert.equal(findQuotation('a text', words).outcome, 'missing');
});
