/** Links: inside the site to what exists, outside to recorded documents, and with words that say where they lead. */
import { nearest } from '../../../lib/text/nearest.ts';
import type { TextLink } from '../../../lib/citations/provenance.ts';
import type { Report } from '../../issue.ts';
import { DESIGNED_ANCHOR, siteAddresses } from '../../reading/site-addresses.ts';
import { mayBeUnread, placeIn, settingOf, writtenEntries, type Entry, type StoryFiles } from '../../story.ts';
import { select, textAt } from '../../../collections/fields/select.ts';

/** Words of links that say nothing, in the languages of the interface. */
const SAYS_NOTHING = new Set(
  'here|click here|this|this page|this link|link|read more|more|see here|page|website|yma|cliciwch yma|mwy|hier|hier klicken|mehr|weiterlesen|diese seite|y dudalen hon|ici|aquí|qui'.split(
    '|',
  ),
);

/** A request's own form of an address, without the differences that lead to one page. */
const plain = (address: string): string =>
  address
    .replace(/#.*$/u, '')
    .replace(/\/$/u, '')
    .replace(/^http:/u, 'https:');

export function checkLinks(story: StoryFiles, report: Report): void {
  const pages = siteAddresses(story);
  const linkable = new Map<string, { id: string; link: boolean }>();
  for (const [id, entry] of story.entries.documents)
    for (const field of ['link', 'url', 'readAt']) {
      const address = textAt(entry.data, field);
      if (address && !linkable.get(plain(address))?.link)
        linkable.set(plain(address), { id, link: field === 'link' });
    }
  const own = new Set(
    [...story.entries.site.values()].flatMap((site) =>
      ['contact', 'url', 'licence.url'].flatMap((field) => textAt(site.data, field) ?? []),
    ),
  );

  const home = settingOf(story, 'url')?.replace(/\/+$/u, '');
  /** The path of an address that leads to this site, published or on an editor's machine. */
  function ownPath(address: string): string | undefined {
    const [, local] = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(\/.*)?$/u.exec(address) ?? [];
    if (/^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$)/u.test(address)) return local ?? '/';
    return home !== undefined && (address === home || address.startsWith(`${home}/`))
      ? address.slice(home.length) || '/'
      : undefined;
  }

  function inside(entry: Entry, at: TextLink, address: string): void {
    const [path = '', anchor] = address.split('#');
    const here = entry.collection === 'articles' ? `/articles/${entry.id}/` : `/${entry.id}/`;
    const page = path === '' ? here : path;
    const place = placeIn(entry, at);
    if (!pages.has(page)) {
      report({
        kind: 'dead-link',
        ...place,
        message: `The site has no page “${page}”.`,
        nearest: pages.has(`${page}/`) ? `${page}/` : nearest(page, pages.keys()),
      });
      return;
    }
    const anchors = pages.get(page);
    if (!anchor || !anchors || anchors.has(anchor) || DESIGNED_ANCHOR.test(anchor)) return;
    const like = nearest(anchor, anchors);
    report({
      kind: 'dead-link',
      ...place,
      message: `The page “${page}” has no place “#${anchor}”.`,
      nearest: like && `${page}#${like}`,
    });
  }

  for (const entry of writtenEntries(story))
    for (const link of entry.text.links) {
      const { address } = link;
      const place = placeIn(entry, link);
      const words = link.text.trim().toLowerCase();
      if (SAYS_NOTHING.has(words) || words === '' || /^https?:/u.test(words))
        report({
          kind: 'link-text',
          ...place,
          message: `The words “${link.text.trim()}” do not say where this link leads.`,
          nearest: 'the title of the page, or what is found there',
        });
      if (address.startsWith('mailto:') || own.has(address)) continue;
      if (address.startsWith('/') || address.startsWith('#')) inside(entry, link, address);
      else if (/^https?:/u.test(address)) {
        const document = linkable.get(plain(address));
        if (document?.link || (!document && mayBeUnread(story, 'documents', plain(address)))) continue;
        const path = ownPath(address);
        if (path !== undefined) {
          report({
            kind: 'dead-link',
            ...place,
            message: 'This is an address of this site itself: only its path is written.',
            nearest: pages.has(path.replace(/#.*$/u, '')) ? path : nearest(path, pages.keys()),
          });
          continue;
        }
        report({
          kind: 'link-outside',
          ...place,
          message: document
            ? `The document “${document.id}” is not to be linked at this address.`
            : 'This address outside the site is not the link of any recorded document.',
          nearest: document
            ? `<Cite of="${document.id}" />`
            : '<Cite of="document-id" />, with a record of the document',
        });
      } else
        report({
          kind: 'dead-link',
          ...place,
          message: `“${address}” is not an address: inside the site it begins with “/”, outside with “https://”.`,
          nearest: nearest(`/${address.replace(/^[./]+/u, '')}`, pages.keys()),
        });
    }
  for (const entry of story.entries.corrections.values())
    for (const { path, value } of select(entry.data, 'page'))
      inside(entry, { ...entry.place(path), address: String(value), text: '' }, String(value));
}
