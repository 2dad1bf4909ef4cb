import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  phraseRanges,
  readQuery,
  referenceRanges,
  searchReferences,
  standTogether,
  tokensOf,
  removeWords,
} from '../../../../src/lib/search/terms.ts';
import { search } from '../../../../src/i18n/en/search.ts';

const spellings = search.references;
const ask = (text: string, exact = false) => readQuery(text, exact, spellings);
/** Whether a query of references alone finds a text, in the way of the index: by the beginning of a token. */
const finds = (query: string, text: string) => {
  const tokens = tokensOf(text, spellings);
  const asked = ask(query).words.split(' ');
  return asked.every((one) => tokens.some((token) => token.startsWith(one)));
};

describe('references', () => {
  const same = ['s.36(2)(c)', 's. 36(2)(c)', 's36(2)(c)', 'section 36(2)(c)', 'Section 36(2)(C)', '36(2)(c)'];
  for (const query of same)
    it(`finds every spelling of a section by ${query}`, () => {
      for (const text of same.slice(0, -1)) assert.ok(finds(query, `refused under ${text}, it says`), text);
    });

  it('finds what is under a section by the section, and no other section', () => {
    assert.ok(finds('section 36', 'FOIA s.36(2)(c).'));
    assert.ok(!finds('section 36', 'section 360'));
    assert.ok(!finds('section 3', 'section 36'));
    assert.ok(!finds('s.36(2)(c)', 'section 36(2)(b)'));
    assert.ok(!finds('section 36', 'article 36'));
  });

  it('finds each number of a list', () => {
    for (const number of ['21', '22', '36']) assert.ok(finds(`s.${number}`, 'sections 21, 22 and 36 apply'));
  });

  it('finds chapters, articles, bills and reference numbers', () => {
    assert.ok(finds('c. 21', 'the Act (2026 c. 21)'));
    assert.ok(finds('Article 5(1)(f)', 'under art. 5(1)(f) of it'));
    assert.ok(finds('Bill 84', 'HL Bill 84'));
    assert.ok(finds('2016-0032571', 'reference 2016-0032571.'));
    assert.ok(finds('EA/2019/0036', 'an appeal (EA/2019/0036)'));
  });

  it('takes nothing for a reference that is part of a word', () => {
    assert.deepEqual(searchReferences('pupils 36, the school’s 36 and etc. 5', spellings), []);
  });

  it('shows where a reference is', () => {
    const text = 'It cites section 36(2)(c) here.';
    const [range] = referenceRanges(text, ask('s.36').tokens, spellings);
    assert.equal(text.slice(range?.start, range?.end), 'section 36(2)(c)');
  });

  it('is found by any spelling and any beginning of itself', () => {
    const part = fc.oneof(fc.nat({ max: 99 }).map(String), fc.constantFrom('a', 'b', 'c', 'i', 'iv'));
    const kind = fc.constantFrom(...Object.values(spellings.kinds));
    fc.assert(
      fc.property(
        kind,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 999 }),
        fc.array(part, { maxLength: 3 }),
        (all, a, b, number, parts) => {
          const written = (spelling: string, some: string[]) =>
            `${spelling} ${String(number)}${some.map((one) => `(${one})`).join('')}`;
          const text = `The ${written(all[a % all.length]!, parts)} says so.`;
          for (let length = 0; length <= parts.length; length += 1)
            assert.ok(finds(written(all[b % all.length]!, parts.slice(0, length)), text));
        },
      ),
    );
  });
});

describe('queries', () => {
  it('keeps words, phrases and references apart', () => {
    assert.deepEqual(ask('refusal “direct breach” s.36'), {
      words: 'refusal zsection36z',
      phrases: ['direct breach'],
      tokens: ['zsection36z'],
    });
  });
  it('makes one phrase of the whole where it is asked for', () => {
    assert.deepEqual(ask('the  "direct" breach', true).phrases, ['the direct breach']);
  });
  it('has no terms where there is no word', () => {
    assert.deepEqual(ask(' "" – '), { words: '', phrases: [], tokens: [] });
  });
});

describe('phrases', () => {
  it('are found across line ends, whatever the case and the quotation marks', () => {
    const text = 'It was “a Direct\n breach” of the department’s duty.';
    const [range] = phraseRanges(text, 'direct breach" of the department\'s');
    assert.equal(text.slice(range?.start, range?.end), 'Direct\n breach” of the department’s');
  });
  it('are found as whole words only, and with no word between', () => {
    assert.deepEqual(phraseRanges('indirect breaches, a direct and clear breach', 'direct breach'), []);
  });
  it('taken from a text are found at their place', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/u), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (list, a, b) => {
        const from = a % list.length;
        const to = from + 1 + (b % (list.length - from));
        const start = list.slice(0, from).join('\n').length + (from > 0 ? 1 : 0);
        const ranges = phraseRanges(list.join('\n'), list.slice(from, to).join(' ').toUpperCase());
        assert.ok(ranges.some((range) => range.start === start));
      }),
    );
  });
});

it('a phrase goes on over quotation marks, and is marked with them', () => {
  const text = 'rejecting a “chilling effect” argument';
  for (const phrase of ['a chilling effect', 'effect argument', 'a "chilling" effect'])
    assert.equal(phraseRanges(text, phrase).length, 1, phrase);
  const [range] = phraseRanges(text, 'a chilling effect argument');
  assert.equal(text.slice(range!.start, range!.end), 'a “chilling effect” argument');
  assert.deepEqual(phraseRanges(text, '"'), []);
});

it('words are left out whatever is around them', () => {
  assert.equal(removeWords('The record “of the” trust, of', ['the', 'of']), 'record trust,');
  assert.equal(removeWords('to the – ', ['the', 'to']), '');
});

it('words are together where no more comes between them than dashes', () => {
  assert.ok(standTogether([40, 7, 8, 10], 3, 3));
  assert.ok(standTogether([7, 7, 8], 2, 2));
  assert.ok(!standTogether([7, 12, 40], 2, 2));
  assert.ok(!standTogether([7, 8], 3, 3));
  assert.ok(!standTogether([], 1, 1));
});
