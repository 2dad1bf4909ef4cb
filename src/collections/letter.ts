import { z } from 'astro/zod';
import { addresses } from '../lib/site/addresses.ts';
import { toBeWritten } from '../lib/text/placeholders.ts';
import { defineRecords } from './collection.ts';
import { pastDay, phrase, publication, ref } from './fields/fields.ts';

export const letter = z
  .strictObject({
    title: phrase,
    from: phrase,
    date: pastDay,
    about: ref('articles').optional().describe('The article it is about.'),
    consent: phrase
      .optional()
      .describe('When and how its writer agreed to have it published. Never published itself.'),
    ...publication,
  })
  .describe('A letter from a reader, published with consent.');

export const letters = defineRecords({
  name: 'letter',
  withinPage: true,
  folder: 'letters',
  extension: 'mdx',
  schema: letter,
  address: (id, { about }) => `${addresses.article(String(about ?? ''))}#letter-${id}`,
  title: 'title',
  creation: {
    fields: {
      from: { ask: 'From whom, as they wish to be named?' },
      date: { ask: 'Of which day?', byDefault: (_, { today }) => today },
      about: { ask: 'About which article?', needed: true },
      consent: {
        ask: 'When and how did they agree to have it published?',
        placeholder: 'when and how its writer agreed.',
      },
    },
    draft: true,
    text: () => `${toBeWritten('the letter, published with consent.')}\n`,
  },
});
