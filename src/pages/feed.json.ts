/** The JSON feed: the newest items, articles in full, with their notes. */
import { jsonFeed } from '../mdx/feeds.ts';

export const GET = () => jsonFeed('newest');
