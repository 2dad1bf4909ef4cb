/**
 * The checks of the content inside Astro: a build with an error ends before it begins, with the same
 * report as `npm run check`; in `dev` each change of the story is answered in the terminal, and in a corner of
 * the page that is open.
 */
import type { AstroIntegration } from 'astro';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changesOf } from '../checks/changes.ts';
import { countSentence, reportToTerminal } from '../checks/reporters/terminal.ts';
import { runChecks, type CheckResult } from '../checks/run.ts';
import { contentFolder } from '../content-folder.ts';
import { BuildStopped } from './build-stopped.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { beginStage } from './profile.ts';
import { showsColour, reportProgress } from './progress.ts';
import { differing, stampsOf } from './stamps.ts';

export interface ReportToPage {
  /** “2 errors and 1 warning in 812 files.” */
  title: string;
  issues: CheckResult['issues'];
}

/** How soon the files are looked at again where no watcher reported a change, in milliseconds. */
const EVERY = 1_000;
/** A story of many files takes longer to look at: no more than this share of the time goes into it. */
const SHARE = 0.05;
const overlay = fileURLToPath(new URL('../components/site/content-issues.client.ts', import.meta.url));

/**
 * Whether a path is one of the work of builds in `.cache/`. A site that is built beside the server would have every page
 * loaded again, and a `tsconfig.json` in it would start the server again.
 */
const isWorkFile = (root: string) => {
  const cache = resolve(root, '.cache') + sep;
  const story = resolve(root, contentFolder) + sep;
  return (path: string): boolean => {
    const inside = resolve(path) + sep;
    return (
      inside.startsWith(cache) && inside !== cache && !inside.startsWith(story) && !story.startsWith(inside)
    );
  };
};

export function contentChecks(): AstroIntegration {
  let root = '.';
  return {
    name: 'content-checks',
    hooks: {
      'astro:config:setup': async ({ command, config, logger, injectScript, updateConfig }) => {
        root = fileURLToPath(config.root);
        if (command === 'dev') {
          injectScript('page', `import ${JSON.stringify(overlay)};`);
          updateConfig({ vite: { server: { watch: { ignored: isWorkFile(root) } } } });
        }
        if (command !== 'build') return;
        beginStage('Checking the content');
        reportProgress('Checking the content …\n');
        const { issues, suppressed, counts } = await runChecks({ root, contentFolder });
        if (issues.length > 0)
          reportProgress(reportToTerminal(issues, { colour: showsColour(), counts, suppressed }));
        if (counts.errors > 0)
          throw new BuildStopped('Nothing was built: put the mistakes above right first.');
        if (issues.length === 0) logger.info(`No mistakes in ${counts.files} files of content.`);
        beginStage('Reading the content into Astro');
      },
      'astro:build:start': () => {
        beginStage('Preparing Vite');
        reportProgress('Building the pages …\n');
      },
      'astro:server:setup': async ({ server }) => {
        const folder = resolve(root, contentFolder);
        let last: CheckResult | undefined;
        const payload = (): ReportToPage => ({
          title: last ? countSentence(last.issues, last.counts) : '',
          issues: last?.issues ?? [],
        });
        const check = async (changed: string[]): Promise<void> => {
          const before = last?.issues ?? [];
          const result = await runChecks({ root, contentFolder });
          last = result;
          server.ws.send('content:issues', payload());
          if (changed.length === 0) {
            const { issues, counts } = result;
            process.stdout.write(reportToTerminal(issues, { colour: showsColour(), counts }));
            return;
          }
          const files = changed.map((path) => relative(root, path).split(sep).join('/'));
          const changes = changesOf(before, result.issues, ...files.slice(-1));
          if (changes.toTell.length === 0 && changes.gone === 0) return;
          process.stdout.write(
            `${reportToTerminal(changes.toTell, { colour: showsColour(), counted: false })}${files.join(', ')}: in all ${countSentence(result.issues, result.counts)}\n`,
          );
        };
        const changed = oneAtATime(check);
        let seen = stampsOf(folder);
        const look = (): void => {
          try {
            const now = stampsOf(folder);
            const paths = differing(seen, now);
            seen = now;
            for (const path of paths) changed(path);
          } catch {
            // A folder went away while it was read: the next look sees what is left.
          }
        };
        // The watcher may report a file that is still being written and drop what follows within a moment, or miss
        // a change as it starts: so the files are looked at now and then as well.
        server.watcher.add(folder);
        for (const event of ['add', 'change', 'unlink'] as const)
          server.watcher.on(event, (path: string) => {
            if (path.startsWith(folder + sep)) look();
          });
        let lookingAgain: NodeJS.Timeout;
        const lookAgain = (): void => {
          const began = performance.now();
          look();
          lookingAgain = setTimeout(lookAgain, Math.max(EVERY, (performance.now() - began) / SHARE));
        };
        lookAgain();
        server.httpServer?.once('close', () => {
          clearTimeout(lookingAgain);
        });
        // A page that is opened gets what was found before.
        server.ws.on('content:ask', () => {
          server.ws.send('content:issues', payload());
        });
        await check([]);
      },
    },
  };
}
