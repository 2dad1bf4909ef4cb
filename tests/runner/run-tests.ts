/**
 * `npm test`: all steps, each of them even where an earlier one failed, and `npm run test:all`: the same steps with
 * every page, every hostile file and every look, and the coverage.
 * The last line is `N passed, N failed`: the cases of the tests, and the other steps as one each.
 * `npm test -- --only unit` runs one step; `--only unit,lint` several; `--slowest` says which files and cases took longest.
 */
import { globSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { buildAndReport, isBuilt } from '../../src/cli/build/build-and-report.ts';
import { readCommandLine } from '../../src/cli/command-line.ts';
import { checkContent } from './check-content.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { lowerFloors } from './coverage-floors.ts';
import { checkDirections } from './directions.ts';
import {
  asSingleResult,
  root,
  run,
  runBrowserTests,
  runCoverage,
  runNodeTests,
  runTool,
  type StepResult,
} from './steps.ts';

interface Step {
  name: string;
  what: string;
  /** Left out by `npm test` unless `--only` names it. */
  onlyInAll?: boolean;
  run: () => Promise<StepResult>;
}

let built = false;
/** How many files or cases of a step `--slowest` names. */
const SLOWEST = 25;

/**
 * Steps of one stage run side by side. Those alone in theirs run two processes, which is what two cores do at once; the
 * short ones that need no build fill the core that the build of the site leaves free.
 */
const stages: Step[][] = [
  [
    { name: 'types', what: 'The types hold', run: types },
    { name: 'lint', what: 'The rules of the code hold', run: lint },
  ],
  [{ name: 'content', what: 'The content holds', run: content }],
  [
    {
      name: 'unit',
      what: 'The rules and the parts work',
      run: () => testsWithBrowser('tests/unit/**/*.test.ts'),
    },
  ],
  [
    {
      name: 'coverage',
      what: 'The code whose mistakes nobody sees is tested',
      onlyInAll: true,
      run: coverage,
    },
  ],
  [
    {
      name: 'build-tests',
      what: 'Small sites build as they should',
      run: () => testsWithBrowser('tests/build/**/*.test.ts'),
    },
  ],
  [
    { name: 'build', what: 'The site builds', run: build },
    { name: 'other-build', what: 'Another story, in another language, builds as well', run: buildOtherStory },
    { name: 'format', what: 'The code is formatted', run: format },
    {
      name: 'directions',
      what: 'The imports between the parts point one way',
      run: () => checkDirections(root),
    },
    { name: 'packages', what: 'No shipped package has a known serious weakness', run: audit },
  ],
  [{ name: 'browser', what: 'The built site works in Chromium', run: browserTests }],
  [
    {
      name: 'other-story',
      what: 'The other story works as well',
      run: () => inChromium('tests/other-story/playwright.config.ts', true),
    },
  ],
];
const steps = stages.flat();

/** Types of the content, which Astro writes. The steps that run side by side need them, and write them once. */
const contentTypes = once(() => runTool('astro/bin/astro.mjs', ['sync']));

function once<T>(task: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= task());
}

/**
 * Astro's check covers the modules as well as the templates; the compiler alone skips templates. Client code is
 * compiled once more, against what the oldest browsers know.
 */
async function types(): Promise<StepResult> {
  const written = asSingleResult(await contentTypes());
  if (written.failed > 0) return written;
  const words = ['--minimumFailingSeverity', 'error', '--minimumSeverity', 'error'];
  const checked = asSingleResult(await runTool('@astrojs/check/bin/astro-check.js', words));
  if (checked.failed > 0) return checked;
  return asSingleResult(await runTool('typescript/bin/tsc', ['--noEmit', '-p', 'src/tsconfig.client.json']));
}

async function lint(): Promise<StepResult> {
  const written = asSingleResult(await contentTypes());
  if (written.failed > 0) return written;
  const words = ['--config', 'tests/eslint.config.js', '--max-warnings', '0', '.'];
  return asSingleResult(await runTool('eslint/bin/eslint.js', words));
}

async function format(): Promise<StepResult> {
  return asSingleResult(await runTool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']));
}

/** Checks the story, and what the code and the documentation promise of it. */
async function content(): Promise<StepResult> {
  const checked = await checkContent();
  const tests = await nodeTests('tests/content/*.test.ts');
  return { ...tests, passed: tests.passed + (checked ? 1 : 0), failed: tests.failed + (checked ? 0 : 1) };
}

/** npm's own audit, where the registry answers it; a mirror may not. */
async function audit(): Promise<StepResult> {
  const words = ['audit', '--omit=dev', '--audit-level=high', '--json'];
  const npm = process.env['npm_execpath'];
  const { status, output } = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...words])
    : await run('npm', words);
  if (status === 0) return { passed: 1, failed: 0 };
  if (output.includes('"auditReportVersion"')) return { passed: 0, failed: 1, output };
  return {
    passed: 0,
    failed: 0,
    note: 'npm audit was not run: the package registry in use does not answer it.',
  };
}

