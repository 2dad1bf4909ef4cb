/**
 * The feeds, as RSS and as JSON: the newest items in full at the addresses that readers subscribe to, all of them at
 * addresses of their own, and the corrections alone. Where items are left out, the feed names the complete one.
 */
import { absoluteUrl } from '../i18n/format.ts';
import { getRssString } from '@astrojs/rss';
import { words } from '../i18n/words.ts';
import type { feedFiles } from '../lib/site/exports.ts';
import type { ExportFile } from '../content/exports/export-file.ts';
import { feedItems, type FeedItem } from '../content/exports/feed.ts';
import type { Article, Story } from '../content/story.ts';
import { renderText } from './render-text.ts';

type Part = 'newest' | 'complete' | 'corrections';

/** How many items the feeds carry that are fetched again and again. */
const NEWEST = 20;

/** Where the feeds are, by ending. */
const feedAddress = (part: Part, ending: 'xml' | 'json') =>
  `/${{ newest: 'feed', complete: 'feed-complete', corrections: 'corrections' }[part]}.${ending}`;

/** Articles as HTML: both formats and both parts carry the same. */
const rendered = new WeakMap<Article, Promise<string>>();

function contentOf({ article, address }: FeedItem): Promise<string> | undefined {
  if (!article) return undefined;
  const content = rendered.get(article) ?? renderText(article, address);
  rendered.set(article, content);
  return content;
}

async function readFeed({ site }: Story, part: Part) {
  const every = await feedItems();
  const all = part === 'corrections' ? every.filter(({ article }) => !article) : every;
  const items = part === 'newest' ? all.slice(0, NEWEST) : all;
  const title = part === 'corrections' ? `${site.title}: ${words.site.standing.corrections}` : site.title;
  return { site, title, items, cut: items.length < all.length };
}

async function rssFeed(s: Story, part: Part): Promise<string> {
  const { site, title, items, cut } = await readFeed(s, part);
  const link = (rel: string, to: Part) =>
    `<atom:link href="${absoluteUrl(site, feedAddress(to, 'xml'))}" rel="${rel}" type="application/rss+xml"/>`;
  return getRssString({
    title,
    description: site.description,
    site: absoluteUrl(site, '/'),
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', fh: 'http://purl.org/syndication/history/1.0' },
    customData: [
      `<language>${site.language}</language>`,
      link('self', part),
      // RFC 5005: a feed that is complete says so, and one that is cut names where the rest is.
      part !== 'newest' ? '<fh:complete/>' : link(cut ? 'next' : 'related', 'complete'),
    ].join(''),
    items: await Promise.all(
      items.map(async (item) => ({
        title: item.title,
        link: item.address,
        ...(item.released && { pubDate: new Date(`${item.date}T00:00:00Z`) }),
        description: item.summary,
        ...(item.article && { content: (await contentOf(item))! }),
      })),
    ),
  });
}

async function jsonFeed(s: Story, part: Part): Promise<string> {
  const { site, title, items, cut } = await readFeed(s, part);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: site.description,
    language: site.language,
    home_page_url: absoluteUrl(site, '/'),
    feed_url: absoluteUrl(site, feedAddress(part, 'json')),
    ...(cut && { next_url: absoluteUrl(site, feedAddress('complete', 'json')) }),
    ...(site.publisher && { authors: [{ name: site.publisher }] }),
    items: await Promise.all(
      items.map(async (item) => ({
        id: item.address,
        url: item.address,
        title: item.title,
        summary: item.summary,
        ...(item.released && {
          date_published: `${item.date}T00:00:00Z`,
          date_modified: `${item.updated}T00:00:00Z`,
        }),
        ...(item.article
          ? { content_html: await contentOf(item), tags: [site.themes[item.article.theme]] }
          : { content_text: item.summary }),
      })),
    ),
  };
  return JSON.stringify(feed, null, 1);
}

const rss = (part: Part): ExportFile => ({ type: 'application/xml', text: (s) => rssFeed(s, part) });
const json = (part: Part): ExportFile => ({
  type: 'application/feed+json',
  text: (s) => jsonFeed(s, part),
});

export const feeds: Readonly<Record<(typeof feedFiles)[number], ExportFile>> = {
  'feed.xml': rss('newest'),
  'feed.json': json('newest'),
  'feed-complete.xml': rss('complete'),
  'feed-complete.json': json('complete'),
  'corrections.xml': rss('corrections'),
  'corrections.json': json('corrections'),
};
