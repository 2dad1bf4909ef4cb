/** Finds the Chromium that prints the edition and the letter, reads web pages, and runs the browser tests. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Names under which systems install the browser. */
const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
/** Where macOS and Windows put it, which is not on the path. */
const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The Chromium named by `CHROMIUM_PATH`, else the system's, else the one that Playwright has
 * downloaded before; undefined where there is none, and where `CHROMIUM_PATH` is `none`.
 */
export function findChromium(named = process.env['CHROMIUM_PATH']): string | undefined {
  if (named === 'none') return undefined;
  if (named && existsSync(named)) return named;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const system = [
    ...commands.flatMap((command) => folders.map((folder) => path.join(folder, command))),
    ...applications,
  ].find((file) => existsSync(file));
  if (system) return system;
  // Loaded where it is needed: it takes longer than all else of a build that has nothing to do.
  const { chromium } = createRequire(import.meta.url)(
    '@playwright/test',
  ) as typeof import('@playwright/test');
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}
