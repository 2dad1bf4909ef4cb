/** “Did you mean”: the query as the record would spell it, where a search found little or nothing. */
import { correctSpelling } from '../../lib/search/spelling.ts';
import { wordsOfRecord } from './vocabulary.client.ts';

/** @returns undefined where nothing better is known, or the words could not be fetched */
export const betterSpelling = async (base: string, query: string): Promise<string | undefined> =>
  correctSpelling(query, await wordsOfRecord(base));
