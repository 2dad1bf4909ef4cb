/** The RSS feed: articles in full, with their notes. */
import rss from '@astrojs/rss';
import { renderText } from '../kit/render-text.ts';
import { feedItems, wholeAddress } from '../queries/feed.ts';
import { story } from '../queries/story.ts';

export async function GET() {
  const { site } = await story();
  const root = wholeAddress(site.url, '/');
  const items = await feedItems();
  return rss({
    title: site.title,
    description: site.description,
    site: root,
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${site.language}</language><atom:link href="${wholeAddress(site.url, '/feed.xml')}" rel="self" type="application/rss+xml"/>`,
    items: await Promise.all(
      items.map(async (item) => ({
        title: item.title,
        link: item.address,
        pubDate: new Date(`${item.date}T00:00:00Z`),
        description: item.summary,
        ...(item.article && { content: await renderText(item.article, root, item.address) }),
      })),
    ),
  });
}
