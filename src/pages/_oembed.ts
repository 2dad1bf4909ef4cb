/** The description of an embed for sites that know oEmbed: it has whole addresses, so there is none while the site has no address. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { embeds, type Embed } from '../content/embeds/embeds.ts';
import { oembed } from '../content/embeds/oembed.ts';
import { story } from '../content/story.ts';
import { hasAddress } from '../lib/site/addresses.ts';

export const getStaticPaths = (async () => {
  const s = await story();
  if (!hasAddress(s.site)) return [];
  return embeds(s).map((embed) => ({
    params: { path: embed.address.split('/').slice(2, -1).join('/') },
    props: { embed },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ embed: Embed }> = async ({ props: { embed } }) =>
  new Response(JSON.stringify(oembed((await story()).site, embed)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
