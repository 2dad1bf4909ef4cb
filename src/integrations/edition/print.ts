/** Prints HTML as a tagged PDF with Chromium: the page of the printed edition, and the request letter. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { lookup } from 'mrmime';
import { pagesOfLinks } from '../../archive/reading/pdf/links.ts';

export interface Printing {
  executablePath: string;
  folder: string;
  /** The whole address of the page that is printed: the links in the PDF lead to that site. */
  address: string;
  /** The path under which the site is published, with a slash at both ends. */
  base: string;
  html: string;
}

export interface Printed {
  bytes: Uint8Array;
  /** On which sheet each piece begins, by its anchor. */
  sheets: ReadonlyMap<string, number>;
  /** What the links are called, by where they lead: an anchor, or an address. */
  links: ReadonlyMap<string, string>;
}

/** So often the page is printed at most until its contents are right. */
const MOST_TIMES = 3;

/**
 * Prints the page, and prints it again until its contents say on which sheet each piece begins.
 * @param sheets where each may begin, by its anchor: where that is right, the page is printed once
 */
export function printPage(
  { executablePath, folder, address, base, html }: Printing,
  sheets: ReadonlyMap<string, number>,
): Promise<Printed> {
  return inBrowser(executablePath, async (page, print) => {
    await page.route('**/*', async (route) => {
      const url = new URL(route.request().url());
      const file =
        url.href === address ? pageOf(html) : await fileAt(folder, url, new URL(address).origin, base);
      // Nothing is fetched from the network.
      await (file ? route.fulfill(file) : route.abort());
    });
    await page.goto(address);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.evaluate(async () => {
      document.title = document.querySelector<HTMLElement>('.edition')?.dataset['title'] ?? document.title;
      for (const image of document.images) image.loading = 'eager';
      await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
      await document.fonts.ready;
    });
    const links = new Map(await page.evaluate(prepareTags));
    await page.addStyleTag({ content: HEARD });
    let said = sheets;
    for (let times = 1; ; times += 1) {
      await page.evaluate(writeSheets, Object.fromEntries(said));
      const bytes = await print();
      const found = await pagesOfLinks(bytes, 1);
      const right = found.size === said.size && [...found].every(([id, sheet]) => said.get(id) === sheet);
      if (right || times === MOST_TIMES) return { bytes, sheets: found, links };
      said = found;
    }
  });
}

/**
 * Text that is heard and not seen. The browser leaves what is clipped away out of the tags too, so in the PDF it is
 * text without size or colour: who hears it gets the grade of each source and every heading.
 */
const HEARD = `.visually-hidden {
  clip-path: none !important; overflow: visible !important; width: auto !important; height: auto !important;
  font-size: 0.2px !important; line-height: 1 !important; color: transparent !important; background: none !important;
}`;

/**
 * In the page: makes the browser tag what it would tag wrongly. A figure with a caption and a table is a group;
 * the drawing in it, which has a name, becomes the figure of the PDF, with its name as the alternative.
 * @returns the name of each link, by where it leads
 */
function prepareTags(): Array<[string, string]> {
  for (const figure of document.querySelectorAll('figure')) figure.setAttribute('role', 'group');
  for (const part of document.querySelectorAll('[role="img"] [aria-hidden]'))
    part.removeAttribute('aria-hidden');
  return [...document.querySelectorAll<HTMLAnchorElement>('.edition a[href]')].map((link) => [
    decodeURIComponent(link.getAttribute('href')!.startsWith('#') ? link.hash : link.href),
    (link.getAttribute('aria-label') ?? link.textContent).replace(/\s+/gu, ' ').trim(),
  ]);
}

/** In the page: says beside each entry of its contents on which sheet the piece begins. */
function writeSheets(sheets: Record<string, number>): void {
  for (const link of document.querySelectorAll('.cover nav a')) {
    const before = link.querySelector('.folio');
    before?.previousSibling?.remove(); // The space.
    before?.remove();
    const sheet = sheets[link.getAttribute('href')?.slice(1) ?? ''];
    if (sheet === undefined) continue;
    const folio = document.createElement('span');
    folio.className = 'folio';
    folio.textContent = String(sheet);
    link.append(' ', folio);
  }
}

/** Prints a page of HTML that needs no other file. */
export function printHtml(executablePath: string, html: string): Promise<Uint8Array> {
  return inBrowser(executablePath, async (page, print) => {
    await page.setContent(html);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.evaluate(() => document.fonts.ready);
    return print();
  });
}

/** Opens an empty page in a new browser, and closes the browser afterwards. */
async function inBrowser<T>(
  executablePath: string,
  use: (page: Page, print: () => Promise<Uint8Array>) => Promise<T>,
): Promise<T> {
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    // The policy of a page allows no style that is changed, and no script.
    const page = await browser.newPage({ bypassCSP: true, colorScheme: 'light' });
    return await use(page, () =>
      page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
    );
  } finally {
    await browser.close();
  }
}

/** What the built site has at an address. */
async function fileAt(folder: string, url: URL, origin: string, base: string) {
  if (url.origin !== origin || !url.pathname.startsWith(base)) return undefined;
  const name = decodeURIComponent(url.pathname.slice(base.length));
  const file = path.join(folder, name.endsWith('/') ? `${name}index.html` : name);
  const body = await readFile(file).catch(() => undefined);
  if (!body) return undefined;
  return { body, contentType: lookup(file) ?? 'application/octet-stream' };
}

/** A screen may show a page before its fonts have come; paper waits for them. */
const pageOf = (html: string) => ({
  contentType: 'text/html; charset=utf-8',
  body: html.replaceAll('font-display:optional', 'font-display:block'),
});
