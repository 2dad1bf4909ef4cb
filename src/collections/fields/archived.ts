/** A copy of a source in a web archive. */
import { z } from 'astro/zod';
import { address, moment } from './fields.ts';

export const archived = z
  .strictObject({
    address: address.describe('Where the copy is.'),
    at: moment.describe('When it was made, in Coordinated Universal Time.'),
  })
  .describe('A copy of the source in a web archive. Written by `npm run documents -- archive`, or by hand.');

export type ArchivedCopy = z.infer<typeof archived>;
