/** Words of a document that a machine read wrongly from a picture, corrected by hand. */
import { z } from 'astro/zod';
import { phrase } from './fields.ts';

export const misread = z.array(
  z.strictObject({
    page: z.number().int().positive(),
    read: phrase.describe(
      'Words as they were read: once on the page, so with their neighbours where need be.',
    ),
    is: phrase.describe('The same words as they are in the picture.'),
  }),
);
