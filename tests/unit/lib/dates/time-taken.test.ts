import { test } from 'node:test';
import assert from 'node:assert/strict';
import { daysTaken } from '../../../../src/lib/dates/time-taken.ts';

const calendar = { from: 2020, to: 2026, holidays: new Set(['2024-01-01']) };

test('two days give one number', () => {
  assert.deepEqual(daysTaken({ asked: '2024-01-09', answered: '2024-02-05' }, calendar), {
    least: 19,
    most: 19,
  });
});

test('a month or a year gives the fewest and the most days that it allows', () => {
  assert.deepEqual(daysTaken({ asked: '2024-01', answered: '2024-03' }, calendar), { least: 22, most: 64 });
  assert.equal(daysTaken({ asked: '2024', answered: '2024' }, calendar)!.least, 0);
});

test('an answer by a day may have come on any day before it', () => {
  const taken = daysTaken({ asked: '2024-01-09', answered: '2024-02-05', answeredLatest: true }, calendar);
  assert.deepEqual(taken, { least: 0, most: 19 });
});

test('nothing is counted where a date is missing, before the request, or outside the calendar', () => {
  assert.equal(daysTaken({ asked: '2024-01-09' }, calendar), undefined);
  assert.equal(daysTaken({ answered: '2024-01-09' }, calendar), undefined);
  assert.equal(daysTaken({ asked: '2024-02', answered: '2024-01' }, calendar), undefined);
  assert.equal(daysTaken({ asked: '2019', answered: '2020' }, calendar), undefined);
});
