/**
 * Takes the edition away: after the pages are rendered, `/edition/` becomes an e-book and, where a Chromium is found,
 * `/edition/edition.pdf`, while the rest of the site is finished.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findChromium } from '../../find-chromium.ts';
import { buildDate } from '../../build-date.ts';
import { wordsFor } from '../../i18n/languages.ts';
import { addresses, hasAddress } from '../../lib/site/addresses.ts';
import { dayInZone } from '../../lib/dates/dates.ts';
import { PDF_IS_PRINTED } from '../../lib/site/edition-pdf.ts';
import { siteSettings } from '../../site-settings.ts';
import { reportProgress } from '../progress.ts';
import { epubOf } from './epub.ts';
import { notPrinted } from './not-printed.ts';
import type { PdfToMake } from './pdf-process.ts';

/** What the build says where it cannot print. */
export const NO_CHROMIUM =
  'No Chromium was found, so the printed edition has no PDF: install Chromium, or name it as CHROMIUM_PATH.';

let printed: Promise<void> | undefined;
/** Ends when the PDF is in the site; undefined where none is printed. */
export const editionPrinted = (): Promise<void> | undefined => printed;

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
        const html = await readFile(path.join(folder, addresses.edition, 'index.html'), 'utf8').catch(
          () => undefined,
        );
        if (html === undefined) return;
        await writeBook(root, folder, html, base);
        if (!executablePath) {
          reportProgress(`${NO_CHROMIUM}\n`);
          return;
        }
        const address = new URL(base + addresses.edition.slice(1), site).href;
        const day = dayInZone(buildDate(), siteSettings().timeZone ?? 'UTC');
        printed = printBeside({ executablePath, folder, address, base, html, root, day });
        // It is waited for later, by `finishSite`.
        printed.catch(() => undefined);
      },
    },
  };
}

/** Makes the e-book, which needs no browser. */
async function writeBook(root: string, folder: string, html: string, base: string): Promise<void> {
  const { title, tagline, description, language, publisher, licence, url, knowledge } = siteSettings();
  if (!title || !language || !url) return;
  const said = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const { name, url: terms } = licence as { name: string; url: string };
  const book = epubOf({
    html,
    css: await readFile(path.join(root, 'src/styles/edition/book.css'), 'utf8'),
    title,
    tagline: said(tagline) ?? '',
    description: said(description) ?? '',
    language,
    publisher: said(publisher),
    licence: `${name} (${terms})`,
    site: hasAddress({ url }) ? new URL(base, url).href : undefined,
    day: said(knowledge) ?? dayInZone(buildDate(), 'UTC'),
    words: wordsFor(language),
  });
  await writeFile(path.join(folder, addresses.editionBook), book);
}

/**
 * Makes the PDF in a process of its own: the build is busy until the site is finished, and has its own memory.
 * @throws BuildStopped where it was not made, once the build has said why
 */
async function printBeside(making: PdfToMake): Promise<void> {
  const child = fork(new URL('./pdf-process.ts', import.meta.url), { execArgv: [] });
  let why = 'its process ended';
  child.on('message', (message: string) => (why = message));
  child.send(making);
  const [status] = (await once(child, 'exit')) as [number | null];
  if (status === 0) return;
  throw notPrinted('The edition', why, making.executablePath);
}
