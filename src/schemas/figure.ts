import { z } from 'astro/zod';
import { editorNote, hold, id, phrase, prose, publication, sources } from './fields.ts';

/** One column of numbers as it is drawn. */
const series = z.strictObject({
  column: phrase,
  label: phrase,
  /** How it stands out: `ink` is the text's own colour, `mid` and `pale` step back, `accent` is the one to look at. */
  tone: z.enum(['ink', 'mid', 'pale', 'accent']).optional(),
});

const panel = z.strictObject({
  /**
   * `bars`: bars from the left, one per row and series; `columns`: upright bars over time; `line`: a line over
   * time; `points`: points that are never joined; `stack`: each row is a whole, and the series are its parts;
   * `whole`: each group is a whole, and its rows are the parts; `change`: a first and a later value of each
   * row; `marks`: one bar of withheld text for each thing counted.
   */
  type: z.enum(['bars', 'columns', 'line', 'points', 'stack', 'whole', 'change', 'marks']),
  /** A line over the chart, where the figure's own sentence does not name what is drawn. */
  title: phrase.optional(),
  /** The column that names each row, or the time. Several columns are joined. */
  label: z.union([phrase, z.array(phrase)]),
  /** What stands between joined columns. */
  join: z.string().optional(),
  /** Other words for a row's name, where the table's are too long or are written for machines. */
  names: z.record(z.string(), phrase).optional(),
  series: z.array(series).min(1),
  /** Only rows with these values are drawn. */
  only: z.record(z.string(), z.array(z.union([z.string(), z.number()]))).optional(),
  /** The column that gathers the rows into groups. */
  group: phrase.optional(),
  /** Rows gathered by their number in the table (the first under its header is 1). Rows named in no group are not drawn. */
  groups: z
    .array(z.strictObject({ label: phrase, rows: z.array(z.number().int().min(1)).min(1) }))
    .optional(),
  /** Each group has a scale of its own, because its numbers are not of one kind with the others. */
  ownScales: z.boolean().optional(),
  /** A column with a remark on each row, printed small beside its name. */
  remark: phrase.optional(),
  /** `stack`: the column that holds the whole; the parts are shown as shares of it. */
  of: phrase.optional(),
  /** `stack` and `marks`: the name of what is left of the whole. */
  rest: phrase.optional(),
  /** What follows a number: `%`. */
  unit: phrase.optional(),
  /** Large numbers are shown in these. */
  scale: z.enum(['million', 'thousand']).optional(),
  /** Decimals shown in the picture; the table shows all. */
  digits: z.number().int().min(0).max(3).optional(),
  /** The axis of a line or of points starts and ends here; bars always start at zero. */
  from: z.number().optional(),
  to: z.number().optional(),
  /** A line across the chart: a target or a limit. */
  mark: z.strictObject({ value: z.number(), label: phrase }).optional(),
  /** A change in how the numbers were made: a line before the row of this name, with the reason. */
  breaks: z.array(z.strictObject({ before: phrase, text: phrase })).optional(),
  /** `line`: the rows whose value is printed; without it the last, the highest and the lowest. `bars`: the rows to look at. */
  highlight: z.array(phrase).optional(),
  /** `marks`: the rows that hold the number of things and the share of them that stands out, in per cent. */
  marks: z.strictObject({ total: phrase, share: phrase }).optional(),
  /** A sentence under the picture, needed to read it. */
  note: phrase.optional(),
});

/** How a figure is drawn. The same description drives the picture in the page and the live chart. */
export const chart = panel.extend({
  /** A second picture of the same table, under the first, with a scale of its own. */
  below: panel.optional(),
});

export type ChartPanel = z.infer<typeof panel>;
export type ChartDescription = z.infer<typeof chart>;

/** A table of numbers with what must be known to read it. The numbers stand in `data.csv` beside it. */
export const figure = z.strictObject({
  title: phrase,
  /** What the chart shows, in one sentence: its headline, and its text for those who cannot see it. */
  message: phrase.optional(),
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
  /** Columns that must add up to another, row by row: the check compares them. */
  sums: z.array(z.strictObject({ parts: z.array(phrase), total: phrase })).optional(),
  denominators: z.record(z.string(), z.number()).optional(),
  totals: z.record(z.string(), z.number()).optional(),
  sources,
  hold,
  ...publication,
  editorNote,
});

export const figureId = id;
