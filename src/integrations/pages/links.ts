/** Every link, anchor and asset inside the built site leads to something. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesIn } from '../../cli/build/fingerprint.ts';
import { tags } from './html.ts';

export interface Problem {
  /** The file in the built site. */
  file: string;
  message: string;
}

interface Page {
  ids: Set<string>;
  links: string[];
}

const linking = ['href', 'src', 'poster', 'action', 'data', 'xlink:href'];
/** Addresses that are spoken of and not followed. */
const properties = new Set(['og:image', 'twitter:image']);

/**
 * Checks the pages of a built site, and the addresses in its sitemaps.
 *
 * @param site the address of the published site: links that name it in full are inside too.
 * @param base the path under which it is published, with a slash at both ends.
 */
export async function findBrokenLinks(folder: string, site: string, base = '/'): Promise<Problem[]> {
  const files = new Set((await filesIn(folder)).map((file) => path.relative(folder, file)));
  const pages = new Map<string, Page>();
  const problems: Problem[] = [];
  for (const file of files) {
    if (file.endsWith('.html')) pages.set(file, readPage(await readFile(path.join(folder, file), 'utf8')));
  }
  const { origin } = new URL(site);
  for (const [file, { links }] of pages) {
    const here = new URL(base + file.replace(/(^|\/)index\.html$/u, '$1'), origin);
    for (const link of new Set(links)) {
      const message = fault(link, here, origin, base, files, pages);
      if (message) problems.push({ file, message });
    }
  }
  for (const file of files) {
    if (!/^sitemap.*\.xml$/u.test(file)) continue;
    for (const [, link = ''] of (await readFile(path.join(folder, file), 'utf8')).matchAll(
      /<loc>([^<]+)</gu,
    )) {
      const message = fault(link, new URL(base, origin), origin, base, files, pages);
      if (message) problems.push({ file, message });
    }
  }
  return problems;
}

/** Why the link leads nowhere, or undefined where it holds or leaves the site. */
function fault(
  link: string,
  here: URL,
  origin: string,
  base: string,
  files: Set<string>,
  pages: Map<string, Page>,
): string | undefined {
  if (!URL.canParse(link, here)) return `“${link}” is not an address.`;
  const target = new URL(link, here);
  if (target.origin !== origin) return undefined;
  // The host of a site in a folder has other sites: their whole addresses lead out of this one.
  if (!target.pathname.startsWith(base))
    return URL.canParse(link) ? undefined : `“${link}” leaves ${base}: build it with href().`;
  const inside = decodeURIComponent(target.pathname.slice(base.length));
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  if (!files.has(file)) {
    if (files.has(`${inside}/index.html`)) return `“${link}” lacks the slash at its end.`;
    return `“${link}” leads nowhere.`;
  }
  const anchor = decodeURIComponent(target.hash.slice(1).replace(/:~:.*$/u, ''));
  if (anchor === '' || anchor === 'top') return undefined;
  const page = pages.get(file);
  if (page && !page.ids.has(anchor)) return `“${link}”: the page has no “${anchor}”.`;
  return undefined;
}

function readPage(html: string): Page {
  const ids = new Set<string>();
  const links: string[] = [];
  for (const { name, attributes } of tags(html)) {
    const id = attributes.get('id');
    if (id) ids.add(id);
    for (const key of linking) {
      const link = attributes.get(key);
      if (link !== undefined && !(key === 'data' && name !== 'object')) links.push(link);
    }
    const set = attributes.get('srcset');
    if (set) links.push(...set.split(',').map((part) => part.trim().split(/\s+/u, 1)[0] ?? ''));
    const property = attributes.get('property') ?? attributes.get('name') ?? '';
    if (name === 'meta' && properties.has(property)) links.push(attributes.get('content') ?? '');
  }
  return { ids, links };
}
