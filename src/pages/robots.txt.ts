/** Everything that is published may be read and indexed. */
import { wholeAddress } from '../queries/feed.ts';
import { story } from '../queries/story.ts';

export async function GET() {
  const { site } = await story();
  return new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${wholeAddress(site.url, '/sitemap-index.xml')}\n`,
  );
}
