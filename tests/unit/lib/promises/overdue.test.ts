import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitAfter } from '../../../../src/lib/promises/overdue.ts';

const days = (...of: Parameters<typeof waitAfter>) => waitAfter(...of)?.days;

test('a promise for a month is late from the day after its last day', () => {
  assert.equal(days({ due: '2021-06', kept: 'no' }, '2021-06-30'), undefined);
  assert.equal(days({ due: '2021-06', kept: 'no' }, '2021-07-01'), 1);
});

test('a promise for a year counts from the end of the year', () => {
  assert.equal(days({ due: '2023', kept: 'unknown' }, '2024-01-31'), 31);
});

test('a promise for a winter is not late before March', () => {
  assert.equal(days({ due: '2025-24', kept: 'unknown' }, '2026-02-28'), undefined);
  assert.equal(days({ due: '2025-24', kept: 'unknown' }, '2026-03-01'), 1);
});

test('nothing is counted for a promise that was kept, has no date, or is still to come', () => {
  assert.equal(days({ due: '2021-01', kept: 'yes' }, '2026-01-01'), undefined);
  assert.equal(days({ due: '2021-01', kept: 'partly' }, '2026-01-01'), undefined);
  assert.equal(days({ kept: 'no' }, '2026-01-01'), undefined);
  assert.equal(days({ due: '2030', kept: 'unknown' }, '2026-01-01'), undefined);
});

test('no day is counted from a date that is only a vague word', () => {
  assert.equal(days({ due: '2023', dueInWords: 'early 2023', kept: 'unknown' }, '2026-01-01'), undefined);
});

test('the count ends with the first of event, account and last look, and names it', () => {
  const promise = { due: '2021-07-22', kept: 'unknown', account: { to: '2022-10-07' } } as const;
  const wait = { from: '2021-07-22', to: '2022-10-07', days: 442, endedBy: 'account' };
  assert.deepEqual(waitAfter(promise, '2026-11-23'), wait);
  assert.deepEqual(waitAfter(promise, '2026-11-23', '2025-06'), wait);
  assert.deepEqual(waitAfter(promise, '2026-11-23', '2022-06'), {
    ...wait,
    to: '2022-06-01',
    days: 314,
    endedBy: 'event',
  });
  assert.equal(waitAfter(promise, '2022-01-01')?.endedBy, 'look');
});
