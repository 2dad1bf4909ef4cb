/** The JSON feed: the newest items, articles in full, with their notes. */
import { jsonFeed } from '../kit/feeds.ts';

export const GET = () => jsonFeed('newest');
