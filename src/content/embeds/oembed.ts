/** What a site that knows oEmbed (https://oembed.com) is told of an embed. */
import { absoluteUrl } from '../../i18n/format.ts';
import { fileBeside, hasAddress } from '../../lib/site/addresses.ts';
import { EMBED_WIDTH, embedCode } from '../../lib/site/embed-code.ts';
import type { Site } from '../story.ts';
import type { Embed } from './embeds.ts';

/** The whole address of the description; undefined while the site has none. */
export const oembedAddress = (site: Site, { address }: Pick<Embed, 'address'>): string | undefined =>
  hasAddress(site) ? absoluteUrl(site, fileBeside(address, 'json')) : undefined;

export const oembed = (site: Site, { address, title, heights }: Embed): object => ({
  version: '1.0',
  type: 'rich',
  title,
  provider_name: site.title,
  provider_url: absoluteUrl(site, '/'),
  width: EMBED_WIDTH,
  height: heights.wide,
  html: embedCode(absoluteUrl(site, address), `${title} · ${site.title}`, heights),
});
