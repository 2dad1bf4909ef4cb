/** Checks the content for the tests, and prints every mistake. */
import path from 'node:path';
import { reportToTerminal } from '../../src/checks/reporters/terminal.ts';
import { runChecks } from '../../src/checks/run.ts';
import { contentFolder } from '../../src/content-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Prints what is wrong, and nothing where there is nothing.
 *
 * @returns true when nothing stops the build.
 */
export async function checkContent(): Promise<boolean> {
  const { issues, suppressed, counts } = await runChecks({ root, contentFolder });
  if (issues.length > 0) {
    const colour = process.stdout.isTTY && !process.env['NO_COLOR'];
    process.stdout.write(reportToTerminal(issues, { colour, counts, suppressed, verbose: false }));
  }
  return counts.errors === 0;
}
