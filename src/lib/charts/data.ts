/** From a table and its description to what is drawn: rows, series, values and the words for each. */
import type { Qualifiers } from '../text/numbers.ts';
import type { Table } from '../tables/tables.ts';
import { knownDate } from '../dates/dates.ts';
import type { Tone } from './drawing.ts';

/** The noun of what is counted: one form, or one for each plural category of the language. */
export type CountedNoun = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { other: string });

/** The part of a chart's description that these rules read; `collections/figure.ts` says what each field means. */
export interface Panel {
  type: 'bars' | 'columns' | 'line' | 'points' | 'stack' | 'whole' | 'change' | 'spans' | 'marks';
  title?: string | undefined;
  label: string | string[];
  join?: string | undefined;
  names?: Record<string, string> | undefined;
  series: Array<{
    column: string;
    label: string;
    tone?: Tone | undefined;
    counted?: CountedNoun | undefined;
  }>;
  only?: Record<string, Array<string | number>> | undefined;
  group?: string | undefined;
  groups?: Array<{ label: string; rows: number[]; counted?: CountedNoun | undefined }> | undefined;
  dates?: { from: string; to: string } | undefined;
  ownScales?: boolean | undefined;
  remark?: string | undefined;
  of?: string | undefined;
  rest?: string | undefined;
  unit?: string | undefined;
  scale?: 'million' | 'thousand' | undefined;
  digits?: number | undefined;
  from?: number | undefined;
  to?: number | undefined;
  mark?: { value: number; label: string } | undefined;
  breaks?: Array<{ before: string; text: string }> | undefined;
  annotations?: Array<{ at: string; text: string }> | undefined;
  highlight?: string[] | undefined;
  marks?: { total: string; share: string } | undefined;
  note?: string | undefined;
}

/** How numbers and gaps are said, in the language of the site. */
export interface Speech {
  /** A cell of a row with its qualifier and unit: “more than 60%”. */
  cell: (row: Record<string, string>, column: string, panel: Panel) => string;
  /** A number of the axis, or one that was worked out. */
  number: (value: number, panel: Panel) => string;
  /** The noun of a number: “cases”. */
  noun: (value: number, counted: CountedNoun) => string;
  notKnown: string;
  qualifiers: Qualifiers;
}

interface Value {
  /** What is drawn: the number, or its share of the whole that the panel names. Null: not known, never zero. */
  value: number | null;
  /** The number as the table has it. */
  number: number | null;
  text: string;
  said: string;
  /** The number is a bound and not a count: `above` (more than, at least) or `below` (less than, up to). */
  bound?: 'above' | 'below';
  /** The place of this value among the readings of the chart, in reading order. */
  reading: number;
}

export interface Row {
  label: string;
  remark: string;
  values: Value[];
  /** From when to when it lasted: the first and the last day that each end may mean. */
  span?: { from: readonly [string, string]; to: readonly [string, string] };
}

export interface Group {
  label: string;
  rows: Row[];
}

/** One value in words, for the pointer and for those who listen. */
interface Reading {
  label: string;
  series: string;
  text: string;
}

export interface ChartData {
  panel: Panel;
  series: Array<{ label: string; tone: Tone }>;
  groups: Group[];
  readings: Reading[];
}

const TONES: Record<number, Tone[]> = { 1: ['ink'], 2: ['accent', 'mid'], 3: ['pale', 'mid', 'ink'] };

function tonesFor(panel: Panel, count: number): Tone[] {
  const usual = TONES[count] ?? ['ink', 'mid', 'pale', 'accent'];
  return panel.series.map((one, index) => one.tone ?? usual[index % usual.length]!);
}

/** The number of a cell, or null where the cell is empty or is no number. */
function cellNumber(cell: string | undefined): number | null {
  if (cell === undefined || cell.trim() === '') return null;
  const value = Number(cell);
  return Number.isFinite(value) ? value : null;
}

function rowName(panel: Panel, row: Record<string, string>): string {
  const columns = typeof panel.label === 'string' ? [panel.label] : panel.label;
  const name = columns
    .map((column) => row[column] ?? '')
    .filter(Boolean)
    .join(panel.join ?? ', ');
  return panel.names?.[name] ?? name;
}

