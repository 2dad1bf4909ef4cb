/** Everything that is published may be read and indexed. */
import { wholeAddress } from '../content/exports/feed.ts';
import { story } from '../content/story.ts';

export async function GET() {
  const { site } = await story();
  return new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${wholeAddress(site.url, '/sitemap-index.xml')}\n`,
  );
}
