import { z } from 'astro/zod';
import { addresses } from '../lib/site/addresses.ts';
import { asHeading } from '../lib/text/headings.ts';
import { askForSources, askWho, first, joinId, short, yearOf } from './fields/creation.ts';
import { defineRecords } from './collection.ts';
import { date, editing, pastDate, phrase, prose, ref, refs, sources, title } from './fields/fields.ts';

export const promise = z
  .strictObject({
    promised: prose,
    thing: title
      .optional()
      .describe('What was promised, in a few words: needed where it was promised again.'),
    again: ref('promises')
      .optional()
      .describe('The first promise of the same thing, where this one repeats it or moves its date.'),
    scope: ref('site.scopes.promises').describe('One of the promise scopes in `site.yaml`.'),
    by: phrase,
    byId: ref('people').optional(),
    madeOn: pastDate,
    madeOnNote: phrase.optional(),
    due: date.optional().describe('Left out where no date was given.'),
    dueInWords: phrase
      .optional()
      .describe(
        'The words of the promise, where they are vaguer than `due` can be (“early 2023”): shown in its place, and no days are counted.',
      ),
    dueNote: phrase.optional(),
    kept: z
      .enum(['yes', 'no', 'partly', 'unknown'])
      .describe('`unknown` means that nothing was found, which does not prove that there was nothing.'),
    metOn: date.optional().describe('When it was kept.'),
    metAccordingTo: phrase
      .optional()
      .describe('Who says that it was kept, where no document that was read shows it.'),
    account: z
      .strictObject({ by: phrase, to: date })
      .optional()
      .describe(
        'Who says that it had not come, and the last day (or month, or year) of which they can say so.',
      ),
    mayHaveEnded: ref('events')
      .optional()
      .describe('The first event that may have ended the wait: no days are counted past it.'),
    note: prose,
    quotations: refs('quotations').optional(),
    sources,
    ...editing,
  })
  .describe('What somebody in office said would be published or done, and by when.');

export const promises = defineRecords({
  name: 'promise',
  folder: 'promises',
  extension: 'yaml',
  schema: promise,
  address: addresses.promise,
  title: 'promised',
  list: addresses.promises,
  heading: ({ promised }) => asHeading(promised),
  date: ({ madeOn }) => madeOn,
  names: ({ by, promised, note }) => [by, promised, note],
  statement: ({ promised, note }) => `${promised} ${note}`,
  search: ({ by, note, quotations, madeOn, scope }) => ({
    text: [by, note],
    quotations,
    date: madeOn,
    topics: ['promise', scope],
  }),
  creation: {
    fields: {
      scope: { ask: 'What is it about?' },
      ...askWho('by', 'byId', 'Who promised it?'),
      madeOn: { ask: 'When was it promised?' },
      due: { ask: 'By when? Nothing where no date was given.' },
      kept: { ask: 'Was it kept? (unknown: nothing was found)', byDefault: 'unknown' },
      note: { ask: 'What is known of it.', placeholder: 'what is known of it, and what is not.' },
      sources: askForSources,
    },
    id: (title, answers) => joinId(short(title, 5), ...yearOf(first(answers, 'madeOn'))),
  },
});
