import { z } from 'astro/zod';
import { addresses } from '../rules/addresses.ts';
import { defineRecords } from './collection.ts';
import { editorNote, phrase, prose, publication, sources } from './fields/fields.ts';

export const term = z
  .strictObject({
    term: phrase,
    abbreviation: phrase.optional(),
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
  search: ({ abbreviation, definition }) => ({ text: [abbreviation, definition] }),
});
