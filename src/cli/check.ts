/**
 * `npm run check`: every mistake in the story, with its place and the nearest right answer.
 *
 *   npm run check                 the whole story
 *   npm run check -- PATH …       only these files or folders (all is read, for references)
 *   npm run check -- --ready [ID] the list before publication of an article, or of all that wait
 *   npm run check -- --links      whether the pages that readers are sent to are still there
 *   --json                        for other programs
 *   --annotations                 for a build server (chosen by itself where CI is set)
 *   --verbose                     suppressions with their reasons, and the time taken
 *
 * Ends with 1 where there is an error, and with 0 where there is none.
 */
import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { reportAsAnnotations } from '../checks/reporters/annotations.ts';
import { reportAsJson } from '../checks/reporters/json.ts';
import { reportToTerminal } from '../checks/reporters/terminal.ts';
import { runChecks } from '../checks/run.ts';
import { contentFolder } from '../content-folder.ts';
import { readCommandLine } from './command-line.ts';
import { checkOutsideLinks } from './links-outside.ts';
import { allToPublish, NONE_WAITING, preflight, preflightMessage } from './release/preflight.ts';

const root = resolve(import.meta.dirname, '../..');

const USAGE = `npm run check                  every mistake in the story, with its place
npm run check -- PATH …        only these files or folders
npm run check -- --ready [ID]  what is left before an article is published; of all that are not, without ID
npm run check -- --links       whether the pages that readers are sent to are still there
  --json | --annotations | --verbose   for programs | for build servers | with suppressions and times`;

function read() {
  // The id after --ready may be left out.
  const args = process.argv.slice(2);
  const after = args[args.indexOf('--ready') + 1];
  const all = args.includes('--ready') && (after === undefined || after.startsWith('-'));
  const { values, positionals } = readCommandLine(USAGE, {
    args: all ? args.filter((word) => word !== '--ready') : args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      annotations: { type: 'boolean' },
      verbose: { type: 'boolean', default: false },
      ready: { type: 'string' },
      links: { type: 'boolean', default: false },
    },
  });
  const ci = Boolean(process.env['CI'] || process.env['GITHUB_ACTIONS']);
  return {
    ...values,
    paths: positionals,
    annotations: values.annotations ?? ci,
    ready: all || values.ready,
  };
}

try {
  const { paths, json, annotations, verbose, ready, links } = read();
  if (links) {
    process.stdout.write(await checkOutsideLinks(root, contentFolder));
    process.exit(0);
  }
  if (ready !== undefined) {
    const lists =
      ready === true
        ? await allToPublish(root, contentFolder)
        : [await preflight(String(ready), root, contentFolder)];
    process.stdout.write(lists.length > 0 ? lists.map(preflightMessage).join('\n') : NONE_WAITING);
    process.exit(lists.some(({ left }) => left.length > 0) ? 1 : 0);
  }
  const wanted = paths.map((path) => {
    if (!existsSync(path)) throw new Error(`There is no file or folder “${path}”.`);
    return relative(root, resolve(path)).split(sep).join('/');
  });
  const result = await runChecks({ root, contentFolder });
  const within = <T extends { file: string }>(list: T[]) =>
    wanted.length === 0
      ? list
      : list.filter(({ file }) =>
          wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`)),
        );
  const issues = within(result.issues);
  const suppressed = within(result.suppressed);
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const counts = {
    ...result.counts,
    errors,
    warnings: issues.length - errors,
    suppressed: suppressed.length,
  };
  if (json) process.stdout.write(reportAsJson({ issues, suppressed, counts }));
  else {
    if (annotations) process.stdout.write(reportAsAnnotations(issues));
    const colour = process.stdout.isTTY && !process.env['NO_COLOR'];
    process.stdout.write(reportToTerminal(issues, { colour, counts, suppressed, verbose }));
  }
  process.exitCode = errors > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
