/**
 * Finishes one rendered page: it gets its anchors, its styles and its policy, and gives its links, its card and what
 * the search index takes from it.
 */
import { hash } from 'node:crypto';
import { nameList } from '../../checks/reading/name-hashes.ts';
import { addresses } from '../../lib/site/addresses.ts';
import { readCard } from '../cards/cards.ts';
import type { Card } from '../cards/drawing.ts';
import { pageReader, type KeptPage } from '../search/kept-pages.ts';
import { tags } from './html.ts';
import { linksIn, type LinkedPage, type Problem } from './links.ts';
import { withLoader } from './loader.ts';
import { withOldAnchors } from './old-anchors.ts';
import { policyViolations, withPolicy } from './page-policy.ts';
import { withStylesOfPage } from './page-styles.ts';
import { withPrintSheet, wordsOfScripts } from './print-sheets.ts';

export interface PagesToFinish {
  /** The folder of the site, with its scripts. */
  folder: string;
  /** The path under which it is published, with a slash at both ends. */
  base: string;
  /** Old address to new. */
  redirects: Readonly<Record<string, string>>;
  /** The record of the names that are not to be published; undefined where the story has none. */
  names: unknown;
  /** The file in which it is kept which PDFs and pictures have none of these names. */
  namesMemory: string;
  /** The file in which it is kept what the search index takes from each page. */
  searchMemory: string;
}

export interface FinishedPage {
  /** From the folder of the site. */
  file: string;
  address: string;
  html: string;
  sum: string;
  links: LinkedPage;
  card: Card | undefined;
  /** Undefined for a page that is not that of a folder, as the one of the error 404. */
  searched: KeptPage | undefined;
  problems: Problem[];
  /** Styles for print and fonts by their files. */
  sheets: Map<string, string>;
}

/** The folder of what other sites show in frames. */
const EMBEDS = '/embed/';

/** What a page tells the search index, which has read it by then. */
const forTheIndex = / data-(?:search="[^"]*"|pagefind-ignore(?:="[^"]*")?)/gu;

/** Finishes pages of a site, each as Astro renders it. */
export async function pageFinisher(
  site: PagesToFinish,
): Promise<(file: string, rendered: string) => Promise<FinishedPage>> {
  const { base } = site;
  const list = nameList(site.names);
  // Reading PDFs needs a large library, which few stories need here.
  const names = list && (await (await import('./names-in-site.ts')).searchNames(list, site.namesMemory));
  const read = await pageReader(site.searchMemory);
  const inScripts = await wordsOfScripts(site.folder);

  return async (file, rendered) => {
    const address = `/${file.replace(/index\.html$/u, '')}`;
    const isFolder = address.endsWith('/');
    const card = isFolder ? readCard(rendered) : undefined;
    const searched = isFolder ? read(address, rendered) : undefined;
    const shown = rendered.replaceAll(forTheIndex, '');
    // What other sites show has no script whose words could be names of styles, and is printed by them.
    const embedded = address.startsWith(EMBEDS);
    const styled = withStylesOfPage(
      withOldAnchors(shown, address, site.redirects),
      embedded ? new Set() : inScripts,
    );
    const sheets = new Map<string, string>();
    // The edition is printed from its page as it is.
    const page = embedded
      ? styled.html
      : address === addresses.edition
        ? withPrintSheet(styled, base, undefined)
        : withLoader(withPrintSheet(styled, base, sheets), base, sheets);
    const found = tags(page);
    const problems = policyViolations(found).map((message) => ({ file, message }));
    let html = page;
    try {
      html = withPolicy(page, found, {
        base,
        compiles: address === addresses.search,
        frames: address.startsWith('/kit/'),
      });
    } catch (error) {
      problems.push({ file, message: (error as Error).message });
    }
    if (names) problems.push(...(await names.look(file, Buffer.from(html))));
    return {
      ...{ file, address, html, card, searched, problems, sheets },
      sum: hash('sha256', html),
      links: linksIn(found),
    };
  };
}
