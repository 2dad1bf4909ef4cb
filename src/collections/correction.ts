import { z } from 'astro/zod';
import { addresses } from '../rules/addresses.ts';
import { defineRecords } from './collection.ts';
import { pastDay, phrase, prose, publication, refs } from './fields/fields.ts';

export const correction = z
  .strictObject({
    title: phrase.optional().describe('What was wrong, in a few words: the heading of its entry.'),
    date: pastDay,
    page: z
      .string()
      .startsWith('/')
      .describe('The article, event or other page that was wrong: an address on this site.'),
    said: phrase.describe('What the page said.'),
    says: prose.describe('What it says now.'),
    noticedBy: phrase.optional().describe('Who noticed, if they wish to be named.'),
    sources: refs('documents').optional(),
    ...publication,
  })
  .describe('Something the site got wrong, and what it says now.');

export const corrections = defineRecords({
  name: 'correction',
  withinPage: true,
  folder: 'corrections',
  extension: 'yaml',
  schema: correction,
  address: (id) => `${addresses.corrections}#${id}`,
  title: 'says',
});
