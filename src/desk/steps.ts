/** Running the tools of `npm test`, and counting what passed. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export const root = path.resolve(import.meta.dirname, '../..');

/** What came of a step: test cases, or the step itself where a tool counts nothing. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Printed in any case, in one line. */
  note?: string;
  /** Printed where something failed. */
  output?: string;
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
export function run(command: string, words: string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      cwd: root,
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
      // Some tools colour whatever they are told.
      resolve({ status: status ?? 1, output: stripVTControlCharacters(output) });
    });
  });
}

/** A tool that either holds or does not counts as one. */
export function asOne({ status, output }: Run): Outcome {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
}

/** The counts that `node --test` prints at the end in the `spec` format. */
export function countNodeTests({ status, output }: Run): Outcome {
  const count = (word: string): number =>
    Number(new RegExp(`^ℹ ${word} (\\d+)$`, 'mu').exec(output)?.[1] ?? 0);
  const passed = count('pass');
  const failed = count('fail') + count('cancelled');
  // A run that broke off without a failed case has failed all the same.
  if (status !== 0 && failed === 0) return { passed, failed: 1, output };
  return failed > 0 ? { passed, failed, output: failuresOnly(output) } : { passed, failed };
}

/** From the list of failures on, which the `spec` format puts at the end. */
function failuresOnly(output: string): string {
  const place = output.indexOf('failing tests:');
  return place < 0 ? output : output.slice(output.lastIndexOf('\n', place) + 1);
}

/** The counts that Playwright prints at the end. */
export function countBrowserTests({ status, output }: Run): Outcome {
  const count = (word: string): number =>
    Number(new RegExp(`^\\s+(\\d+) ${word}\\b`, 'mu').exec(output)?.[1] ?? 0);
  const passed = count('passed') + count('flaky');
  const failed = count('failed') + count('interrupted') + count('did not run');
  if (status !== 0 && failed === 0) return { passed, failed: 1, output };
  return failed > 0 ? { passed, failed, output: withoutPassed(output) } : { passed, failed };
}

function withoutPassed(output: string): string {
  return output
    .split('\n')
    .filter((line) => !/^\s+(?:✓|ok)\s/u.test(line))
    .join('\n');
}
