/** The pages of the built site that is under test. */
import { readFileSync, statSync, globSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

import { site } from './records.ts';

/** Addresses that the site once had. */
const redirects = new Set(Object.keys(site.redirects ?? {}));

const root = path.resolve(import.meta.dirname, '../..');
export const siteFolder = path.resolve(root, process.env['SITE_FOLDER'] ?? 'dist');

export interface SitePage {
  /** As a browser asks for it. */
  address: string;
  /** On disk. */
  file: string;
  /** Pages of one kind are made by one template. */
  kind: string;
}

/** Every page, in the order of its address. */
export const pages: SitePage[] = globSync('**/*.html', { cwd: siteFolder })
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => !name.startsWith('pagefind/'))
  .sort()
  .map((name) => {
    const address = `/${name.replace(/(^|\/)index\.html$/u, '$1')}`;
    const parts = address.split('/').filter(Boolean);
    // A page that only leads on is of no kind of article or record, whatever its old address says.
    if (redirects.has(address)) return { address, file: path.join(siteFolder, name), kind: '/redirects/…' };
    const kind = parts.length > 1 ? `/${parts.slice(0, -1).join('/')}/…` : address;
    return { address, file: path.join(siteFolder, name), kind };
  });

export const htmlOf = ({ file }: SitePage): string => readFileSync(file, 'utf8');

const size = ({ file }: SitePage): number => statSync(file).size;

/** Of each kind the page with the most and the one with the least, as the two ends of what it must bear. */
export const examples: SitePage[] = [...Map.groupBy(pages, ({ kind }) => kind).values()].flatMap((group) => {
  const bySize = group.toSorted((a, b) => size(a) - size(b));
  return [...new Set([bySize.at(-1)!, bySize[0]!])];
});

/** One page of each kind, its heaviest, and one of a document that is withheld: that one has a look of its own. */
export const kinds: SitePage[] = [
  ...new Set([
    ...[...Map.groupBy(examples, ({ kind }) => kind).values()].map((group) => group[0]!),
    ...pages.filter((page) => htmlOf(page).includes('<meta name="card" content="withheld"')).slice(0, 1),
  ]),
];

type GotoOptions = Parameters<Page['goto']>[1];

/** A page without the element that leads on to another. */
export const withoutRefresh = (html: string): string =>
  html.replace(/<meta[^>]*http-equiv="refresh"[^>]*>/u, '');

/** Opens a page. One that only redirects is kept from doing so: it could be gone while it is looked at. */
export async function openPage(page: Page, address: string, options?: GotoOptions): Promise<void> {
  if (redirects.has(address)) {
    await page.route(`**${address}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: withoutRefresh(await response.text()) });
    });
  }
  await page.goto(address, options);
}

/** The pages in parts of about equal length, so that workers can share them. */
export function shares(count: number): SitePage[][] {
  return Array.from({ length: count }, (_, share) => pages.filter((_page, index) => index % count === share));
}
