import { z } from 'astro/zod';
import { addresses } from '../lib/site/addresses.ts';
import { askForSources } from './fields/creation.ts';
import { defineRecords } from './collection.ts';
import { alsoCalled, editing, phrase, prose, sources } from './fields/fields.ts';

export const person = z
  .strictObject({
    name: phrase,
    names: z
      .array(phrase)
      .optional()
      .describe('Other forms by which texts name them: they are used to find mentions.'),
    alsoCalled,
    kind: z.enum([
      'person',
      'public-body',
      'committee',
      'court',
      'media',
      'campaign-group',
      'company',
      'school',
      'union',
      'other-organisation',
    ]),
    role: phrase,
    relevance: prose,
    note: prose.optional(),
    sources,
    ...editing,
  })
  .describe('A person in a public role, or an organisation. Private people have no record.');

export const people = defineRecords({
  name: 'person',
  folder: 'people',
  extension: 'yaml',
  schema: person,
  noun: 'person or organisation',
  address: addresses.person,
  title: 'name',
  list: addresses.people,
  names: ({ role, relevance, note }) => [role, relevance, note],
  statement: ({ role, relevance }) => `${role}. ${relevance}`,
  search: ({ names = [], alsoCalled = [], role, relevance, note }) => ({
    text: [...names, ...alsoCalled, role, relevance, note],
    names: [...names, ...alsoCalled],
  }),
  creation: {
    fields: {
      kind: { ask: 'What are they? (Private people have no record.)' },
      role: { ask: 'The public role.', placeholder: 'the public role.' },
      relevance: {
        ask: 'Why are they part of the story?',
        placeholder: 'why they are part of the story.',
      },
      sources: askForSources,
    },
  },
});
