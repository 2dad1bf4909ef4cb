/**
 * `npm run look`: pictures of the built site to look at, one page of each kind on five screens, light and dark, and on
 * paper, with a page that shows them side by side. They go into `.cache/look/`, which git ignores.
 */
import { chromium, type Browser } from '@playwright/test';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readCommandLine } from '../../src/cli/command-line.ts';
import { listen } from '../../src/cli/server/listen.ts';
import { serveFolder } from '../../src/cli/server/server.ts';
import { findChromium } from '../../src/find-chromium.ts';
import { escapeHtml } from '../../src/lib/text/escape-html.ts';
import { scriptsRun } from '../browser/late-scripts.ts';
import { kinds, siteFolder } from '../browser/site-pages.ts';
import { root, runTool } from '../runner/steps.ts';
import { pinnedChromium } from '../runner/pinned-chromium.ts';

const usage = `npm run look -- [ADDRESS …] [--update]

Pictures of the site in dist/, for .cache/look/index.html: one page of each kind, or of the addresses
(as /timeline/). --update makes the reference pictures in tests/pictures/ again instead, for the second
story: build it first by node tests/other-story/build.ts, and look at each that git shows as changed.`;

/** The widths of screens, in pixels. */
const WIDTHS = [360, 390, 768, 1_024, 1_440];
/** As much of a page as is shown, in pixels. */
const HIGHEST = 6_000;

const { values, positionals } = readCommandLine(usage, {
  allowPositionals: true,
  options: { update: { type: 'boolean' } },
});

async function updateReferences(): Promise<number> {
  const words = ['test', '-c', 'tests/other-story', 'pictures', '--update-snapshots', '--reporter=line'];
  const { status, output } = await runTool('@playwright/test/cli.js', words);
  console.log(status === 0 ? 'Made again: look at what `git status tests/pictures` shows.' : output);
  return status;
}

const folder = path.join(root, '.cache/look');
/** The name of a page's pictures. */
const named = (address: string) => address.replaceAll('/', ' ').trim().replaceAll(' ', '_') || 'home';

async function takePictures(browser: Browser, origin: string, address: string): Promise<string[]> {
  const files: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of WIDTHS) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      await page.goto(`${origin}${address}`, { referer: `${origin}/` });
      await scriptsRun(page);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const clip = { x: 0, y: 0, width, height: Math.min(height, HIGHEST) };
      const file = `${named(address)}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: path.join(folder, file), fullPage: true, clip });
      files.push(file);
      await page.close();
    }
  // A4 at 96 dots an inch.
  const page = await browser.newPage({ viewport: { width: 794, height: 1_123 } });
  await page.goto(`${origin}${address}`, { referer: `${origin}/` });
  await scriptsRun(page);
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: path.join(folder, `${named(address)}-paper.png`) });
  await page.close();
  return [...files, `${named(address)}-paper.png`];
}

/** All pictures side by side. */
const sheet = (pictures: Array<[address: string, files: string[]]>): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures of the site</title>
<style>body{font:1rem system-ui}div{display:flex;gap:1rem;overflow-x:auto;align-items:start}img{border:1px solid;width:20rem}</style>
${pictures
  .map(
    ([address, files]) =>
      `<h2>${escapeHtml(address)}</h2><div>${files.map((file) => `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>`).join('')}</div>`,
  )
  .join('\n')}</html>\n`;

async function look(): Promise<number> {
  if (!existsSync(path.join(siteFolder, 'index.html'))) {
    console.error('There is no built site: run npm run build first.');
    return 1;
  }
  const addresses = positionals.length > 0 ? positionals : kinds.map(({ address }) => address);
  const browser = (await pinnedChromium()) ?? (await chromium.launch({ executablePath: findChromium() }));
  const server = serveFolder(siteFolder);
  const origin = `http://localhost:${await listen(server, 0)}`;
  const pictures: Array<[string, string[]]> = [];
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    for (const [number, address] of addresses.entries()) {
      console.log(`${number + 1} of ${addresses.length}: ${address}`);
      pictures.push([address, await takePictures(browser, origin, address)]);
    }
  } finally {
    await browser.close();
    server.close();
  }
  await writeFile(path.join(folder, 'index.html'), sheet(pictures));
  console.log('Look at .cache/look/index.html.');
  return 0;
}

process.exitCode = values.update ? await updateReferences() : await look();
