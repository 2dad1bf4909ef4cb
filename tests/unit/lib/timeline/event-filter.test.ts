import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matches, foldText } from '../../../../src/lib/timeline/event-filter.ts';

const event = { category: 'law', certainty: 'attributed', words: foldText('The Ministère’s  Order of 2009') };
const any = { category: [], certainty: [], q: '' };

test('no choice lets everything through', () => assert.ok(matches(event, any)));

test('choices of one kind are alternatives, kinds are joined', () => {
  assert.ok(matches(event, { ...any, category: ['court', 'law'] }));
  assert.ok(!matches(event, { ...any, category: ['law'], certainty: ['established'] }));
});

test('every word must be in the event, without regard to case, accents and quote marks', () => {
  assert.ok(matches(event, { ...any, q: "2009 MINISTERE'S" }));
  assert.ok(!matches(event, { ...any, q: 'order 2010' }));
});
