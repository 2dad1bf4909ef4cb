/** Things promised are counted once, however often they are promised, and by what is known of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stateOf, tallyOf, thingsOf, type PromiseOfThing } from '../../../../src/lib/promises/things.ts';

const update: PromiseOfThing[] = [
  { id: 'response', madeOn: '2020-11', due: '2021-01', kept: 'yes' },
  { id: 'update', madeOn: '2021-01-29', due: '2021-06', kept: 'no' },
  { id: 'update-again', madeOn: '2021-04', due: '2021-06', kept: 'no', again: 'update' },
  { id: 'update-moved', madeOn: '2021-06-30', due: '2021-07-22', kept: 'unknown', again: 'update' },
  { id: 'report', madeOn: '2021', kept: 'no' },
  { id: 'early', madeOn: '2022-12-12', due: '2023', dueInWords: 'early 2023', kept: 'unknown' },
];

test('a thing promised three times is one thing, with its promises in order', () => {
  const things = thingsOf(update);
  assert.deepEqual(
    things.map(({ id }) => id),
    ['response', 'update', 'report', 'early'],
  );
  assert.deepEqual(
    things[1]!.promises.map(({ id }) => id),
    ['update', 'update-again', 'update-moved'],
  );
});

test('an expectation without a date has missed none, whatever is said of it', () => {
  assert.equal(stateOf({ kept: 'no' }), 'noDate');
  assert.equal(stateOf({ kept: 'unknown' }), 'noDate');
  assert.equal(stateOf({ kept: 'yes' }), 'met');
});

test('the states of things add up to the things', () => {
  const tally = tallyOf(thingsOf(update));
  assert.deepEqual(tally, [
    { state: 'met', many: 1 },
    { state: 'missed', many: 1 },
    { state: 'notFound', many: 1 },
    { state: 'noDate', many: 1 },
  ]);
});
