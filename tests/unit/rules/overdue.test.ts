import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysOverdue } from '../../../src/rules/overdue.ts';

test('a promise for a month is late from the day after its last day', () => {
  assert.equal(daysOverdue({ due: '2021-06', kept: 'no' }, '2021-06-30'), undefined);
  assert.equal(daysOverdue({ due: '2021-06', kept: 'no' }, '2021-07-01'), 1);
});

test('a promise for a year counts from the end of the year', () => {
  assert.equal(daysOverdue({ due: '2023', kept: 'unknown' }, '2024-01-31'), 31);
});

test('nothing is counted for a promise that was kept, has no date, or is still to come', () => {
  assert.equal(daysOverdue({ due: '2021-01', kept: 'yes' }, '2026-01-01'), undefined);
  assert.equal(daysOverdue({ due: '2021-01', kept: 'partly' }, '2026-01-01'), undefined);
  assert.equal(daysOverdue({ kept: 'no' }, '2026-01-01'), undefined);
  assert.equal(daysOverdue({ due: '2030', kept: 'unknown' }, '2026-01-01'), undefined);
});
