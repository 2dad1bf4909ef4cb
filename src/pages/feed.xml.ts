/** The RSS feed: the newest items, articles in full, with their notes. */
import { rssFeed } from '../mdx/feeds.ts';

export const GET = () => rssFeed('newest');
