/** The parallel jobs of the workflow run each step of `npm test` once. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { root } from '../../runner/steps.ts';

interface Workflow {
  jobs: { test: { strategy: { matrix: { steps: string[] } } } };
}

test('each step of npm test is in one group of the workflow, and no other is', () => {
  const { stderr } = spawnSync(process.execPath, ['tests/runner/run-tests.ts', '--only', 'no-such-step'], {
    cwd: root,
    encoding: 'utf8',
  });
  const names = /there are ([\w, -]+)\./u.exec(stderr)![1]!.split(', ');
  // The coverage is measured once a week, with everything.
  const steps = names.filter((name) => name !== 'coverage');
  assert.equal(steps.length, names.length - 1);
  const workflow = parse(readFileSync(path.join(root, '.github/workflows/test.yml'), 'utf8')) as Workflow;
  const groups = workflow.jobs.test.strategy.matrix.steps;
  assert.deepEqual(groups.flatMap((group) => group.split(',')).sort(), steps.sort());
});
