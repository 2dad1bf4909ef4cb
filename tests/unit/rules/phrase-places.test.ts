/** A phrase is looked for by the words that tell, and by how far they stand apart. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  standApart,
  standTogether,
  tellingStretches,
  tellingWords,
} from '../../../src/rules/phrase-places.ts';

const common = new Set(['the', 'of', 'to']);

test('the index is asked for the words that tell, whatever stands at their ends', () => {
  assert.deepEqual(tellingStretches('The record of processing activities', common), [
    { text: 'record', before: 1, words: 1 },
    { text: 'processing activities', before: 3, words: 2 },
  ]);
  assert.deepEqual(tellingStretches('processing “of the” record,', common), [
    { text: 'processing', before: 0, words: 1 },
    { text: 'record,', before: 3, words: 1 },
  ]);
  assert.deepEqual(tellingStretches('to the', common), []);
  assert.equal(tellingWords('the record of processing', common), 'record processing');
});

test('a phrase that stands in a text is never passed over, with dashes that the reader did not write', () => {
  const word = fc.constantFrom<string[]>('the', 'of', 'to', 'record', 'office', 'audit', 'school');
  fc.assert(
    fc.property(
      fc.array(word),
      fc.array(word, { minLength: 1, maxLength: 6 }).filter((words) => words.some((one) => !common.has(one))),
      fc.array(word),
      fc.option(fc.nat(4), { nil: undefined }),
      (before, phrase, after, dash) => {
        const shown = dash !== undefined && dash > 0 && dash < phrase.length;
        const within = shown ? [...phrase.slice(0, dash), '–', ...phrase.slice(dash)] : phrase;
        const text = [...before, ...within, ...after];
        const stretches = tellingStretches(phrase.join(' '), common);
        // The index finds a stretch of several words only where they stand side by side.
        const places = stretches.map(({ text: asked, words }) =>
          text.flatMap((_, at) =>
            text.slice(at, at + words).join(' ') === asked
              ? Array.from({ length: words }, (_word, index) => at + index)
              : [],
          ),
        );
        const inStretch =
          shown &&
          stretches.some((stretch) => dash > stretch.before && dash < stretch.before + stretch.words);
        const telling = text.flatMap((one, at) => (phrase.includes(one) && !common.has(one) ? [at] : []));
        const count = stretches.reduce((sum, { words }) => sum + words, 0);
        assert.ok(inStretch || standApart(stretches, places));
        assert.ok(standTogether(telling, count, phrase.length));
      },
    ),
  );
});

test('words that stand elsewhere are not the phrase', () => {
  const stretches = tellingStretches('record of the audit', common);
  assert.equal(standApart(stretches, [[4], [7]]), true);
  assert.equal(standApart(stretches, [[4], [5]]), false);
  assert.equal(standApart(stretches, [[4], [20]]), false);
  assert.equal(standApart(stretches, [[7], [4]]), false);
  assert.equal(standTogether([4, 7, 90], 2, 4), true);
  assert.equal(standTogether([4, 40, 90], 2, 4), false);
});
