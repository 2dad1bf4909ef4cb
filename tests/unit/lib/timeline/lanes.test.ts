import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawLanes } from '../../../../src/lib/timeline/lanes.ts';

const stage = (house: string, date: string, stage = 'Reading') => ({ stage, house, date });

test('stages are at their days in the lanes of their houses, in the order in which these appear', () => {
  const { lanes, marks, enacted, quarters } = drawLanes(
    [stage('A', '2025-01-01'), stage('B', '2025-02-10'), stage('A', '2025-12-31')],
    '2025-12-31',
    '2025-12-31',
  );
  assert.deepEqual(
    lanes.map(({ house }) => house),
    ['A', 'B'],
  );
  assert.deepEqual(
    marks.map(({ lane, line }) => [lane, line]),
    [0, 1, 0].map((lane) => [lane, undefined]),
  );
  // 40 of 365 days, in the 96 per cent between the margins, in the middle of the day.
  assert.ok(Math.abs(marks[1]!.x - (2 + (40.5 / 365) * 96)) < 0.11);
  assert.ok(Math.abs(enacted!.x - marks[2]!.x) < 0.2);
  assert.equal(enacted!.to, marks[2]!.y);
  assert.ok(marks[1]!.y > marks[0]!.y);
  assert.deepEqual(
    quarters.map(({ month }) => month),
    ['2025-01', '2025-04', '2025-07', '2025-10', '2026-01'],
  );
});

test('what is known to a month or an interval has a line, and a year alone runs over the whole without stretching it', () => {
  const { marks } = drawLanes(
    [stage('A', '2025-03-01'), stage('A', '2025'), stage('A', '2025-04')],
    '2025-04-30',
  );
  assert.equal(marks[0]!.line, undefined);
  assert.deepEqual(marks[1]!.line, { from: 2, to: 98 });
  assert.equal(marks[2]!.line!.to, 98);
  assert.equal(marks[2]!.x, Math.round((marks[2]!.line!.from + 98) * 5) / 10);
});

test('two stages that would meet with their names are in two rows, and a name at the end is before its mark', () => {
  const { marks, height } = drawLanes(
    [stage('A', '2025-01-01'), stage('A', '2025-01-03'), stage('A', '2025-12-30', 'A long name of a stage')],
    '2025-12-31',
  );
  assert.notEqual(marks[0]!.y, marks[1]!.y);
  assert.equal(marks[2]!.y, marks[0]!.y);
  assert.deepEqual(
    marks.map(({ name }) => name.ends),
    [false, false, true],
  );
  assert.ok(marks.every(({ y }) => y < height));
});

test('no name crosses the line of the day it became law, where it can be on the other side', () => {
  const [mark] = drawLanes(
    [stage('A', '2025-09-01', 'A long name of a stage'), stage('A', '2025-01-01')],
    '2025-12-31',
    '2025-10-01',
  ).marks;
  assert.equal(mark!.name.ends, true);
});

test('the name of what runs over the whole drawing is over its line', () => {
  const { marks } = drawLanes(
    [stage('A', '2025-03-01'), stage('A', '2025'), stage('A', '2025-12-01')],
    '2025-12-31',
  );
  assert.deepEqual(marks[1]!.name, { at: marks[1]!.x, ends: false, over: true });
  assert.equal(marks[0]!.name.over, false);
});

test('a bill with one stage, or with a year alone, is drawn', () => {
  for (const date of ['2025-03-01', '2025'])
    assert.ok(drawLanes([stage('A', date)], '2025-12-31').marks.every(({ x }) => x >= 0 && x <= 100));
  assert.deepEqual(drawLanes([], '2025-12-31').marks, []);
});
