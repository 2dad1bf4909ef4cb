/** The JSON feed (version 1.1): articles in full, with their notes. */
import { renderText } from '../kit/render-text.ts';
import { feedItems, wholeAddress } from '../queries/feed.ts';
import { story } from '../queries/story.ts';

export async function GET() {
  const { site } = await story();
  const root = wholeAddress(site.url, '/');
  const items = await feedItems();
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.title,
    description: site.description,
    language: site.language,
    home_page_url: root,
    feed_url: wholeAddress(site.url, '/feed.json'),
    ...(site.publisher && { authors: [{ name: site.publisher }] }),
    items: await Promise.all(
      items.map(async (item) => ({
        id: item.address,
        url: item.address,
        title: item.title,
        summary: item.summary,
        date_published: `${item.date}T00:00:00Z`,
        date_modified: `${item.updated}T00:00:00Z`,
        ...(item.article
          ? {
              content_html: await renderText(item.article, root, item.address),
              tags: [site.themes[item.article.theme]],
            }
          : { content_text: item.summary }),
      })),
    ),
  };
  return new Response(JSON.stringify(feed, null, 1), {
    headers: { 'content-type': 'application/feed+json' },
  });
}
