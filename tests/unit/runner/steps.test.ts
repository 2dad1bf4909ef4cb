/** The counts of the steps, by test files that pass, fail, break off and are left out. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, test } from 'node:test';
import { asSingleResult, root, type StepResult } from '../../runner/steps.ts';

// Within the project, so that what the files import is found.
mkdirSync(join(root, '.cache'), { recursive: true });
const folder = mkdtempSync(join(root, '.cache/steps-'));
after(() => rmSync(folder, { recursive: true }));

/** Runs a function of the steps in a process of its own: the runner of node:test runs none within itself. */
function outcomeOf(call: string): StepResult {
  const script = join(folder, 'script.mjs');
  writeFileSync(
    script,
    `import { runBrowserTests, runCoverage, runNodeTests } from '../../tests/runner/steps.ts';
    console.log(JSON.stringify(await ${call}));`,
  );
  const { stdout, stderr } = spawnSync(process.execPath, [script], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined },
  });
  assert.equal(stderr, '');
  return JSON.parse(stdout) as StepResult;
}

function nodeOutcome(...texts: string[]): StepResult {
  const files = texts.map((text, index) => {
    const file = join(folder, `${index}.test.mjs`);
    writeFileSync(file, `import { after, test } from 'node:test';\n${text}`);
    return file;
  });
  return outcomeOf(`runNodeTests(${JSON.stringify(files)}, 2)`);
}

const GOOD = "test('a good case', () => {});";

test('the cases of node:test are counted over all files, and what failed is shown', () => {
  const { passed, failed, output } = nodeOutcome(
    GOOD,
    `${GOOD} test.skip('left out', () => {}); test('a bad case', () => { throw new Error('why it failed'); });`,
  );
  assert.deepEqual({ passed, failed }, { passed: 2, failed: 1 });
  assert.match(output!, /a bad case[\s\S]*why it failed/u);
  assert.doesNotMatch(output!, /a good case/u);
  const { times, ...counts } = nodeOutcome(GOOD);
  assert.deepEqual(counts, { passed: 1, failed: 0 });
  assert.equal(times?.length, 1);
});

for (const [what, text, why] of [
  ['breaks off', "throw new Error('broken off');", /broken off/u],
  ['ends with a code', `${GOOD} process.exitCode = 3;`, /0\.test\.mjs/u],
  ['has a hook that fails', `${GOOD} after(() => { throw new Error('in the hook'); });`, /in the hook/u],
  [
    'cancels a case',
    "test('slow', { timeout: 1 }, () => new Promise(() => setTimeout(() => {}, 300)));",
    /slow/u,
  ],
] as const)
  test(`a file of node:test that ${what} has failed`, () => {
    const { failed, output } = nodeOutcome(text);
    assert.equal(failed, 1);
    assert.match(output!, why);
  });

test('a file of the code that no test loads is covered by none, and one without anything to run is not asked for', () => {
  const code = join(folder, 'code');
  mkdirSync(code);
  writeFileSync(join(code, 'loaded.ts'), 'export const double = (a: number) => (a > 0 ? a * 2 : a);\n');
  writeFileSync(join(code, 'left-out.ts'), 'export const half = (a: number) => (a > 0 ? a / 2 : a);\n');
  writeFileSync(join(code, 'types.ts'), '/** A => B. */\nexport type Name = string;\n');
  const file = join(folder, 'loaded.test.mjs');
  writeFileSync(
    file,
    "import { test } from 'node:test'; import { double } from './code/loaded.ts'; test('both', () => { double(1); double(-1); });",
  );
  const from = relative(root, code);
  const call = (lower: object) =>
    `runCoverage([${JSON.stringify(file)}], [${JSON.stringify(`${from}/*.ts`)}], 90, ${JSON.stringify(lower)})`;
  const { passed, failed, output } = outcomeOf(call({}));
  assert.deepEqual({ passed, failed }, { passed: 1, failed: 1 });
  assert.match(output!, / 0\.0 % \S+\/left-out\.ts: too few, 90 % are wanted\n100\.0 % \S+\/loaded\.ts$/u);
});

test('the cases of Playwright are counted, those that never ran as failed', () => {
  const config = join(folder, 'playwright.config.mjs');
  writeFileSync(
    config,
    "export default { testMatch: '*.spec.mjs', outputDir: 'results', workers: 1, maxFailures: 1 };",
  );
  writeFileSync(
    join(folder, 'a.spec.mjs'),
    `import { expect, test } from '@playwright/test';
    test('a good case', () => {});
    test.skip('left out', () => {});
    test.describe('a group', () => test('a bad case', () => expect('this').toBe('that')));
    test('never run', () => {});`,
  );
  const { passed, failed, output } = outcomeOf(`runBrowserTests(${JSON.stringify(config)})`);
  assert.deepEqual({ passed, failed }, { passed: 1, failed: 2 });
  assert.match(output!, /a bad case/u);
});

test('a run of Playwright that broke off has failed', () => {
  const config = join(folder, 'broken.config.mjs');
  writeFileSync(config, "export default { testMatch: 'none.spec.mjs', outputDir: 'results' };");
  const { passed, failed, output } = outcomeOf(`runBrowserTests(${JSON.stringify(config)})`);
  assert.deepEqual({ passed, failed }, { passed: 0, failed: 1 });
  assert.match(output!, /No tests found/u);
});

test('a tool that counts nothing is one case', () => {
  assert.deepEqual(asSingleResult({ status: 0, output: 'all well' }), { passed: 1, failed: 0 });
  assert.deepEqual(asSingleResult({ status: 2, output: 'why' }), { passed: 0, failed: 1, output: 'why' });
});
