/** The pages of the built site that is under test. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

import { all } from '../all.ts';
import { content, site } from './records.ts';

/** Addresses that the site once had. */
const redirects = new Set(Object.keys(site.redirects ?? {}));

const root = path.resolve(import.meta.dirname, '../..');
export const siteFolder = path.resolve(root, process.env['SITE_FOLDER'] ?? 'dist');

export interface SitePage {
  /** As a browser requests it. */
  address: string;
  /** On disk. */
  file: string;
  /** Pages of one kind are made by one template. */
  kind: string;
}

/** Looks of their own within a template: a document that is withheld, and one that can be read on its page. */
const looks = [
  ['<meta name="card" content="withheld"', ' withheld'],
  ['<document-pages', ' to be read'],
] as const;

/** What other sites show in frames: parts of pages, and no pages of the site. */
const EMBEDDED = '/embed/';

/** Every page and every embed, in the order of its address. */
const built: SitePage[] = globSync('**/*.html', { cwd: siteFolder })
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => !name.startsWith('pagefind/'))
  .sort()
  .map((name) => {
    const address = `/${name.replace(/(^|\/)index\.html$/u, '$1')}`;
    const parts = address.split('/').filter(Boolean);
    // A page that only leads on is of no kind of article or record, whatever its old address says.
    if (redirects.has(address)) return { address, file: path.join(siteFolder, name), kind: '/redirects/…' };
    const file = path.join(siteFolder, name);
    if (parts.length > 1) {
      const look = looks.find(([mark]) => readFileSync(file, 'utf8').includes(mark))?.[1] ?? '';
      return { address, file, kind: `/${parts.slice(0, -1).join('/')}/…${look}` };
    }
    // Texts beside the sections are made by one template, with a form in them or without.
    if (!all && parts.length === 1 && existsSync(path.join(content, 'pages', `${parts[0]}.mdx`)))
      return { address, file, kind: readFileSync(file, 'utf8').includes('<form') ? '/… with a form' : '/…' };
    return { address, file, kind: address };
  });

/** Every page, in the order of its address. */
export const pages = built.filter(({ address }) => !address.startsWith(EMBEDDED));
/** Everything that other sites may show in a frame. */
export const embeds = built.filter(({ address }) => address.startsWith(EMBEDDED));

export const htmlOf = ({ file }: SitePage): string => readFileSync(file, 'utf8');

const size = ({ file }: SitePage): number => statSync(file).size;

const heaviestFirst = (list: SitePage[]) =>
  [...Map.groupBy(list, ({ kind }) => kind).values()].map((group) =>
    group.toSorted((a, b) => size(b) - size(a)),
  );
const byKind = heaviestFirst(pages);

/** One page of each kind, its heaviest. */
export const kinds: SitePage[] = byKind.map((group) => group[0]!);

/** One embed of each kind, its heaviest. */
export const embedKinds: SitePage[] = heaviestFirst(embeds).map((group) => group[0]!);

/** One page of each kind; where everything is tested its lightest besides, as the other end of what it must bear. */
export const examples: SitePage[] = all
  ? byKind.flatMap((group) => [...new Set([group[0]!, group.at(-1)!])])
  : kinds;

/** The pages on which everything of a page is checked that a validator or a reader of its code can check. */
export const checked: SitePage[] = all ? pages : kinds;

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

/** The pages to check in parts of about equal length, so that workers can share them: one part where they are few. */
export function shares(count: number): SitePage[][] {
  const parts = all ? count : 1;
  return Array.from({ length: parts }, (_, share) =>
    checked.filter((_page, index) => index % parts === share),
  );
}
