import { z } from 'astro/zod';
import { defineRecords } from './collection.ts';
import { day, pastDay, phrase, prose, sources } from './fields/fields.ts';

export const calendar = z
  .strictObject({
    title: phrase,
    rule: prose.describe('The law that sets the limit, in plain words, with its source.'),
    sources,
    limit: z.number().int().positive().describe('The limit in working days.'),
    madeFrom: phrase.describe('Where the dates come from.'),
    madeOn: pastDay,
    from: z.number().int(),
    to: z.number().int(),
    holidays: z
      .array(z.strictObject({ date: day, name: phrase, in: z.array(phrase) }))
      .describe(
        'Days that do not count, each with its name and the parts of the country in which it is a holiday.',
      ),
  })
  .describe('Public holidays and the rule by which a limit in working days is counted.');

export const calendars = defineRecords({
  name: 'calendar',
  folder: 'calendars',
  extension: 'yaml',
  schema: calendar,
});
