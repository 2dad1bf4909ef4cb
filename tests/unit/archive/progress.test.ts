/** Long work says how far it is, and how long it will take. */
import assert from 'node:assert/strict';
import type { WriteStream } from 'node:tty';
import { test } from 'node:test';
import { progressLine, timeLeft } from '../../../src/archive/ingest/progress.ts';

/** What is written to a terminal, or to what is none. */
function written(isTTY: boolean, run: (line: ReturnType<typeof progressLine>) => void): string {
  let all = '';
  const stream = { isTTY, write: (text: string) => (all += text) } as unknown as WriteStream;
  run(progressLine(stream));
  return all;
}

test('time is printed in seconds, then in minutes', () => {
  assert.equal(timeLeft(0.2), '1 s left');
  assert.equal(timeLeft(89), '89 s left');
  assert.equal(timeLeft(150), '3 min left');
});

test('a terminal shows the page and the time left, from where the work was taken up', (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: 0 });
  const output = written(true, (line) => {
    t.mock.timers.tick(1000);
    line.page(41, 50);
    t.mock.timers.tick(1000);
    line.page(42, 50);
    t.mock.timers.tick(1000);
    line.page(50, 50);
    line.end();
  });
  assert.match(output, /Page 41 of 50, 9 s left/u);
  assert.match(output, /Page 42 of 50, 8 s left/u);
  assert.match(output, /Page 50 of 50(?!,)/u);
  assert.ok(output.endsWith('\r\u001b[K'), 'the line is cleared');
});

test('where there is no terminal nothing is written', () => {
  assert.equal(
    written(false, (line) => {
      line.page(1, 2);
      line.end();
    }),
    '',
  );
});
