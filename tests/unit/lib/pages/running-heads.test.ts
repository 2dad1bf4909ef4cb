/** What runs along the edges of pages, and what only looks like it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runningHeads } from '../../../../src/lib/pages/running-heads.ts';
import { pagedText } from '../../../../src/lib/quotations/quoted-pages.ts';

const running = (pages: string[]) => {
  const paged = pagedText(pages);
  return runningHeads(paged).map(
    ({ start, end, again }) => `${again ? '' : '! '}${paged.text.slice(start, end)}`,
  );
};
const times = <T>(many: number, make: (at: number) => T): T[] =>
  Array.from({ length: many }, (_, at) => make(at));

test('the head, the foot and the number of each page are found; the words of both are new once', () => {
  const pages = times(4, (at) =>
    [
      `Annual report of the river office`,
      '',
      `The ${'abcd'[at]} gauge was read.`,
      '',
      `Report 2024, page ${at + 7} of 60`,
    ].join('\n'),
  );
  assert.deepEqual(running(pages), [
    '! Annual report of the river office',
    '! Report 2024, page 7 of 60',
    'Annual report of the river office',
    'Report 2024, page 8 of 60',
    'Annual report of the river office',
    'Report 2024, page 9 of 60',
    'Annual report of the river office',
    'Report 2024, page 10 of 60',
  ]);
  assert.deepEqual(running(times(3, (at) => `The ${'abc'[at]} gauge\n\n- ${at + 4} -`)), [
    '- 4 -',
    '- 5 -',
    '- 6 -',
  ]);
});

test('lines of a log are text, wherever their numbers are', () => {
  const levels = [412, 409, 431, 388, 417];
  for (const line of [
    (day: number, level: number) => `Day ${day}: the gauge stands at ${level} metres.`,
    (day: number, level: number) => `The gauge stands at ${level} metres on day ${day}.`,
  ]) {
    const pages = times(5, (at) =>
      times(7, (day) => line(at * 7 + day + 1, levels[(at + day) % 5]! + day)).join('\n\n'),
    );
    assert.deepEqual(running(pages), []);
  }
});
