/** The search of the site as a browser can add it to its own: an OpenSearch description. */
import { absoluteUrl } from '../../i18n/format.ts';
import { words } from '../../i18n/words.ts';
import { addresses, hasAddress } from '../../lib/site/addresses.ts';
import { escapeHtml } from '../../lib/text/escape-html.ts';
import type { Story } from '../story.ts';

/** The longest short name that the format allows. */
const SHORT = 16;

/** The whole words that fit into a length. */
const cut = (text: string, length: number): string =>
  text.length <= length
    ? text
    : text
        .slice(0, length + 1)
        .replace(/\s+\S*$/u, '')
        .slice(0, length);

/** The description; nothing while the site has no address: a browser would search at one that stands in for it. */
export function openSearch({ site }: Pick<Story, 'site'>): string | undefined {
  if (!hasAddress(site)) return undefined;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeHtml(cut(site.title, SHORT))}</ShortName>
  <LongName>${escapeHtml(cut(site.title, 48))}</LongName>
  <Description>${escapeHtml(words.search.title)}</Description>
  <Language>${escapeHtml(site.language)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${escapeHtml(absoluteUrl(site, '/favicon.svg'))}</Image>
  <Url type="text/html" template="${escapeHtml(absoluteUrl(site, addresses.search))}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
