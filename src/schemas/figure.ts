import { z } from 'astro/zod';
import { editorNote, hold, id, phrase, prose, sources } from './fields.ts';

/** How a figure is drawn. The same description drives the picture in the page and the live chart. */
export const chart = z.strictObject({
  /**
   * `bars`: horizontal bars, one per row; `columns`: upright bars over time; `line`: a line over time;
   * `points`: points that are never joined; `stack`: shares of a whole for each row; `whole`: one whole and a part of it.
   */
  type: z.enum(['bars', 'columns', 'line', 'points', 'stack', 'whole']),
  /** The column that names each row, or the time. Two columns may be joined. */
  label: z.union([phrase, z.array(phrase)]),
  /** The columns that are drawn, each with its label. */
  series: z.array(z.strictObject({ column: phrase, label: phrase, muted: z.boolean().optional() })).min(1),
  /** Only rows with these values are drawn. */
  only: z.record(z.string(), z.array(z.union([z.string(), z.number()]))).optional(),
  /** Rows kept apart from the others, with the reason. */
  apart: z.strictObject({ rows: z.array(z.number()), label: phrase }).optional(),
  /** What one unit of the axis is. */
  axis: phrase.optional(),
  /** The axis starts here; 0 unless there is a reason. */
  from: z.number().optional(),
  to: z.number().optional(),
  unit: phrase.optional(),
  /** A line across the chart: a target or a limit. */
  mark: z.strictObject({ value: z.number(), label: phrase }).optional(),
});

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
  editorNote,
});

export const figureId = id;
