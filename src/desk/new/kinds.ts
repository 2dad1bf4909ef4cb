/** The kinds of record that `npm run new` can begin, in the order in which they are named. */
import type { Kind } from './kind.ts';
import { picture } from './kind-of-picture.ts';
import { kindsOfRecords } from './kinds-of-records.ts';
import { kindsOfTexts } from './kinds-of-texts.ts';

const { article, ...otherTexts } = kindsOfTexts;

export const kinds: Readonly<Record<string, Kind>> = {
  article: article!,
  ...kindsOfRecords,
  picture,
  ...otherTexts,
};
