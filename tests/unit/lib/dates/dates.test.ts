/** Dates say no more than is known. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  dayFromNumber,
  dayInZone,
  dayNumber,
  daysBetween,
  knownDate,
  readDate,
} from '../../../../src/lib/dates/dates.ts';

const span = (text: string) => {
  const date = knownDate(text);
  return [date.precision, date.first, date.last];
};

test('a date lies between the days that it may mean', () => {
  assert.deepEqual(span('2020'), ['year', '2020-01-01', '2020-12-31']);
  assert.deepEqual(span('2020-02'), ['month', '2020-02-01', '2020-02-29']);
  assert.deepEqual(span('2021-02'), ['month', '2021-02-01', '2021-02-28']);
  assert.deepEqual(span('2020-02-29'), ['day', '2020-02-29', '2020-02-29']);
  assert.deepEqual(span('2024-23'), ['season', '2024-09-01', '2024-11-30']);
  assert.deepEqual(span('2025-24'), ['season', '2025-12-01', '2026-02-28']);
  assert.deepEqual(span('2023-24'), ['season', '2023-12-01', '2024-02-29']);
  assert.deepEqual(span('2020-02-24/2020-03-04'), ['interval', '2020-02-24', '2020-03-04']);
  assert.deepEqual(span('2019/2020-03'), ['interval', '2019-01-01', '2020-03-31']);
});

test('what is no date is explained in a sentence that quotes it', () => {
  for (const text of [
    '2021-02-29',
    '2020-13',
    '2020-00',
    '2020-25',
    '7 October 2020',
    '2020-1-5',
    '',
    '2020-06/2020-05',
    '2020/2021/2022',
  ]) {
    const result = readDate(text);
    assert.ok('problem' in result, text);
    assert.match(result.problem, /\.$/u);
  }
  assert.throws(() => knownDate('soon'), /“soon” is not a date/u);
});

test('days are counted across years and leap days', () => {
  assert.equal(daysBetween('2020-02-28', '2020-03-01'), 2);
  assert.equal(daysBetween('2021-02-28', '2021-03-01'), 1);
  assert.equal(daysBetween('2020-03-01', '2020-02-28'), -2);
  fc.assert(
    fc.property(
      fc.integer({ min: -200_000, max: 200_000 }).filter((n) => dayFromNumber(n).length === 10),
      (number) => {
        assert.equal(dayNumber(dayFromNumber(number)), number);
      },
    ),
  );
});

test('the day is that of the place', () => {
  const moment = new Date('2026-06-30T23:30:00Z');
  assert.equal(dayInZone(moment, 'UTC'), '2026-06-30');
  assert.equal(dayInZone(moment, 'Europe/London'), '2026-07-01');
  assert.equal(dayInZone(moment, 'America/New_York'), '2026-06-30');
});
