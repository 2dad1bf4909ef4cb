import { z } from 'astro/zod';
import { certainty } from './document.ts';
import { addresses } from '../lib/site/addresses.ts';
import { knownDate } from '../lib/dates/dates.ts';
import { askForSources, first, joinId, short } from './fields/creation.ts';
import { defineRecords } from './collection.ts';
import { day, editing, pastDate, phrase, prose, ref, refs, sources, title } from './fields/fields.ts';

export const event = z
  .strictObject({
    title,
    date: pastDate.describe('When, at the precision that is known.'),
    precision: z
      .enum(['day', 'month', 'season', 'year', 'academic-year', 'interval'])
      .describe('What may be shown of the date.'),
    sort: day.describe('A day for ordering only. It is never shown.'),
    latest: z
      .literal(true)
      .optional()
      .describe('The date is the latest day that is possible; it is shown as “by 24 January 2021”.'),
    dateNote: title.optional(),
    detail: prose,
    category: ref('site.categories').describe('One of the categories in `site.yaml`.'),
    certainty,
    attributedTo: phrase
      .optional()
      .describe('Needed where the certainty is `attributed`: on whose word it rests.'),
    importance: z
      .union([z.literal(1), z.literal(2), z.literal(3)])
      .describe('1 is in the short version of the timeline, 2 stands out in the whole, 3 is the rest.'),
    people: refs('people').optional(),
    requests: refs('requests')
      .optional()
      .describe('The requests of which it is a step: it is in their feeds.'),
    promises: refs('promises')
      .optional()
      .describe('The promises of which it is a step: it is in their feeds.'),
    sources,
    ...editing,
  })
  .describe('Something that happened, on the timeline.');

export const events = defineRecords({
  name: 'event',
  folder: 'events',
  extension: 'yaml',
  schema: event,
  address: addresses.event,
  title: 'title',
  list: addresses.timeline,
  date: ({ date }) => date,
  names: ({ title, detail, attributedTo }) => [title, detail, attributedTo],
  statement: ({ title, detail }) => `${title}. ${detail}`,
  search: ({ detail, dateNote, attributedTo, date, category }) => ({
    text: [detail, dateNote, attributedTo],
    date,
    topics: [category],
  }),
  creation: {
    fields: {
      date: {
        ask: 'When did it happen, as precisely as is known? (2020, 2020-10, 2020-10-07, 2024-23 for autumn, two with a slash)',
      },
      detail: {
        ask: 'What happened, in a sentence or two.',
        placeholder: 'what happened, in a sentence or two.',
      },
      category: { ask: 'The category.' },
      certainty: { ask: 'How sure is it?', byDefault: 'established' },
      attributedTo: {
        ask: 'On whose word does it rest?',
        placeholder: 'on whose word it rests.',
        when: (answers) => first(answers, 'certainty') === 'attributed',
      },
      importance: {
        ask: '1 is in the short version of the timeline, 2 stands out in the whole, 3 is the rest.',
        byDefault: '3',
      },
      people: { ask: 'Who was part of it?' },
      sources: askForSources,
    },
    worked: (answers) => {
      const { precision, first: sort } = knownDate(first(answers, 'date')!);
      return { date: { precision, sort } };
    },
    id: (title, answers) => joinId(first(answers, 'date')!.split('/')[0]!, short(title, 4)),
  },
});
