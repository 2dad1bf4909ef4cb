/**
 * The Chromium that comes as a package of npm in a fixed version, with fonts of its own: it draws a page alike on every
 * machine. It runs on Linux on x64.
 */
import { chromium, type Browser } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../runner/steps.ts';

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

/** Unpacks the browser where it is not there yet. The package does so in the folder for what is temporary. */
async function unpack(): Promise<string> {
  const temporary = process.env['TMPDIR'];
  await mkdir(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
}

/** @returns the started browser, or undefined where it does not run */
export async function pinnedChromium(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const executablePath = await unpack();
  const config = path.join(folder, 'fonts.conf');
  if (!existsSync(config)) await writeFile(config, fontsOf(folder));
  // Libraries of the system may be missing.
  if (spawnSync(executablePath, ['--version']).status !== 0) return undefined;
  return chromium.launch({
    executablePath,
    args: ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
    env: { ...process.env, FONTCONFIG_FILE: config },
  });
}
