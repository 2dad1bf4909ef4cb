import { z } from 'astro/zod';
import { addresses } from '../lib/site/addresses.ts';
import { defineItem, defineRecords } from './collection.ts';
import {
  editorNote,
  id,
  pastDate,
  pastDay,
  date,
  phrase,
  prose,
  publication,
  refs,
  sources,
} from './fields/fields.ts';

export const stage = z
  .strictObject({
    id,
    stage: phrase,
    house: phrase,
    date,
    detail: prose,
    note: prose.optional(),
    sources,
    editorNote,
  })
  .describe('A stage of a bill.');

export const inForce = z
  .enum(['in-force', 'not-in-force', 'not-established'])
  .describe('Whether it is in force, as far as the evidence goes; none for what is no part of the law.');

export const provision = z
  .strictObject({
    id,
    provision: phrase,
    plain: phrase.optional().describe('A heading in plain words.'),
    group: phrase.optional().describe('The group under which the page shows it.'),
    requires: prose,
    inForce: inForce.optional(),
    status: prose,
    whatWasNotRead: prose.optional(),
    sources,
    editorNote,
  })
  .describe('What a part of a bill or an Act provides, in plain words, and what of it was not read.');

export const bill = z
  .strictObject({
    title: phrase,
    titleBefore: phrase.optional().describe('Its name before it was law.'),
    order: z.number(),
    standing: prose.optional().describe('Its state, in a sentence or two.'),
    standingSources: sources.optional(),
    enacted: pastDay.optional().describe('The day it became law.'),
    newestEvidence: pastDate.optional().describe('Date of the newest evidence on what is in force.'),
    checkedTo: pastDay.optional(),
    stages: z.array(stage),
    provisions: z.array(provision),
    notKnown: refs('unknowns').optional(),
    ...publication,
    editorNote,
  })
  .describe('A bill, from its introduction to its commencement.');

export const bills = defineRecords({
  name: 'bill',
  folder: 'bill',
  extension: 'yaml',
  schema: bill,
  address: () => addresses.bill,
  title: 'title',
  list: addresses.bill,
  names: ({ standing }) => [standing],
  statement: ({ standing }) => standing ?? '',
  search: ({ titleBefore, standing, enacted }) => ({
    text: [titleBefore, standing],
    names: [titleBefore],
    date: enacted,
    topics: ['bill'],
  }),
  parts: {
    stages: defineItem<z.output<typeof stage>>({
      name: 'stage',
      address: addresses.stage,
      title: 'stage',
      date: ({ date }) => date,
      names: ({ detail }) => [detail],
      statement: ({ detail }) => detail,
      search: ({ house, detail, note, date }, { title, titleBefore }) => ({
        text: [String(titleBefore ?? title), house, detail, note],
        date,
        topics: ['bill'],
      }),
    }),
    provisions: defineItem<z.output<typeof provision>>({
      name: 'provision',
      address: addresses.provision,
      title: 'provision',
      heading: ({ plain, provision }) => plain ?? provision,
      names: ({ requires }) => [requires],
      statement: ({ requires, status }) => `${requires} ${status}`,
      search: ({ provision, requires, status, whatWasNotRead }, { title }) => ({
        text: [String(title), provision, requires, status, whatWasNotRead],
        names: [provision],
        topics: ['bill'],
      }),
    }),
  },
});
