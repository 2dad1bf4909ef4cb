import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { byYear } from '../../../../src/lib/timeline/density.ts';

test('years are in order with their events, and silent years between them are named', () => {
  const result = byYear([{ date: '2013-06' }, { date: '1995' }, { date: '2013-07-01' }, { date: '2015-21' }]);
  assert.deepEqual(result, [
    { year: '1995', events: [{ date: '1995' }] },
    { first: '1996', last: '2012' },
    { year: '2013', events: [{ date: '2013-06' }, { date: '2013-07-01' }] },
    { first: '2014', last: '2014' },
    { year: '2015', events: [{ date: '2015-21' }] },
  ]);
});

test('an interval is under the year in which it begins', () => {
  assert.deepEqual(byYear([{ date: '2006/2007' }]), [{ year: '2006', events: [{ date: '2006/2007' }] }]);
});

test('no event is lost or doubled, and years and gaps cover the whole span', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1900, max: 2100 })), (years) => {
      const events = years.map((year) => ({ date: String(year) }));
      const stretches = byYear(events);
      assert.equal(stretches.flatMap((one) => one.events ?? []).length, events.length);
      const covered = stretches.flatMap((one) =>
        one.events
          ? [Number(one.year)]
          : Array.from(
              { length: Number(one.last) - Number(one.first) + 1 },
              (_, index) => Number(one.first) + index,
            ),
      );
      covered.slice(1).forEach((year, index) => {
        assert.equal(year, covered[index]! + 1);
      });
    }),
  );
});
