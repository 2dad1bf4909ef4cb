import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MARK_SIZE, YEAR_WIDTH, yearRow } from '../../../../src/lib/timeline/year-row.ts';

const only = (date: string, latest?: boolean) => yearRow(date.slice(0, 4), [{ date, latest }]).marks[0]!;

test('a day is at its place in the year, a month and a year in the middle of the line over their days', () => {
  assert.deepEqual([only('2023-01-01').x, only('2023-12-31').x], [1, YEAR_WIDTH]);
  assert.equal(only('2023-07-02').x, YEAR_WIDTH / 2);
  assert.equal(only('2023-07-02').line, undefined);
  assert.deepEqual(only('2023').line, { from: 0, to: YEAR_WIDTH });
  assert.equal(only('2023').x, YEAR_WIDTH / 2);
  const { x, line } = only('2023-02');
  assert.deepEqual({ x, line }, { x: 37, line: { from: 25, to: 48 } });
});

test('the line of what runs on into the next year leaves the row, and that of a latest day comes from before it', () => {
  assert.ok(only('2006/2007').line!.to > YEAR_WIDTH);
  const { x, line } = only('2021-01-24', true);
  assert.ok(line!.from < x - MARK_SIZE / 2);
  assert.equal(line!.to, x);
});

test('no mark or line meets another, and each lies in the row', () => {
  const day = fc
    .integer({ min: 0, max: 364 })
    .map((n) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10));
  const date = fc.oneof(
    day,
    day.map((one) => one.slice(0, 7)),
    fc.constant('2023'),
  );
  fc.assert(
    fc.property(fc.array(fc.record({ date, latest: fc.boolean() })), (events) => {
      const { height, marks } = yearRow('2023', events);
      const boxes = marks.map(({ x, y, line }) => ({
        ...{ y, from: Math.min(x - MARK_SIZE / 2, line?.from ?? x) },
        to: Math.max(x + MARK_SIZE / 2, line?.to ?? x),
      }));
      for (const [index, one] of boxes.entries()) {
        assert.ok(one.y >= MARK_SIZE / 2 && one.y <= height - MARK_SIZE / 2);
        for (const other of boxes.slice(index + 1))
          assert.ok(one.y !== other.y || one.to <= other.from || other.to <= one.from);
      }
    }),
  );
});
