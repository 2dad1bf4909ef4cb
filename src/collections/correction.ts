import { z } from 'astro/zod';
import { addresses } from '../lib/site/addresses.ts';
import { askForSources, first, joinId, short } from './fields/creation.ts';
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
  creation: {
    title: 'title',
    fields: {
      date: { ask: 'The day of the correction.', byDefault: (_, { today }) => today },
      page: { ask: 'Which page was wrong? Its address on this site.' },
      said: { ask: 'What did it say?', placeholder: 'what the page said.' },
      says: { ask: 'What does it say now?', placeholder: 'what it says now.' },
      noticedBy: { ask: 'Who noticed, if they wish to be named?' },
      sources: askForSources,
    },
    id: (title, answers) => joinId(first(answers, 'date')!, short(title, 4)),
  },
});
