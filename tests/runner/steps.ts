/** Running the tools of `npm test`, and counting what passed. */
import type { JSONReport, JSONReportSpec, JSONReportSuite } from '@playwright/test/reporter';
import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Transform } from 'node:stream';
import { text } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { run as runTests } from 'node:test';
import { spec } from 'node:test/reporters';
import { stripVTControlCharacters } from 'node:util';

export const root = path.resolve(import.meta.dirname, '../..');

/** What came of a step: test cases, or the step itself where a tool counts nothing. */
export interface StepResult {
  passed: number;
  failed: number;
  /** Printed in any case, in one line. */
  note?: string;
  /** How long each file or case took. */
  times?: CaseTime[];
  /** Printed before the line of the step: where something failed, and where it is what the step is for. */
  output?: string;
}

export interface CaseTime {
  name: string;
  seconds: number;
}

export interface Run {
  status: number;
  output: string;
}

/** Runs a script of an installed package on this Node. */
export function runTool(script: string, words: string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  return run(process.execPath, [path.join(root, 'node_modules', script), ...words], env);
}

/** Runs a program and keeps what it writes. */
export function run(command: string, words: string[], env: NodeJS.ProcessEnv = {}, cwd = root): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (text: Buffer): void => {
      output += text.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => {
      resolve({ status: 1, output: error.message });
    });
    child.on('close', (status) => {
      // Some tools write colours in spite of these variables.
      resolve({ status: status ?? 1, output: stripVTControlCharacters(output) });
    });
  });
}

/** A tool that either holds or does not counts as one. */
export function asSingleResult({ status, output }: Run): StepResult {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
}

/**
 * Runs files of `node:test`, each in a process of its own. Skipped cases count as nothing.
 * @param files as `globSync` names them, from the root of the project
 */
export async function runNodeTests(files: string[], concurrency: number): Promise<StepResult> {
  let counts: { passed: number; failed: number } | undefined;
  const times: CaseTime[] = [];
  const events = runTests({ cwd: root, files: files.map((file) => path.resolve(root, file)), concurrency });
  events.on(
    'test:summary',
    ({ file, success, duration_ms: took, counts: { tests, passed, skipped, todo } }) => {
      // Each file has a summary of its own; the one without a file is of them all. A hook that fails is no case.
      const failed = Math.max(tests - passed - skipped - todo, success ? 0 : 1);
      if (file === undefined) counts = { passed, failed };
      else times.push({ name: path.relative(root, file), seconds: took / 1000 });
    },
  );
  const shown = ['test:fail', 'test:stderr', 'test:summary'];
  const failures = events.filter(({ type }: { type: string }) => shown.includes(type));
  const output = await text(failures.compose<Transform>(new spec()));
  counts ??= { passed: 0, failed: 1 };
  return { ...counts, times, ...(counts.failed > 0 && { output }) };
}

/**
 * Runs files of `node:test` for the branches that they cover. Each file of the code that has any is one case.
 * @param code globs of the code, from the root of the project
 * @param floor the least part of the branches of a file that is covered, in percent
 * @param lower the same for single files that have not come so far, by their path from the root of the project
 */
export async function runCoverage(
  files: string[],
  code: string[],
  floor: number,
  lower: Readonly<Record<string, number>>,
): Promise<StepResult> {
  const rows: string[] = [];
  let failed = 0;
  // What is covered is not known exactly of code that comes compiled.
  process.env['NODE_DISABLE_COMPILE_CACHE'] = '1';
  const events = runTests({
    cwd: root,
    files: files.map((file) => path.resolve(root, file)),
    concurrency: 2,
    coverage: true,
    coverageIncludeGlobs: code,
  });
  const successes: boolean[] = [];
  events.on('test:summary', ({ file, success }) => {
    if (file === undefined) successes.push(success);
  });
  events.on('test:coverage', ({ summary }) => {
    const covered = new Map(
      summary.files.map((one) => [path.relative(root, one.path), one.coveredBranchPercent]),
    );
    // A file that no test loads is not in the report.
    for (const file of globSync(code, { cwd: root }))
      if (!covered.has(file) && hasBranches(file)) covered.set(file, 0);
    for (const [file, percent] of [...covered].sort(([, a], [, b]) => a - b)) {
      const name = file.split(path.sep).join('/');
      const wanted = lower[name] ?? floor;
      const note = percent < wanted ? `: too few, ${wanted} % are wanted` : '';
      rows.push(`${percent.toFixed(1).padStart(5)} % ${name}${note}`);
      if (percent < wanted) failed += 1;
    }
  });
  await finished(events.resume());
  delete process.env['NODE_DISABLE_COMPILE_CACHE'];
  if (!successes.every(Boolean))
    return { passed: 0, failed: 1, output: 'The tests failed, so that nothing is known of what they cover.' };
  const output = `Branches that the tests cover, ${floor} % of which are wanted in each file:\n${rows.join('\n')}`;
  return { passed: rows.length - failed, failed: rows.length === 0 ? 1 : failed, output };
}

/** Whether a file has anything to run, as one of types and constants has not. */
const hasBranches = (file: string): boolean =>
  /=>|\bfunction\b/u.test(
    readFileSync(path.join(root, file), 'utf8').replace(/^\s*(?:\/?\*|\/\/).*$/gmu, ''),
  );

/** Runs the tests of a Playwright configuration. A case that never ran has failed; one that was skipped counts as nothing. */
export async function runBrowserTests(config: string, env: NodeJS.ProcessEnv = {}): Promise<StepResult> {
  const folder = await mkdtemp(path.join(tmpdir(), 'browser-tests-'));
  const file = path.join(folder, 'report.json');
  try {
    const words = ['test', '--config', config, '--reporter=dot,json'];
    const { status, output } = await runTool('@playwright/test/cli.js', words, {
      ...env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    });
    const { suites } = JSON.parse(await readFile(file, 'utf8')) as JSONReport;
    const specs = suites.flatMap(specsOf);
    const cases = specs.flatMap(({ tests }) => tests);
    const times = specs.map(({ file: spec, title, tests }) => ({
      name: `${spec}: ${title}`,
      seconds: tests
        .flatMap(({ results }) => results)
        .reduce((sum, { duration }) => sum + duration / 1000, 0),
    }));
    const passed = cases.filter(({ status }) => status === 'expected' || status === 'flaky').length;
    const skipped = cases.filter(({ results }) => results.some(({ status }) => status === 'skipped')).length;
    // A run that broke off without a failed case has failed all the same.
    const failed = Math.max(cases.length - passed - skipped, status === 0 ? 0 : 1);
    return { passed, failed, times, ...(failed > 0 && { output }) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const specsOf = ({ specs, suites = [] }: JSONReportSuite): JSONReportSpec[] => [
  ...specs,
  ...suites.flatMap(specsOf),
];
