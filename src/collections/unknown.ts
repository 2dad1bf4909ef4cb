import { z } from 'astro/zod';
import { addresses } from '../lib/site/addresses.ts';
import { defineRecords } from './collection.ts';
import { address, editorNote, pastDay, phrase, prose, publication, refs } from './fields/fields.ts';

export const unknown = z
  .strictObject({
    text: prose,
    topic: phrase,
    checkedTo: pastDay.describe('The day up to which it was looked for.'),
    note: prose.optional(),
    lookAt: z.array(address).optional().describe('Addresses that would settle it.'),
    sources: refs('documents').optional(),
    requests: refs('requests').optional(),
    promises: refs('promises').optional(),
    ...publication,
    editorNote,
  })
  .describe('What could not be established. Not found never means does not exist.');

export const unknowns = defineRecords({
  name: 'unknown',
  folder: 'unknowns',
  extension: 'yaml',
  schema: unknown,
  noun: 'open question',
  address: addresses.unknown,
  title: 'text',
  names: ({ text }) => [text],
  statement: ({ text }) => text,
  search: ({ note, topic }) => ({ text: [note], topics: [topic] }),
});
