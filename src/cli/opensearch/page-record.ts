/** A built page as a search engine of a newsroom's own takes it. */
import { decodeHTMLAttribute } from 'entities';
import { DomUtils } from 'htmlparser2';
import { headingOf, mainElement } from '../../integrations/search/files.ts';
import { textShown } from '../../integrations/search/visible-text.ts';
import type { TitleRecord } from '../../lib/search/titles.ts';

export interface PageRecord {
  /** From the root of the site. */
  address: string;
  /** The whole address; absent while the story names none. */
  url?: string;
  title: string;
  description: string;
  /** `document`, `article` and so on; `page` for a text or a list. */
  kind: string;
  language: string;
  publisher?: string;
  /** How well a document is known. */
  grade?: string;
  topics: readonly string[];
  /** The first day that the date may mean, and the date in words. */
  date?: string;
  dateInWords?: string;
  text: string;
}

const attribute = (html: string, pattern: RegExp): string =>
  decodeHTMLAttribute(pattern.exec(html)?.[1] ?? '');

/**
 * Reads a page.
 * @param known what the titles of the site say of the page, or of that of which it is a part
 * @param site the address of the site without a slash at the end; undefined while it has none
 * @returns undefined for a page that is not to be found: one that leads on, or stands in the place of another
 */
export function pageRecord(
  address: string,
  html: string,
  known: Partial<TitleRecord> | undefined,
  site: string | undefined,
): PageRecord | undefined {
  if (/<meta name="robots" content="noindex|http-equiv="refresh"/u.test(html)) return undefined;
  const main = mainElement(html);
  if (!main) return undefined;
  // What is folded is text as well.
  for (const folded of DomUtils.getElementsByTagName('details', main)) folded.attribs['open'] = '';
  const { kind = 'page', publisher, grade, topics = [], day, shown } = known ?? {};
  return {
    address,
    ...(site !== undefined && { url: site + address }),
    title: headingOf(main) ?? attribute(html, /<title>([^<]*)/u),
    description: attribute(html, /<meta name="description" content="([^"]*)"/u),
    kind,
    language: attribute(html, /<html[^>]* lang="([^"]*)"/u),
    ...(publisher !== undefined && { publisher }),
    ...(grade !== undefined && { grade }),
    topics,
    ...(day !== undefined && { date: day }),
    ...(shown !== undefined && { dateInWords: shown }),
    text: textShown(main),
  };
}
