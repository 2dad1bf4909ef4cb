/** The complete JSON feed: every article in full and every correction. */
import { jsonFeed } from '../mdx/feeds.ts';

export const GET = () => jsonFeed('complete');
