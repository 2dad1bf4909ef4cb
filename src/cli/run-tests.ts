/**
 * `npm test`: everything, one step after the other, each of them even where an earlier one failed.
 * The last line is `N passed, N failed`: the cases of the tests, and the other steps as one each.
 * `npm test -- --only unit` runs one step; `--only unit,lint` several.
 */
import { existsSync, globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { buildAndTell, isBuilt } from './build/build-and-report.ts';
import { readCommandLine } from './command-line.ts';
import { checkContent } from './check-content.ts';
import { ensureChromium } from './browser/ensure-chromium.ts';
import { checkDirections } from './tests/directions.ts';
import {
  asSingleResult,
  root,
  run,
  runBrowserTests,
  runNodeTests,
  runTool,
  type StepResult,
} from './tests/steps.ts';

interface Step {
  name: string;
  what: string;
  run: () => Promise<StepResult>;
}

let built = false;

const steps: Step[] = [
  {
    name: 'types',
    what: 'The types hold',
    run: types,
  },
  {
    name: 'lint',
    what: 'The rules of the code hold',
    run: lint,
  },
  {
    name: 'format',
    what: 'The code is formatted',
    run: async () =>
      asSingleResult(await runTool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])),
  },
  {
    name: 'directions',
    what: 'The arrows between the parts point one way',
    run: () => checkDirections(root),
  },
  {
    name: 'packages',
    what: 'No shipped package has a known serious weakness',
    run: audit,
  },
  {
    name: 'unit',
    what: 'The rules and the parts work',
    // On two cores Node would take one file at a time.
    run: () => nodeTests('tests/unit/**/*.test.ts', Math.max(2, availableParallelism() - 1)),
  },
  {
    name: 'build-tests',
    what: 'Small sites build as they should',
    // One at a time: builds of one project share its folder `.astro`. Some of them drive a browser, and pass
    // themselves over where there is none.
    run: async () => {
      const chromium = await ensureChromium();
      if (chromium) process.env['CHROMIUM_PATH'] = chromium;
      return nodeTests('tests/build/**/*.test.ts', 1);
    },
  },
  {
    name: 'content',
    what: 'The content holds',
    run: async () => ((await checkContent()) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  },
  {
    name: 'build',
    what: 'The site builds',
    run: async () => {
      built = await buildAndTell();
      return built ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  },
  { name: 'browser', what: 'The built site works in Chromium', run: browserTests },
  { name: 'other-story', what: 'Another story, in another language, works as well', run: otherStory },
];

/** On a fresh clone the types of the content do not exist before Astro has made them. */
async function makeContentTypes(): Promise<StepResult> {
  if (existsSync(path.join(root, '.astro', 'content.d.ts'))) return { passed: 1, failed: 0 };
  return asSingleResult(await runTool('astro/bin/astro.mjs', ['sync']));
}

/**
 * Astro's check covers the modules as well as the templates; the compiler alone knows no templates. Client code is
 * compiled once more, against what the oldest browsers know.
 */
async function types(): Promise<StepResult> {
  const made = asSingleResult(await runTool('astro/bin/astro.mjs', ['sync']));
  if (made.failed > 0) return made;
  const words = ['--minimumFailingSeverity', 'error', '--minimumSeverity', 'error'];
  const checked = asSingleResult(await runTool('@astrojs/check/bin/astro-check.js', words));
  if (checked.failed > 0) return checked;
  return asSingleResult(await runTool('typescript/bin/tsc', ['--noEmit', '-p', 'src/tsconfig.client.json']));
}

async function lint(): Promise<StepResult> {
  const made = await makeContentTypes();
  if (made.failed > 0) return made;
  const words = ['--config', 'tests/eslint.config.js', '--max-warnings', '0', '.'];
  return asSingleResult(await runTool('eslint/bin/eslint.js', words));
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

async function nodeTests(pattern: string, concurrency: number): Promise<StepResult> {
  const files = globSync(pattern, { cwd: root });
  return files.length === 0 ? { passed: 0, failed: 0 } : runNodeTests(files, concurrency);
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

/** Builds the story of `tests/fixtures/other-story` in two ways, and tests both. */
async function otherStory(): Promise<StepResult> {
  const laid = asSingleResult(await run(process.execPath, ['tests/other-story/build.ts']));
  return laid.failed > 0 ? laid : inChromium('tests/other-story/playwright.config.ts');
}

async function inChromium(config: string): Promise<StepResult> {
  const chromium = await ensureChromium();
  if (!chromium) {
    const output =
      'No Chromium could be found or fetched: install one and name it in the environment as CHROMIUM_PATH.';
    return { passed: 0, failed: 1, output };
  }
  return runBrowserTests(config, { CHROMIUM_PATH: chromium });
}

const { values } = readCommandLine('npm test [-- --only STEP,STEP]', {
  options: { only: { type: 'string', multiple: true, default: [] } },
});
const only = new Set(values.only.flatMap((names) => names.split(',')));
const unknown = [...only].filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no step ${unknown.join(', ')}; there are ${steps.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
// The browser tests alone test the site as it is now.
if (only.has('browser') && !only.has('build') && !(await isBuilt())) only.add('build');

let passed = 0;
let failed = 0;
for (const step of steps) {
  if (only.size > 0 && !only.has(step.name)) continue;
  const began = performance.now();
  let outcome: StepResult;
  try {
    outcome = await step.run();
  } catch (error) {
    outcome = { passed: 0, failed: 1, output: error instanceof Error ? (error.stack ?? '') : String(error) };
  }
  passed += outcome.passed;
  failed += outcome.failed;
  const took = ((performance.now() - began) / 1000).toFixed(1);
  if (outcome.output) console.log(`\n${outcome.output.trimEnd()}\n`);
  const mark = outcome.failed > 0 ? 'FAILED' : outcome.passed > 0 ? 'ok' : 'none';
  const count =
    outcome.passed + outcome.failed > 1 ? `, ${outcome.passed} passed, ${outcome.failed} failed` : '';
  console.log(`${mark.padEnd(6)} ${step.name.padEnd(11)} ${step.what} (${took} s${count})`);
  if (outcome.note) console.log(`       ${outcome.note}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
