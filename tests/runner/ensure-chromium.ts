/** Finds a Chromium for the tests, or gets one. */
import { existsSync } from 'node:fs';
import { findChromium } from '../../src/find-chromium.ts';
import { pinnedFile } from './pinned-chromium.ts';
import { run, runTool } from './steps.ts';

/**
 * The Chromium that `CHROMIUM_PATH` names, so that the tests can run in any; else the pinned one, which is quickest; else
 * the system's or one downloaded before; else Playwright's own download; else Debian's package, as root.
 *
 * @param whole whether the pinned one will not do: a headless shell marks no words that a link leads to
 * @returns where it is, or undefined where none can be had.
 */
export async function ensureChromium(whole = false): Promise<string | undefined> {
  const named = process.env['CHROMIUM_PATH'];
  const pinned = await pinnedFile();
  // A step of the tests before this one may have named the pinned one.
  const own = named !== pinned && named && existsSync(named) ? named : undefined;
  const there = own ?? (whole ? undefined : pinned) ?? findChromium('');
  if (there) return there;
  console.log('No Chromium was found, so one is fetched …');
  await runTool('@playwright/test/cli.js', ['install', 'chromium']);
  const downloaded = findChromium();
  if (downloaded && (await starts(downloaded))) return downloaded;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await run('apt-get', ['update', '-qq']);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      DEBIAN_FRONTEND: 'noninteractive',
    });
    const packaged = ['/usr/bin/chromium'].find((file) => existsSync(file));
    if (packaged && (await starts(packaged))) return packaged;
  }
  return undefined;
}

/** A downloaded browser may lack libraries of the system. */
async function starts(file: string): Promise<boolean> {
  return (await run(file, ['--version'])).status === 0;
}
