import { z } from 'astro/zod';
import { addresses } from '../lib/site/addresses.ts';
import { askForSources } from './fields/creation.ts';
import { defineRecords } from './collection.ts';
import { editing, phrase, prose, sources, title } from './fields/fields.ts';

const counted = z
  .union([phrase, z.strictObject({ one: phrase, other: phrase })])
  .optional()
  .describe('The noun of each number when it is read out: `refused` makes “3 refused” of 3.');

const series = z
  .strictObject({
    column: phrase,
    label: phrase,
    counted,
    tone: z
      .enum(['ink', 'mid', 'pale', 'accent'])
      .optional()
      .describe(
        "How it stands out: `ink` is the text's own colour, `mid` and `pale` step back, `accent` is the one to look at.",
      ),
  })
  .describe('One column of numbers as it is drawn.');

const panel = z.strictObject({
  type: z
    .enum(['bars', 'columns', 'line', 'points', 'stack', 'whole', 'change', 'spans', 'marks'])
    .describe(
      '`bars`: bars from the left, one per row and series; `columns`: upright bars over time; `line`: a line over time; `points`: points that are never joined; `stack`: each row is a whole, and the series are its parts; `whole`: each group is a whole, and its rows are the parts; `change`: a first and a later value of each row; `spans`: stretches of time on one line of time; `marks`: one bar of withheld text for each thing counted.',
    ),
  title: phrase
    .optional()
    .describe(`A line over the chart, where the figure's own sentence does not name what is drawn.`),
  label: z
    .union([phrase, z.array(phrase)])
    .describe('The column that names each row, or the time. Several columns are joined.'),
  join: z.string().optional().describe('The text between joined columns.'),
  names: z
    .record(z.string(), phrase)
    .optional()
    .describe(`Other words for a row's name, where the table's are too long or are written for machines.`),
  series: z.array(series).min(1),
  only: z
    .record(z.string(), z.array(z.union([z.string(), z.number()])))
    .optional()
    .describe('Only rows with these values are drawn.'),
  group: phrase.optional().describe('The column that gathers the rows into groups.'),
  groups: z
    .array(z.strictObject({ label: phrase, rows: z.array(z.number().int().min(1)).min(1), counted }))
    .optional()
    .describe(
      'Rows gathered by their number in the table (the first under its header is 1). Rows named in no group are not drawn.',
    ),
  ownScales: z
    .boolean()
    .optional()
    .describe('Each group has a scale of its own, because its numbers are not of one kind with the others.'),
  dates: z
    .strictObject({ from: phrase, to: phrase })
    .optional()
    .describe('`spans`: the columns that hold the first and the last day of each row.'),
  remark: phrase.optional().describe('A column with a remark on each row, printed small beside its name.'),
  of: phrase
    .optional()
    .describe('`stack`: the column that holds the whole; the parts are shown as shares of it.'),
  rest: phrase.optional().describe('`stack` and `marks`: the name of what is left of the whole.'),
  unit: phrase.optional().describe('What follows a number: `%`.'),
  scale: z.enum(['million', 'thousand']).optional().describe('Large numbers are shown in these.'),
  digits: z
    .number()
    .int()
    .min(0)
    .max(3)
    .optional()
    .describe('Decimals shown in the picture; the table shows all.'),
  from: z
    .number()
    .optional()
    .describe('The axis of a line or of points starts and ends here; bars always start at zero.'),
  to: z.number().optional(),
  mark: z
    .strictObject({ value: z.number(), label: phrase })
    .optional()
    .describe('A line across the chart: a target or a limit.'),
  breaks: z
    .array(z.strictObject({ before: phrase, text: phrase }))
    .optional()
    .describe('A change in how the numbers were made: a line before the row of this name, with the reason.'),
  annotations: z
    .array(z.strictObject({ at: phrase, text: phrase }))
    .optional()
    .describe(
      '`line`, `points` and `columns`: what happened at the row of this name, in a few words. Its document is among the sources of the figure.',
    ),
  highlight: z
    .array(phrase)
    .optional()
    .describe(
      '`line`: the rows whose value is printed; without it the last, the highest and the lowest. `bars`: the rows to look at.',
    ),
  marks: z
    .strictObject({ total: phrase, share: phrase })
    .optional()
    .describe(
      '`marks`: the rows that hold the number of things and the share of them that stands out, in per cent.',
    ),
  note: phrase.optional().describe('A sentence under the picture, needed to read it.'),
});

export const chart = panel
  .extend({
    below: panel
      .optional()
      .describe('A second picture of the same table, under the first, with a scale of its own.'),
  })
  .describe('How a figure is drawn. The same description drives the picture in the page and the live chart.');

export const figure = z
  .strictObject({
    title,
    message: title
      .optional()
      .describe(
        'What the chart shows, in one sentence: its headline, and its text for those who cannot see it.',
      ),
    units: phrase,
    period: phrase,
    geography: phrase,
    topic: phrase,
    chartable: z.boolean(),
    suggestedChart: phrase.optional(),
    chart: chart.optional(),
    caveats: z.array(prose),
    columns: z.array(
      z.strictObject({
        name: phrase,
        type: z.enum(['string', 'number', 'integer', 'date', 'year']),
        label: phrase,
      }),
    ),
    sums: z
      .array(z.strictObject({ parts: z.array(phrase), total: phrase }))
      .optional()
      .describe('Columns that must add up to another, row by row: the check compares them.'),
    denominators: z.record(z.string(), z.number()).optional(),
    totals: z.record(z.string(), z.number()).optional(),
    sources,
    ...editing,
  })
  .describe(
    'A table of numbers with what must be known to read it. The numbers are in `data.csv` beside it.',
  );

export const figures = defineRecords({
  name: 'figure',
  folder: 'figures',
  file: 'figure',
  extension: 'yaml',
  schema: figure,
  address: addresses.figure,
  title: 'title',
  list: addresses.data,
  names: ({ title, caveats }) => [title, ...caveats],
  statement: ({ message, title }) => message ?? title,
  search: ({ message, units, period, geography, columns, caveats, topic }) => ({
    text: [message, units, period, geography, ...columns.map(({ label }) => label), ...caveats],
    topics: [topic],
  }),
  creation: {
    fields: {
      units: { ask: 'What is counted?', placeholder: 'what is counted.' },
      period: { ask: 'Of which time?', placeholder: 'of which time.' },
      geography: { ask: 'Of which place?', placeholder: 'of which place.' },
      topic: { ask: 'Its topic, in a word.', placeholder: 'its topic, in a word.' },
      caveats: {
        ask: 'What must be known to read the numbers?',
        placeholder: 'what must be known to read the numbers.',
      },
      sources: askForSources,
    },
    copies: { csv: 'A file with the numbers, to be copied.' },
    worked: () => ({ topic: { chartable: false } }),
  },
});
