/** The complete RSS feed: every article in full and every correction. */
import { rssFeed } from '../mdx/feeds.ts';

export const GET = () => rssFeed('complete');
