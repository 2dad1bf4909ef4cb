import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { dayFromNumber, dayNumber } from '../../../../src/lib/dates/dates.ts';
import { isWorkingDay, lastDayToAnswer, workingDaysBetween } from '../../../../src/lib/dates/working-days.ts';

const plain = { from: 2015, to: 2028, holidays: new Set<string>() };
const days = fc.integer({ min: dayNumber('2015-01-01'), max: dayNumber('2028-06-30') }).map(dayFromNumber);

test('the day of receipt is day zero', () => {
  assert.equal(lastDayToAnswer('2024-01-08', 1, plain), '2024-01-09');
  assert.equal(lastDayToAnswer('2024-01-08', 20, plain), '2024-02-05');
});

test('a request that arrives on a Friday or at a weekend is counted from Monday', () => {
  for (const day of ['2024-01-05', '2024-01-06', '2024-01-07'])
    assert.equal(lastDayToAnswer(day, 1, plain), '2024-01-08');
});

test('a holiday gives one more day', () => {
  const calendar = { ...plain, holidays: new Set(['2024-01-10']) };
  assert.equal(lastDayToAnswer('2024-01-08', 20, calendar), '2024-02-06');
});

test('the last day is a working day, and exactly the limit lies before it', () => {
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 1, max: 60 }),
      fc.uniqueArray(days, { maxLength: 60 }),
      (day, limit, off) => {
        const calendar = { ...plain, holidays: new Set(off) };
        const last = lastDayToAnswer(day, limit, calendar);
        assert.ok(isWorkingDay(last, calendar));
        assert.equal(workingDaysBetween(day, last, calendar), limit);
      },
    ),
  );
});

test('a later arrival never means an earlier last day', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 90 }), (day, later) => {
      const second = dayFromNumber(dayNumber(day) + later);
      assert.ok(lastDayToAnswer(day, 20, plain) <= lastDayToAnswer(second, 20, plain));
    }),
  );
});

test('a count that leaves the calendar is refused', () => {
  assert.throws(() => lastDayToAnswer('2028-12-20', 20, plain), /covers 2015 to 2028/u);
});
