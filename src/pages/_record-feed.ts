/** What is new of one request or one promise. `src/integrations/export-routes.ts` has a route lead here for each format. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { followedRecords, type FollowedRecord } from '../content/exports/feed.ts';
import { story } from '../content/story.ts';
import { recordFeed, type FeedFormat } from '../mdx/feeds.ts';

export const getStaticPaths = (async ({ routePattern }) => {
  const folder = routePattern.split('/')[1] as 'requests' | 'promises';
  const ending = routePattern.slice(routePattern.lastIndexOf('.') + 1) as FeedFormat;
  const records = followedRecords(await story(), folder);
  return records.map((record) => ({ params: { id: record.id }, props: { ending, record } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ ending: FeedFormat; record: FollowedRecord }> = async ({
  props: { ending, record },
}) => {
  const { type, text } = recordFeed(await story(), record, ending);
  return new Response(await text, { headers: { 'content-type': type } });
};
