/** The cells of a table as a reader meets them, and the numbers of a table that is not drawn as a sentence. */
import { dateInWords, number } from '../../i18n/format.ts';
import { storyLanguage } from '../../i18n/story-language.ts';
import { words } from '../../i18n/words.ts';
import { readDate } from '../../lib/dates/dates.ts';
import { isNumeric, isSource, type ColumnType } from '../../lib/tables/row-heads.ts';
import { decimalsWritten, showCell, withUnit } from '../../lib/text/numbers.ts';
import type { Figure } from '../story.ts';

/** The most numbers that are said one by one. */
const FEW = 12;

/** A day, or a stretch from month to month: what can be nothing but a date. A bare “2011-12” may be a school year. */
const DATE = /^\d{4}-\d{2}-\d{2}$|^\d{4}-\d{2}(?:-\d{2})?\/\d{4}-\d{2}(?:-\d{2})?$/u;

/** A cell in the language of the story: numbers with the decimals that they are written with, dates in words. */
export function cellInWords(value: string, column: ColumnType): string {
  if (isNumeric(column))
    return value.trim() === '' || Number.isNaN(Number(value))
      ? value
      : number(Number(value), { digits: decimalsWritten(value) });
  const dated = column.type === 'date' || column.name === 'date' || DATE.test(value);
  return dated && !('problem' in readDate(value)) ? dateInWords(value, true) : value;
}

/** A number with what follows it; a sign of money is before it. */
function withRowUnit(shown: string, unit: string): string {
  const [, sign, after = ''] = /^(\p{Sc})\s*(.*)$/u.exec(unit) ?? [];
  if (!sign) return withUnit(shown, unit);
  return `${shown.startsWith('−') ? '−' : ''}${sign}${withUnit(shown.replace('−', ''), after)}`;
}

/** A label without its sign of money, and the sign: “Final (£)”. */
function labelAndSign(label: string): [string, string] {
  const [, words_ = label, sign = ''] = /^(.*) \((\p{Sc})\)$/u.exec(label) ?? [];
  return [words_, sign];
}

/** The rows of a table in words, where their numbers are few; of one long column its extremes. */
export function tableInWords({ columns, table }: Figure): string | undefined {
  const numeric = columns.filter(isNumeric);
  const [only] = numeric;
  if (!only) return undefined;
  const heads = columns
    .slice(0, columns.indexOf(only))
    .filter((column) => !isSource(column) && column.name !== 'qualifier');
  const name = (row: Record<string, string>) =>
    heads
      .map((column) => cellInWords(row[column.name] ?? '', column))
      .filter(Boolean)
      .join(', ');
  const cell = (row: Record<string, string>, column: ColumnType) =>
    showCell(row, column.name, storyLanguage(), { words: words.numbers });
  const few = table.rows.length * numeric.length <= FEW;
  if (!few && numeric.length > 1) return undefined;
  const list = !few
    ? extremes(only.name, table.rows, (row) => [cell(row, only), name(row)])
    : table.rows
        .map((row) => {
          if (numeric.length === 1)
            return [withRowUnit(cell(row, only), row['unit'] ?? ''), name(row) && `(${name(row)})`]
              .filter(Boolean)
              .join(' ');
          const numbers = numeric
            .filter((column) => (row[column.name] ?? '') !== '')
            .map((column) => {
              const [label, sign] = labelAndSign(column.label);
              return `${label.charAt(0).toLowerCase()}${label.slice(1)} ${withRowUnit(cell(row, column), sign)}`;
            });
          return [name(row), numbers.join(', ')].filter(Boolean).join(': ');
        })
        .join('; ');
  const unit = columns.some((column) => column.name === 'unit');
  const whole = numeric.length === 1 && !unit ? `${only.label}: ${list}` : list;
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}.`;
}

/** The greatest and the least of a long column. */
function extremes(
  column: string,
  rows: Array<Record<string, string>>,
  say: (row: Record<string, string>) => [string, string],
): string {
  const known = rows.filter((row) => (row[column] ?? '') !== '');
  const sorted = known.toSorted((a, b) => Number(a[column]) - Number(b[column]));
  const most = words.figures.extreme(words.figures.extremes.highest, ...say(sorted.at(-1)!), false);
  return `${most}, ${words.figures.extreme(words.figures.extremes.lowest, ...say(sorted[0]!), false)}`;
}