/** The rows that are drawn, by group. Throws where a column or a row that the description names is not in the table. */
function gather(
  panel: Panel,
  table: Table,
): Array<{ label: string; rows: Table['rows']; counted?: CountedNoun | undefined }> {
  const named = [
    ...[panel.label, panel.group, panel.remark, panel.of, panel.dates?.from, panel.dates?.to],
    ...panel.series.map((one) => one.column),
  ];
  for (const column of named.flat().filter((one) => one !== undefined))
    if (!table.columns.includes(column))
      throw new Error(`The chart names the column “${column}”. The table has ${table.columns.join(', ')}.`);
  if (panel.groups)
    return panel.groups.map(({ label, rows, counted }) => ({
      label,
      counted,
      rows: rows.map((number) => {
        const row = table.rows[number - 1];
        if (!row) throw new Error(`The chart names row ${number}. The table has ${table.rows.length} rows.`);
        return row;
      }),
    }));
  const rows = table.rows.filter((row) =>
    Object.entries(panel.only ?? {}).every(([column, values]) =>
      values.map(String).includes(row[column] ?? ''),
    ),
  );
  if (rows.length === 0) throw new Error('The chart has no rows: “only” leaves out every row of the table.');
  if (!panel.group) return [{ label: '', rows }];
  const names = [...new Set(rows.map((row) => row[panel.group!] ?? ''))];
  return names.map((label) => ({
    label: panel.names?.[label] ?? label,
    rows: rows.filter((row) => (row[panel.group!] ?? '') === label),
  }));
}

function spanOf(dates: { from: string; to: string }, row: Record<string, string>): Required<Row>['span'] {
  const ends = (column: string) => {
    const { first, last } = knownDate(row[column] ?? '');
    return [first, last] as const;
  };
  return { from: ends(dates.from), to: ends(dates.to) };
}

export function readChart(panel: Panel, table: Table, speech: Speech): ChartData {
  const tones = tonesFor(panel, panel.series.length);
  // A number with its noun, or with a unit that is a word, needs no name of its series where there is but one.
  const single = panel.series.length === 1;
  const named = (noun: string) => !(single && (noun || /^\p{L}/u.test(panel.unit ?? '')));
  const readings: Reading[] = [];
  const groups = gather(panel, table).map(({ label: groupLabel, rows, counted: ofGroup }) => ({
    label: groupLabel,
    rows: rows.map((row) => {
      const label = rowName(panel, row);
      const whole = panel.of ? cellNumber(row[panel.of]) : null;
      const values = panel.series.map(({ column, label: seriesLabel, counted: ofSeries }): Value => {
        const number = cellNumber(row[column]);
        const shown = number === null ? speech.notKnown : speech.cell(row, column, panel);
        const share = number !== null && whole !== null && whole > 0 ? (number / whole) * 100 : null;
        const counted = ofGroup ?? ofSeries;
        const noun = number !== null && counted ? `\u00A0${speech.noun(number, counted)}` : '';
        const qualifier = row['qualifier'] ?? '';
        // What the picture prints beside a value is part of it: a remark on its row, a change in how it was counted.
        const warnings = [
          panel.remark ? (row[panel.remark] ?? '') : '',
          ...(panel.breaks ?? []).filter(({ before }) => before === label).map((one) => one.text),
          ...(panel.annotations ?? []).filter(({ at }) => at === label).map((one) => one.text),
        ].filter(Boolean);
        const reading = readings.push({
          label: groupLabel && panel.type !== 'stack' ? `${groupLabel}: ${label}` : label,
          series: panel.type === 'whole' || !named(noun) ? '' : seriesLabel,
          text: [`${shown}${noun}`, ...warnings].join(', '),
        });
        return {
          value: share ?? number,
          number,
          text: shown,
          said: `${shown}${noun}`,
          reading: reading - 1,
          ...(speech.qualifiers.above.includes(qualifier) && { bound: 'above' as const }),
          ...(speech.qualifiers.below.includes(qualifier) && { bound: 'below' as const }),
        };
      });
      return {
        label,
        remark: panel.remark ? (row[panel.remark] ?? '') : '',
        values,
        ...(panel.dates && { span: spanOf(panel.dates, row) }),
      };
    }),
  }));
  return {
    panel,
    series: panel.series.map((one, index) => ({ label: one.label, tone: tones[index]! })),
    groups,
    readings,
  };
}
