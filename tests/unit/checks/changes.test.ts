/** While an editor works, they hear of what they changed and of what it broke elsewhere, and of nothing twice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesOf } from '../../../src/checks/changes.ts';
import type { Issue } from '../../../src/checks/issue.ts';
import { oneAtATime } from '../../../src/integrations/one-at-a-time.ts';

const issue = (file: string, message: string, line = 1): Issue => ({
  kind: 'schema',
  severity: 'error',
  file,
  line,
  column: 1,
  message,
  documentation: '',
});

test('the mistakes of the changed file and new ones elsewhere are reported; old ones elsewhere are not', () => {
  const before = [issue('a.yaml', 'One.'), issue('b.yaml', 'Two.', 3), issue('c.yaml', 'Gone.')];
  const after = [issue('a.yaml', 'One.'), issue('b.yaml', 'Two.', 9), issue('d.yaml', 'New.')];
  const { toTell, gone } = changesOf(before, after, 'a.yaml');
  assert.deepEqual(
    toTell.map(({ message }) => message),
    ['One.', 'New.'],
  );
  assert.equal(gone, 1);
});

test('changes in one moment are checked together, and what comes during a check is not lost', async () => {
  const runs: string[][] = [];
  const first = Promise.withResolvers<undefined>();
  const second = Promise.withResolvers<undefined>();
  const changed = oneAtATime<string>(async (items) => {
    runs.push(items);
    if (runs.length === 1) await first.promise;
    else second.resolve(undefined);
  });
  changed('a');
  changed('b');
  changed('a');
  await Promise.resolve();
  await Promise.resolve();
  changed('c');
  first.resolve(undefined);
  await second.promise;
  assert.deepEqual(runs, [['a', 'b'], ['c']]);
});
