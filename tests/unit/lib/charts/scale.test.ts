import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linearScale, ticks } from '../../../../src/lib/charts/scale.ts';

const span = fc
  .tuple(fc.double({ min: -1e7, max: 1e7, noNaN: true }), fc.double({ min: 0.01, max: 1e7, noNaN: true }))
  .map(([low, length]) => [low, low + length] as const);

test('ticks cover the data, rise evenly and are few', () => {
  fc.assert(
    fc.property(span, fc.integer({ min: 2, max: 8 }), ([low, high], count) => {
      const found = ticks(low, high, count);
      const slack = (high - low) * 1e-6;
      assert.ok(
        found[0]! <= low + slack && found.at(-1)! >= high - slack,
        `${found} covers ${low} to ${high}`,
      );
      assert.ok(found.length <= count + 2, `${found.length} ticks for ${count} steps`);
      const step = found[1]! - found[0]!;
      found.slice(1).forEach((tick, index) => {
        assert.ok(Math.abs(tick - found[index]! - step) < Math.abs(step) * 1e-6);
      });
    }),
  );
});

test('what is counted gets whole steps', () => {
  assert.deepEqual(ticks(0, 9, 4, true), [0, 5, 10]);
  assert.deepEqual(ticks(0, 2, 4, true), [0, 1, 2]);
  assert.deepEqual(ticks(0, 9, 4), [0, 2.5, 5, 7.5, 10]);
});

test('a table of one value, or of zeros, still has an axis', () => {
  assert.deepEqual(ticks(0, 0), [0, 1]);
  assert.equal(ticks(7, 7)[0], 0);
  assert.ok(ticks(7, 7).at(-1)! >= 7);
});

test('a scale is straight', () => {
  const place = linearScale([0, 50], [10, 110]);
  assert.deepEqual([place(0), place(25), place(50)], [10, 60, 110]);
});
