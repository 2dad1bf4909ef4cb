/**
 * Prints the edition: after the pages are rendered, `/edition/edition.pdf` is made from `/edition/`, where a
 * Chromium is found. It is kept in `.cache/` by the hash of what it is made of.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { AstroIntegration } from 'astro';
import { findChromium } from './chromium.ts';
import { tags } from '../pages/html.ts';
import { buildDate } from '../../build-date.ts';
import { addresses } from '../../lib/site/addresses.ts';
import { dayInZone } from '../../lib/dates/dates.ts';
import { PDF_IS_PRINTED } from '../../lib/site/edition-pdf.ts';
import { siteSettings } from '../../site-settings.ts';
import { writeAtomic } from '../../write-atomic.ts';
import { beginStage } from '../profile.ts';
import { reportProgress } from '../progress.ts';
import { removeOldest } from './cache.ts';
import { fixPdf } from './fixed-pdf.ts';
import { printPage } from './print.ts';

/** Raised when the printing changes, so that a PDF of an earlier build is not taken. */
const VERSION = 1;
const CACHE = '.cache/edition';

/** What the build says where it cannot print. */
export const NO_CHROMIUM =
  'No Chromium was found, so the printed edition has no PDF: install Chromium, or name it as CHROMIUM_PATH.';

/** The integration, for `astro.config.mjs`. */
export function printedEdition(): AstroIntegration {
  let executablePath: string | undefined;
  let root = '.';
  let base = '/';
  let site = '';
  return {
    name: 'printed-edition',
    hooks: {
      'astro:config:setup': ({ command }) => {
        executablePath = command === 'build' ? findChromium() : undefined;
        // The page offers the PDF where there will be one.
        process.env[PDF_IS_PRINTED] = executablePath ? '1' : '';
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
        site = config.site ?? '';
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        if (!existsSync(path.join(folder, addresses.edition, 'index.html'))) return;
        if (!executablePath) {
          reportProgress(`${NO_CHROMIUM}\n`);
          return;
        }
        beginStage('Printing the edition');
        const address = new URL(base + addresses.edition.slice(1), site).href;
        const pdf = await cachedPdf(root, { executablePath, folder, address, base });
        await writeFile(path.join(folder, addresses.editionPdf), pdf);
      },
    },
  };
}

type Making = Parameters<typeof printPage>[0];

/** The PDF of an earlier build that was made of the same, or a new one. */
async function cachedPdf(root: string, making: Making): Promise<Uint8Array> {
  const key = await hashOfSources(making);
  const cache = path.join(root, CACHE);
  const file = path.join(cache, `${key}.pdf`);
  const known = await readFile(file).catch(() => undefined);
  // A file that was cut by a full disk is printed again.
  if (known?.subarray(-1024).includes('%%EOF')) {
    const now = new Date();
    await utimes(file, now, now);
    return known;
  }
  const pdf = await fixPdf(await printPage(making), {
    day: dayInZone(buildDate(), siteSettings().timeZone ?? 'UTC'),
    id: key.slice(0, 32),
  });
  await mkdir(cache, { recursive: true });
  await writeAtomic(file, pdf);
  await removeOldest(cache);
  return pdf;
}

/** A hash over the page, the fonts, styles and pictures that it names, and the program that prints it. */
async function hashOfSources({ folder, address, base, executablePath }: Making): Promise<string> {
  const html = await readFile(path.join(folder, addresses.edition, 'index.html'), 'utf8');
  const { stdout: version } = await promisify(execFile)(executablePath, ['--version']);
  const hash = createHash('sha256').update(JSON.stringify([VERSION, version, address, html]));
  const links = [
    ...tags(html).flatMap(({ name, attributes }) => [
      attributes.get('src') ?? (name === 'link' ? attributes.get('href') : undefined),
    ]),
    ...[...html.matchAll(/url\(["']?([^"')]+)/gu)].map(([, link]) => link),
  ];
  for (const link of [...new Set(links)].sort()) {
    if (link === undefined || !URL.canParse(link, address)) continue;
    const { pathname } = new URL(link, address);
    if (!pathname.startsWith(base)) continue;
    const file = path.join(folder, decodeURIComponent(pathname.slice(base.length)));
    hash.update(await readFile(file).catch(() => ''));
  }
  return hash.digest('hex');
}
