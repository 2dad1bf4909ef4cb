/**
 * Every link, anchor and asset inside the built site leads to something.
 *
 * Hand-made because: link checkers crawl a served site; this one reads the pages once, with everything else that is
 * checked in them.
 */
import type { Tag } from './html.ts';

export interface Problem {
  /** The file in the built site. */
  file: string;
  message: string;
}

/** What a page leads to, and the places in it to which others may lead. */
export interface LinkedPage {
  ids: Set<string>;
  links: string[];
}

const linking = ['href', 'src', 'poster', 'action', 'data', 'xlink:href'];
/** Addresses that are spoken of and not followed. */
const properties = new Set(['og:image', 'twitter:image']);

export interface LinkedSite {
  /** All files of the built site. */
  files: ReadonlySet<string>;
  /** Its pages, by file. */
  pages: ReadonlyMap<string, LinkedPage>;
  /** The texts of its sitemaps, by file. */
  sitemaps: ReadonlyMap<string, string>;
  /** The address of the published site: links that name it in full are inside too. */
  address: string;
  /** The path under which it is published, with a slash at both ends. */
  base: string;
}

/** Checks the links of the pages of a built site, and the addresses in its sitemaps. */
export function brokenLinks(site: LinkedSite): Problem[] {
  const problems: Problem[] = [];
  const { origin } = new URL(site.address);
  for (const [file, { links }] of site.pages) {
    const here = new URL(site.base + file.replace(/(^|\/)index\.html$/u, '$1'), origin);
    for (const link of new Set(links)) {
      const message = fault(link, here, site);
      if (message) problems.push({ file, message });
    }
  }
  for (const [file, text] of site.sitemaps)
    for (const [, link = ''] of text.matchAll(/<loc>([^<]+)</gu)) {
      const message = fault(link, new URL(site.base, origin), site);
      if (message) problems.push({ file, message });
    }
  return problems;
}

/** Why the link leads nowhere, or undefined where it holds or leaves the site. */
function fault(link: string, here: URL, { files, pages, base }: LinkedSite): string | undefined {
  if (!URL.canParse(link, here)) return `“${link}” is not an address.`;
  const target = new URL(link, here);
  if (target.origin !== here.origin) return undefined;
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

export function linksIn(tags: readonly Tag[]): LinkedPage {
  const ids = new Set<string>();
  const links: string[] = [];
  for (const { name, attributes } of tags) {
    const id = attributes.get('id');
    if (id) ids.add(id);
    for (const key of linking) {
      const link = attributes.get(key);
      if (link !== undefined && !(key === 'data' && name !== 'object')) links.push(link);
    }
    links.push(...(attributes.get('data-after')?.split(' ').filter(Boolean) ?? []));
    const set = attributes.get('srcset');
    if (set) links.push(...set.split(',').map((part) => part.trim().split(/\s+/u, 1)[0] ?? ''));
    const property = attributes.get('property') ?? attributes.get('name') ?? '';
    if (name === 'meta' && properties.has(property)) links.push(attributes.get('content') ?? '');
  }
  return { ids, links };
}
