/**
 * `npm run check`: every mistake in the story, with its place and the nearest right answer.
 *
 *   npm run check                 the whole story
 *   npm run check -- PATH …       only what stands in these files or folders (all is read, for references)
 *   npm run check -- --ready ID   the list before publication of an article
 *   npm run check -- --links      whether the pages that readers are sent to are still there
 *   --json                        for other programs
 *   --annotations                 for a build server (chosen by itself where CI is set)
 *   --verbose                     suppressions with their reasons, and the time taken
 *
 * Ends with 1 where there is an error, and with 0 where there is none.
 */
import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { reportAsAnnotations } from '../checks/reporters/annotations.ts';
import { reportAsJson } from '../checks/reporters/json.ts';
import { reportToTerminal } from '../checks/reporters/terminal.ts';
import { runChecks } from '../checks/run.ts';
import { contentFolder } from '../content-folder.ts';
import { checkOutsideLinks } from './links-outside.ts';
import { readyToPublish, tellReady } from './ready.ts';

const root = resolve(import.meta.dirname, '../..');

function read(): {
  paths: string[];
  json: boolean;
  annotations: boolean;
  verbose: boolean;
  ready: string | undefined;
  links: boolean;
} {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      annotations: { type: 'boolean' },
      verbose: { type: 'boolean' },
      ready: { type: 'string' },
      links: { type: 'boolean' },
    },
  });
  const ci = Boolean(process.env['CI'] || process.env['GITHUB_ACTIONS']);
  return {
    paths: positionals,
    json: values.json ?? false,
    annotations: values.annotations ?? ci,
    verbose: values.verbose ?? false,
    ready: values.ready,
    links: values.links ?? false,
  };
}

try {
  const { paths, json, annotations, verbose, ready, links } = read();
  if (links) {
    process.stdout.write(await checkOutsideLinks(root, contentFolder));
    process.exit(0);
  }
  if (ready !== undefined) {
    const list = await readyToPublish(ready, root, contentFolder);
    process.stdout.write(tellReady(list));
    process.exit(list.left.length > 0 ? 1 : 0);
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
