/** The link to a passage: whole words, a directive as the specification writes it, and never another passage. */
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directiveFor, extendToWords, writeDirective } from '../../../../src/lib/quotations/text-fragment.ts';

const link = (text: string, words: string, from = 0): string | undefined => {
  const start = text.indexOf(words, from);
  const directive = directiveFor(text, start, start + words.length);
  return directive && writeDirective(directive);
};

test('a selection gets the whole of the words in which it begins and ends, and no more', () => {
  const whole = (text: string, selected: string) => {
    const at = text.indexOf(selected);
    const { start, end } = extendToWords(text, at, at + selected.length);
    return text.slice(start, end);
  };
  assert.equal(whole('It gave no comment then.', ' omment'.trim()), 'comment');
  assert.equal(whole('It gave no comment then.', ' no com'), 'no comment');
  assert.equal(whole('a well-known one', 'wel'), 'well');
  assert.equal(whole('a well-known one', 'known'), 'known');
  assert.equal(whole('so it’s 10,030,000, in all', 's 10,0'), 'it’s 10,030,000');
  assert.equal(whole('said “weekly” once', '“week'), '“weekly”'.slice(0, -1));
  assert.equal(whole('the end.\nNext line', 'end.\nNe'), 'end.\nNext');
});

test('commas, hyphens, ampersands and apostrophes are encoded', () => {
  assert.equal(
    link('A well-known team, it’s said.', 'well-known team, it’s'),
    'text=well%2Dknown%20team%2C%20it%E2%80%99s',
  );
  assert.equal(link("We & they don't.", "& they don't"), 'text=%26%20they%20don%27t');
});

test('words that are before the passage too are distinguished by the words around it', () => {
  const text = 'It gave no comment then, and no comment later.';
  assert.equal(link(text, 'comment'), 'text=comment');
  assert.equal(link(text, 'comment', 20), 'text=and%20no-,comment');
});

test('a passage over the end of a line or of many words is named by its two ends', () => {
  assert.equal(link('The first.\nThe document\nFull text', 'The document\nFull'), 'text=The%20document,Full');
  const long = Array.from({ length: 90 }, (_, index) => `word${index}`).join(' ');
  assert.equal(
    link(`Before. ${long} after.`, long),
    'text=word0%20word1%20word2%20word3,word86%20word87%20word88%20word89',
  );
});

test('a passage that no directive distinguishes from one before it has none', () => {
  const text = '7\nThe document\nFull text\n7\nThe document\nFull text';
  assert.equal(link(text, 'The document\nFull', 12), undefined);
});

test('a selection of nothing but spaces stays as it is', () => {
  assert.deepEqual(extendToWords('no comment', 2, 3), { start: 3, end: 3 });
});

test('a passage is distinguished by what follows it, by both sides, and by its ends where it is long', () => {
  const after = 'say a red one. say a red two.';
  assert.equal(link(after, 'red', 15), 'text=red,-two.');
  const both = 'p q red one two. x y red s t. p q red s t.';
  assert.equal(link(both, 'red', both.lastIndexOf('red')), 'text=p%20q-,red,-s%20t.');
  // The last words of a long passage are elsewhere in it: more of them are named.
  const week = (number: number) => `In week ${number} the council met and said nothing at all of it. `;
  const weeks = Array.from({ length: 12 }, (_, index) => week(index))
    .join('')
    .trim();
  const marked = link(`${weeks} In the end it met.`, weeks)!;
  assert.match(marked, /^text=In%20week%200%20the/u);
  assert.match(marked, /,it\.%20In%20week%2011%20the/u);
});

test('words within words are not the words that are looked for', () => {
  assert.equal(link('Reports say: the report.', 'report', 10), 'text=report');
  assert.equal(link('e.g. in 10,030 or 30 days', '30', 15), 'text=30');
});

test('the first words that are like a directive are always those of the passage', () => {
  const line = fc.array(fc.constantFrom('a', 'b', 'c', 'report', 'no', 'ß', 'ﬁt'), {
    minLength: 1,
    maxLength: 40,
  });
  let given = 0;
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.nat(),
      (lines, first, second) => {
        const text = lines.map((words) => words.join(' ')).join('\n');
        const [low, high] = [first % text.length, second % text.length].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const { start, end } = extendToWords(text, low, high + 1);
        if (start === end) return;
        const directive = directiveFor(text, start, end);
        if (!directive) return;
        given += 1;
        const { prefix, suffix } = directive;
        // The same, said as a pattern: the first match, and from there to the nearest end.
        const word = (words: string) => `(?<![^\\s])${words}(?![^\\s])`;
        const pattern = new RegExp(
          `${prefix ? `${word(prefix)}\\s` : ''}(?<passage>${word(directive.start)}${
            directive.end ? `[^]*?${word(directive.end)}` : ''
          })${suffix ? `(?=\\s${word(suffix)})` : ''}`,
          'du',
        );
        assert.deepEqual(pattern.exec(text)?.indices?.groups?.['passage'], [start, end]);
      },
    ),
    { numRuns: 3000 },
  );
  assert.ok(given > 1000);
});
