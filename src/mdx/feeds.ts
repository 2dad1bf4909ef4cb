/**
 * The feeds, as RSS and as JSON: the newest items in full at the addresses that readers subscribe to, all of them at
 * addresses of their own, and the corrections alone; each request and each promise has its own. Where items are left
 * out, the feed names the complete one.
 */
import { absoluteUrl } from '../i18n/format.ts';
import { getRssString } from '@astrojs/rss';
import { words } from '../i18n/words.ts';
import type { feedFiles } from '../lib/site/exports.ts';
import { addresses, fileBeside } from '../lib/site/addresses.ts';
import type { ExportFile } from '../content/exports/export-file.ts';
import { feedItems, type FeedItem, type FollowedRecord } from '../content/exports/feed.ts';
import { story, type Article, type Story } from '../content/story.ts';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import mdxRenderer from '@astrojs/mdx/server.js';
import { render } from 'astro:content';
import Notes from '../components/article/Notes.astro';
import { notesOf } from '../content/notes.ts';
import { joinReferences } from '../lib/citations/joined-references.ts';
import { feedMarkup } from '../lib/text/feed-markup.ts';
import { kit } from './components.ts';
import { beginNotes } from './notes.ts';

/** A feed before it has its format. */
interface Feed {
  title: string;
  /** The page that shows what it tells of. */
  page: string;
  /** Where it is, without its ending. */
  file: string;
  items: FeedItem[];
  /** Where the complete feed is, without its ending, where this is not it, and whether this is cut. */
  complete?: { file: string; cut: boolean };
}

/** How many items the feeds carry that are fetched again and again. */
const NEWEST = 20;

/** The text as HTML by itself, with its notes, without scripts or styles; links are completed to the address `page`. */
async function renderText(article: Article, page: string): Promise<string> {
  const { Content } = await render(article.entry);
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: 'mdx', renderer: mdxRenderer });
  const locals = {};
  beginNotes(locals, article);
  const options = { locals, props: { components: kit } };
  const body = joinReferences(await container.renderToString(Content, options), words.provenance.noteNames);
  const notes = notesOf(await story(), article);
  const foot = await container.renderToString(Notes, { props: { notes } });
  return feedMarkup(`${body}${foot}`, page);
}

/** Articles as HTML: both formats and both parts carry the same. */
const rendered = new WeakMap<Article, Promise<string>>();

function contentOf({ article, address }: FeedItem): Promise<string> | undefined {
  if (!article) return undefined;
  const content = rendered.get(article) ?? renderText(article, address);
  rendered.set(article, content);
  return content;
}

async function siteFeed({ site }: Story, file: 'feed' | 'feed-complete' | 'corrections'): Promise<Feed> {
  const every = await feedItems();
  const feed = { title: site.title, page: addresses.home, file: `/${file}`, items: every };
  if (file === 'feed-complete') return feed;
  if (file === 'feed') {
    const complete = { file: '/feed-complete', cut: every.length > NEWEST };
    return { ...feed, items: every.slice(0, NEWEST), complete };
  }
  return {
    ...feed,
    title: `${site.title}: ${words.site.standing.corrections}`,
    items: every.filter(({ article }) => !article),
  };
}

async function rssFeed({ site }: Story, { title, page, file, items, complete }: Feed): Promise<string> {
  const link = (rel: string, to: string) =>
    `<atom:link href="${absoluteUrl(site, `${to}.xml`)}" rel="${rel}" type="application/rss+xml"/>`;
  return getRssString({
    title,
    description: site.description,
    site: absoluteUrl(site, page),
    trailingSlash: !page.includes('#'),
    xmlns: { atom: 'http://www.w3.org/2005/Atom', fh: 'http://purl.org/syndication/history/1.0' },
    customData: [
      `<language>${site.language}</language>`,
      link('self', file),
      // RFC 5005: a feed that is complete says so, and one that is cut names where the rest is.
      complete ? link(complete.cut ? 'next' : 'related', complete.file) : '<fh:complete/>',
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

async function jsonFeed({ site }: Story, { title, page, file, items, complete }: Feed): Promise<string> {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: site.description,
    language: site.language,
    home_page_url: absoluteUrl(site, page),
    feed_url: absoluteUrl(site, `${file}.json`),
    ...(complete?.cut && { next_url: absoluteUrl(site, `${complete.file}.json`) }),
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

const formats = {
  xml: { type: 'application/xml', write: rssFeed },
  json: { type: 'application/feed+json', write: jsonFeed },
} as const;

export type FeedFormat = keyof typeof formats;

export const feeds = Object.fromEntries(
  (['feed', 'feed-complete', 'corrections'] as const).flatMap((file) =>
    (['xml', 'json'] as const).map((ending): [string, ExportFile] => {
      const { type, write } = formats[ending];
      return [`${file}.${ending}`, { type, text: async (s) => write(s, await siteFeed(s, file)) }];
    }),
  ),
) as Readonly<Record<(typeof feedFiles)[number], ExportFile>>;

export function recordFeed(s: Story, record: FollowedRecord, ending: FeedFormat) {
  const { type, write } = formats[ending];
  const title = `${s.site.title}: ${record.title}`;
  const feed = { title, page: record.address, file: fileBeside(record.address, ''), items: record.items };
  return { type, text: write(s, { ...feed, file: feed.file.slice(0, -1) }) };
}
