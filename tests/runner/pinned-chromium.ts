/**
 * The Chromium that comes as a package of npm in a fixed version, on Linux on x64: a headless shell, which opens a page
 * with a third of the work of a whole Chromium. With the fonts in its package it draws a page alike on every machine.
 */
import { chromium, type Browser } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './steps.ts';

const packageFile = path.join(root, 'node_modules/@sparticuz/chromium/package.json');
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
const folder = path.join(root, '.cache/pinned-chromium', version);

/** The fonts in the package alone: none of the machine. */
const fontsOf = (place: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${place}/fonts</dir>
  <cachedir>${place}/fonts-cache</cachedir>
</fontconfig>
`;

/**
 * Unpacks the browser where it is not there yet: in a folder of this process, which takes its name when it is whole. The
 * workers of a test run start at once, and none may start half a browser.
 */
async function unpack(): Promise<void> {
  if (existsSync(folder)) return;
  const temporary = process.env['TMPDIR'];
  const own = `${folder}.${process.pid}`;
  await mkdir(own, { recursive: true });
  // The package unpacks into the folder for what is temporary.
  process.env['TMPDIR'] = own;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
  await writeFile(path.join(own, 'fonts.conf'), fontsOf(folder));
  // Another worker may have come first: its browser is the same one.
  await rename(own, folder).catch(() => rm(own, { recursive: true, force: true }));
}

/** @returns its file, or undefined where it does not run */
export async function pinnedFile(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  await unpack();
  const file = path.join(folder, 'chromium');
  // Libraries of the system may be missing.
  return spawnSync(file, ['--version']).status === 0 ? file : undefined;
}

/** @returns the browser, started with its fonts, or undefined where it does not run */
export async function pinnedChromium(): Promise<Browser | undefined> {
  const executablePath = await pinnedFile();
  if (!executablePath) return undefined;
  return chromium.launch({
    executablePath,
    args: ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
    env: { ...process.env, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') },
  });
}
