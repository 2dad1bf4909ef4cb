import { z } from 'astro/zod';
import { addresses, slug } from '../lib/site/addresses.ts';
import { askForSources, first, short } from './fields/creation.ts';
import { defineRecords } from './collection.ts';
import { alsoCalled, editorNote, phrase, prose, publication, sources } from './fields/fields.ts';

export const term = z
  .strictObject({
    term: phrase,
    abbreviation: phrase.optional(),
    alsoCalled,
    definition: prose,
    sources,
    ...publication,
    editorNote,
  })
  .describe('A term in plain words.');

export const terms = defineRecords({
  name: 'term',
  folder: 'glossary',
  extension: 'yaml',
  schema: term,
  address: addresses.term,
  title: 'term',
  list: addresses.glossary,
  names: ({ definition }) => [definition],
  statement: ({ definition }) => definition,
  search: ({ abbreviation, alsoCalled = [], definition }) => ({
    text: [abbreviation, ...alsoCalled, definition],
    names: [abbreviation, ...alsoCalled],
  }),
  creation: {
    fields: {
      abbreviation: { ask: 'The abbreviation, if there is one.' },
      definition: { ask: 'What it means, in plain words.', placeholder: 'what it means, in plain words.' },
      sources: askForSources,
    },
    id: (title, answers) => slug(first(answers, 'abbreviation') ?? short(title)),
  },
});
