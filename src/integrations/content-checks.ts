/**
 * The checks of the content inside Astro: a build with an error ends before it begins, with the same
 * report as `npm run check`; in `dev` each change of the story is answered in the terminal.
 */
import type { AstroIntegration } from 'astro';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportToTerminal } from '../checks/reporters/terminal.ts';
import { runChecks } from '../checks/run.ts';
import { contentFolder } from '../content-folder.ts';

/** What stops a build, after the report is printed: one sentence, and no trace of the program. */
export class ContentMistakes extends Error {
  override name = 'ContentMistakes';
  constructor() {
    super('Nothing was built: the mistakes above stand in the content.');
    this.stack = '';
  }
}

const colour = (): boolean => Boolean(process.stdout.isTTY) && !process.env['NO_COLOR'];

/** The integration, for `astro.config.mjs`. */
export function contentChecks(): AstroIntegration {
  let root = '.';
  return {
    name: 'content-checks',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build') return;
        const { issues, suppressed, counts } = await runChecks({ root, contentFolder });
        if (issues.length > 0)
          process.stdout.write(reportToTerminal(issues, { colour: colour(), counts, suppressed }));
        if (counts.errors > 0) throw new ContentMistakes();
        if (issues.length === 0) logger.info(`No mistakes in ${counts.files} files of content.`);
      },
      'astro:server:setup': async ({ server }) => {
        const folder = resolve(root, contentFolder);
        const report = async (changed?: string) => {
          const { issues, counts } = await runChecks({ root, contentFolder });
          const file = changed && relative(root, changed).split(sep).join('/');
          const own = file ? issues.filter((issue) => issue.file === file) : issues;
          if (own.length > 0 || !changed)
            process.stdout.write(reportToTerminal(own, { colour: colour(), ...(!changed && { counts }) }));
        };
        server.watcher.add(folder);
        for (const event of ['add', 'change', 'unlink'] as const)
          server.watcher.on(event, (path: string) => {
            if (path.startsWith(folder)) void report(path);
          });
        await report();
      },
    },
  };
}
