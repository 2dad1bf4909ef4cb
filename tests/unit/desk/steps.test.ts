import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asOne, countBrowserTests, countNodeTests } from '../../../src/desk/steps.ts';

test('the cases of node:test are counted', () => {
  const output = 'ℹ tests 5\nℹ pass 4\nℹ fail 1\nℹ cancelled 0\n\n✖ failing tests:\n\nwhat failed\n';
  const outcome = countNodeTests({ status: 1, output });
  assert.equal(outcome.passed, 4);
  assert.equal(outcome.failed, 1);
  assert.match(outcome.output ?? '', /what failed/u);
  assert.deepEqual(countNodeTests({ status: 0, output: 'ℹ pass 3\nℹ fail 0\n' }), { passed: 3, failed: 0 });
});

test('the cases of Playwright are counted, those that never ran as failed', () => {
  const output = '  ✓  1 a\n  ✘  2 b\n  1 failed\n    b\n  2 did not run\n  12 passed (3.1s)\n';
  const outcome = countBrowserTests({ status: 1, output });
  assert.equal(outcome.passed, 12);
  assert.equal(outcome.failed, 3);
  assert.doesNotMatch(outcome.output ?? '', /✓/u);
});

test('a run that broke off has failed, whatever it counted', () => {
  assert.equal(countNodeTests({ status: 1, output: 'broken' }).failed, 1);
  assert.equal(countBrowserTests({ status: 1, output: '  3 passed (1s)' }).failed, 1);
  assert.deepEqual(asOne({ status: 0, output: 'all well' }), { passed: 1, failed: 0 });
  assert.equal(asOne({ status: 2, output: 'why' }).output, 'why');
});
