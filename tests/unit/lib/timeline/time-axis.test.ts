import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeAxis } from '../../../../src/lib/timeline/time-axis.ts';

test('the axis runs from the first day of the earliest year to the last day', () => {
  const axis = timeAxis(['2021-04', '2020-11-03'], '2021-12-31');
  assert.equal(axis.at('2020-01-01'), 0);
  assert.equal(axis.at('2021-12-31'), 100);
  assert.deepEqual(
    axis.years.map(({ year }) => year),
    ['2020', '2021'],
  );
  assert.equal(axis.at('2021-01-01'), 50.100000000000001);
});

test('an axis without dates still has places', () => {
  assert.ok(Number.isFinite(timeAxis([], '2021-01-01').at('2021-01-01')));
});
