/**
 * Finishes the built site within Astro's build: the last integration, so that `astro build` alone makes the whole
 * site. `UNFINISHED=1` lets a site pass whose links lead nowhere; `PROFILE=1` prints what each stage took.
 */
import type { AstroIntegration } from 'astro';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readStory } from '../../checks/reading/read.ts';
import { buildDate } from '../../build-date.ts';
import { contentFolder } from '../../content-folder.ts';
import { dayInZone } from '../../lib/dates/dates.ts';
import { siteSettings } from '../../site-settings.ts';
import { BuildStopped } from '../build-stopped.ts';
import { editionPrinted } from '../edition/edition.ts';
import { beginStage, profileTable } from '../profile.ts';
import { reportProgress } from '../progress.ts';
import type { Problem } from './links.ts';

function listProblems(problems: readonly Problem[], most: number): string {
  const shown = problems.slice(0, most).map(({ file, message }) => `${file}: ${message}\n`);
  const more = problems.length - shown.length;
  return shown.join('') + (more > 0 ? `… and ${more} more.\n` : '');
}

/** The integration, for `astro.config.mjs`. It comes after all that add files to the site. */
export function builtPages(): AstroIntegration {
  let root = '.';
  let base = '/';
  let address = '';
  return {
    name: 'built-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
        address = config.site ?? '';
      },
      'astro:build:done': async ({ dir }) => {
        // `dev` has no use for it.
        const { finishSite } = await import('./finish-site.ts');
        const settings = siteSettings();
        const { problems, broken, seal } = await finishSite({
          folder: fileURLToPath(dir),
          address,
          base,
          redirects: settings.redirects ?? {},
          names: readStory(root, contentFolder).story.entries.names.get('names')?.data,
          namesMemory: path.join(root, '.cache', 'without-names.json'),
          searchMemory: path.join(root, '.cache', 'searched-pages.json'),
          edition: editionPrinted(),
          language: settings.language ?? 'en',
          day: dayInZone(buildDate(), settings.timeZone ?? 'UTC'),
          kit: process.env['KIT'] === '1',
          stage: (name) => {
            beginStage(name.replace(/ …$/u, ''));
            reportProgress(`${name}\n`);
          },
        });
        if (process.env['UNFINISHED'] !== '1') problems.push(...broken);
        else if (broken.length > 0)
          reportProgress(`${broken.length} links lead nowhere:\n${listProblems(broken, 10)}`);
        if (problems.length > 0) {
          reportProgress(listProblems(problems, 40));
          throw new BuildStopped('The site is not finished: put the problems above right first.');
        }
        await seal();
        if (process.env['PROFILE'] === '1') reportProgress(profileTable());
      },
    },
  };
}
