/**
 * Finishes the built site within Astro's build, each page as soon as it is rendered: the last integration, so that
 * `astro build` alone makes the whole site. `UNFINISHED=1` lets a site pass whose links lead nowhere; `PROFILE=1` prints what each stage took.
 */
import type { AstroIntegration } from 'astro';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readStory } from '../../checks/reading/read.ts';
import { buildDate } from '../../build-date.ts';
import { contentFolder } from '../../content-folder.ts';
import { dayInZone } from '../../lib/dates/dates.ts';
import { addresses } from '../../lib/site/addresses.ts';
import { siteSettings } from '../../site-settings.ts';
import { BuildStopped } from '../build-stopped.ts';
import { editionPrinted } from '../edition/edition.ts';
import { beginStage, profileTable } from '../profile.ts';
import { reportProgress } from '../progress.ts';
import type { PagesToFinish } from './finish-page.ts';
import type { PageFinishing } from './finish-pages.ts';
import type { Problem } from './links.ts';

function listProblems(problems: readonly Problem[], most: number): string {
  const shown = problems.slice(0, most).map(({ file, message }) => `${file}: ${message}\n`);
  const more = problems.length - shown.length;
  return shown.join('') + (more > 0 ? `… and ${more} more.\n` : '');
}

/** The file of a page that is finished as it is rendered; undefined for what is no page of a folder. */
function fileOf(url: string, { type }: { type: string }, base: string): string | undefined {
  const address = `/${decodeURI(new URL(url).pathname).slice(base.length)}`;
  // Files may be asked for with a slash at their end. The edition is printed from its page as Astro writes it.
  const isPage = type === 'page' && address.endsWith('/') && address !== addresses.edition;
  return isPage ? `${address.slice(1)}index.html` : undefined;
}

/** The integration, for `astro.config.mjs`. It comes after all that add files to the site. */
export function builtPages(): AstroIntegration {
  let root = '.';
  let base = '/';
  let address = '';
  let folder = '';
  let finishing: PageFinishing | undefined;
  const site = (): PagesToFinish => ({
    ...{ folder, base, redirects: siteSettings().redirects ?? {} },
    names: readStory(root, contentFolder).story.entries.names.get('names')?.data,
    namesMemory: path.join(root, '.cache', 'without-names.json'),
    searchMemory: path.join(root, '.cache', 'searched-pages.json'),
  });
  return {
    name: 'built-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
        address = config.site ?? '';
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        // `dev` has no use for it.
        const { PageFinishing } = await import('./finish-pages.ts');
        setPrerenderer((astro) => ({
          ...astro,
          render: async (request, options) => {
            const result = await astro.render(request, options);
            const response = result instanceof Response ? result : result.response;
            const file = fileOf(request.url, options.routeData, base);
            if (file === undefined || !response.ok) return result;
            // The scripts, whose words it needs, are written by now.
            finishing ??= new PageFinishing(site());
            const html = await finishing.finish(file, await response.text());
            return { ...result, response: new Response(html, response) };
          },
        }));
      },
      'astro:build:done': async () => {
        const { finishSite } = await import('./finish-site.ts');
        const { PageFinishing } = await import('./finish-pages.ts');
        const settings = siteSettings();
        finishing ??= new PageFinishing(site());
        const finished = await finishSite(
          {
            ...site(),
            address,
            edition: editionPrinted(),
            language: settings.language ?? 'en',
            day: dayInZone(buildDate(), settings.timeZone ?? 'UTC'),
            kit: process.env['KIT'] === '1',
            stage: (name) => {
              beginStage(name.replace(/ …$/u, ''));
              reportProgress(`${name}\n`);
            },
          },
          finishing,
        );
        const { problems, broken, seal } = finished;
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