async function nodeTests(pattern: string): Promise<StepResult> {
  // The longest first, so that no core waits for one that began last.
  const size = (file: string): number => statSync(path.join(root, file)).size;
  const files = globSync(pattern, { cwd: root }).sort((a, b) => size(b) - size(a));
  // On two cores Node would take one file at a time.
  const concurrency = Math.max(2, availableParallelism() - 1);
  return files.length === 0 ? { passed: 0, failed: 0 } : runNodeTests(files, concurrency);
}

/** Where a wrong branch would let a wrong quotation, date or period of law pass, with nothing to see on the page. */
function coverage(): Promise<StepResult> {
  const code = ['src/lib/quotations', 'src/lib/dates', 'src/lib/law', 'src/checks/rules'];
  const tests = globSync('tests/unit/{lib,checks}/**/*.test.ts', { cwd: root });
  return runCoverage(
    tests,
    code.map((folder) => `${folder}/**/*.ts`),
    90,
    lowerFloors,
  );
}

/** Some of them use a browser, and are skipped where there is none. */
async function testsWithBrowser(pattern: string): Promise<StepResult> {
  const chromium = await ensureChromium();
  if (chromium) process.env['CHROMIUM_PATH'] = chromium;
  return nodeTests(pattern);
}

async function build(): Promise<StepResult> {
  built = await buildAndReport();
  return built ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Builds the story of `tests/fixtures/other-story` in two ways. */
async function buildOtherStory(): Promise<StepResult> {
  return asSingleResult(await run(process.execPath, ['tests/other-story/build.ts']));
}

async function browserTests(): Promise<StepResult> {
  if (!built && !(await isBuilt())) {
    return {
      passed: 0,
      failed: 1,
      output: 'There is no site of the files as they are, so it was not tested.',
    };
  }
  return inChromium('tests/playwright.config.ts');
}

async function inChromium(config: string, whole = false): Promise<StepResult> {
  const chromium = await ensureChromium(whole);
  if (!chromium) {
    const output =
      'No Chromium could be found or fetched: install one and name it in the environment as CHROMIUM_PATH.';
    return { passed: 0, failed: 1, output };
  }
  return runBrowserTests(config, { CHROMIUM_PATH: chromium });
}

const { values } = readCommandLine('npm test [-- --only STEP,STEP] [--all] [--slowest]', {
  options: {
    slowest: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    all: { type: 'boolean', default: false },
  },
});
if (values.all) process.env['TEST_ALL'] = '1';
const only = new Set(values.only.flatMap((names) => names.split(',')));
const unknown = [...only].filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no step ${unknown.join(', ')}; there are ${steps.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
// The browser tests alone test the sites as they are now.
if (only.has('browser') && !only.has('build') && !(await isBuilt())) only.add('build');
if (only.has('other-story')) only.add('other-build');

// Tests start hundreds of processes, which load the same modules: each is compiled once.
const compiled = path.join(root, '.cache', 'compiled');
rmSync(compiled, { recursive: true, force: true });
process.env['NODE_COMPILE_CACHE'] = compiled;

const outcomes: StepResult[] = [];
for (const stage of stages) {
  const chosen = stage.filter(({ name, onlyInAll }) =>
    only.size === 0 ? values.all || !onlyInAll : only.has(name),
  );
  outcomes.push(...(await Promise.all(chosen.map(runStep))));
}
rmSync(compiled, { recursive: true, force: true });
const sum = (count: (outcome: StepResult) => number): number =>
  outcomes.reduce((total, outcome) => total + count(outcome), 0);
const failed = sum((outcome) => outcome.failed);
console.log(`${sum((outcome) => outcome.passed)} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs a step and prints what came of it. */
async function runStep(step: Step): Promise<StepResult> {
  const began = performance.now();
  let outcome: StepResult;
  try {
    outcome = await step.run();
  } catch (error) {
    outcome = { passed: 0, failed: 1, output: error instanceof Error ? (error.stack ?? '') : String(error) };
  }
  const { passed, failed, output, note, times = [] } = outcome;
  const took = ((performance.now() - began) / 1000).toFixed(1);
  if (output) console.log(`\n${output.trimEnd()}\n`);
  const mark = failed > 0 ? 'FAILED' : passed > 0 ? 'ok' : 'none';
  const count = passed + failed > 1 ? `, ${passed} passed, ${failed} failed` : '';
  console.log(`${mark.padEnd(6)} ${step.name.padEnd(11)} ${step.what} (${took} s${count})`);
  if (note) console.log(`       ${note}`);
  if (values.slowest)
    for (const { name, seconds } of times.toSorted((a, b) => b.seconds - a.seconds).slice(0, SLOWEST))
      console.log(`       ${seconds.toFixed(1).padStart(6)} s  ${name}`);
  return outcome;
}
