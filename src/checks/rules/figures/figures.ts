/** Figures: whole tables, columns as described, sums that add up, numbers that mean one cell. */
import { nearest } from '../../../lib/text/nearest.ts';
import { selectRows, type Table } from '../../../lib/tables/tables.ts';
import type { IssueDraft, Report } from '../../issue.ts';
import { placeIn, writtenEntries, type Entry, type FigureWithTable, type StoryFiles } from '../../story.ts';
import { select, textAt } from '../../../collections/fields/select.ts';

/** Half of the last digit of four decimals: floating point is no mistake of the editor's. */
const TOLERANCE = 0.00005;

const FORMS: Record<string, { test: (cell: string) => boolean; what: string }> = {
  number: { test: (cell) => cell.trim() !== '' && Number.isFinite(Number(cell)), what: 'a number, as 12.5' },
  integer: { test: (cell) => /^-?\d+$/u.test(cell), what: 'a whole number, as 1200' },
  year: { test: (cell) => /^\d{4}$/u.test(cell), what: 'a year, as 2020' },
};

/** The line of each row: rows of more than one line are counted by their quoted line ends. */
function lineOfRow(table: FigureWithTable, index: number): number {
  const blank = /^\s*$/u;
  const lines = table.source.split(/\r?\n/u);
  let row = -1;
  let quoted = false;
  for (const [number, line] of lines.entries()) {
    if (!quoted && !blank.test(line)) {
      if (row === index) return number + 1;
      row += 1;
      if (row === index + 1) return number + 1;
    }
    if ((line.match(/"/gu)?.length ?? 0) % 2 === 1) quoted = !quoted;
  }
  return lines.length;
}

function columnOf(table: FigureWithTable, line: number, index: number): number {
  const text = table.source.split(/\r?\n/u)[line - 1] ?? '';
  let quoted = false;
  let column = 0;
  for (const [at, character] of [...text].entries()) {
    if (column === index) return at + 1;
    if (character === '"') quoted = !quoted;
    if (character === ',' && !quoted) column += 1;
  }
  return text.length + 1;
}

/** The place of a cell, by the numbers of its row and its column. */
function cellAt(table: FigureWithTable, row: number, column: number) {
  const line = lineOfRow(table, row);
  return { file: table.file, line, column: columnOf(table, line, column) };
}

const describedColumns = (entry: Entry) =>
  select(entry.data, 'columns.*').map(({ path, value }) => ({
    path,
    name: textAt(value, 'name') ?? '',
    type: textAt(value, 'type') ?? 'string',
  }));

/** Whether the first line of a table names none of the columns that its figure describes. */
export const isHeadless = (entry: Entry | undefined, { table }: FigureWithTable): boolean => {
  const described = entry ? describedColumns(entry) : [];
  return described.length > 0 && !described.some(({ name }) => table.columns.includes(name));
};

/** Whether all of a table was read: what a part of one does not hold is no second mistake. */
export const isWhole = (entry: Entry | undefined, table: FigureWithTable): boolean =>
  table.problems.length === 0 && table.table.rows.length > 0 && !isHeadless(entry, table);

function columns(entry: Entry, table: FigureWithTable, report: Report): void {
  const described = describedColumns(entry);
  const names = described.map((column) => column.name);
  if (!table.unread && isHeadless(entry, table))
    return report({
      kind: 'table',
      ...{ file: table.file, line: 1, column: 1 },
      message: `This line names none of the columns that figure.yaml describes (${names.join(', ')}).`,
      nearest: `${names.join(',')} as the first line, with nothing above it`,
    });
  for (const problem of table.problems) report({ kind: 'table', file: table.file, ...problem });
  if (table.unread || entry.unread) return;
  // A figure that is begun has none yet.
  const begun = select(entry.data, 'draft')[0]?.value === true;
  if (table.table.rows.length === 0 && table.problems.length === 0 && !begun)
    report({
      kind: 'table',
      ...{ file: table.file, line: 1, column: 1 },
      message: 'The table has no rows below the names of its columns.',
    });
  for (const { path, name } of described)
    if (!table.table.columns.includes(name))
      report({
        kind: 'table',
        ...entry.place([...path, 'name']),
        message: `The table has no column “${name}”.`,
        nearest: nearest(
          name,
          table.table.columns.filter((one) => !names.includes(one)),
        ),
      });
  for (const [index, name] of table.table.columns.entries())
    if (!names.includes(name))
      report({
        kind: 'table',
        file: table.file,
        line: 1,
        column: columnOf(table, 1, index),
        message: `The column “${name}” is not described in figure.yaml.`,
        nearest: nearest(
          name,
          names.filter((one) => !table.table.columns.includes(one)),
        ),
      });
  for (const [index, row] of table.table.rows.entries())
    for (const [at, cell] of Object.values(row).entries()) {
      const ends = cell.split('\n').length - 1;
      if (ends === 0) continue;
      const place = cellAt(table, index, at);
      report({
        kind: 'table',
        ...place,
        message: `This cell goes on to line ${place.line + ends}, and what is there is no row of its own. Close its quotation mark in its own line.`,
      });
    }
  for (const { name, type } of described) {
    const form = FORMS[type];
    if (!form || !table.table.columns.includes(name)) continue;
    for (const [index, row] of table.table.rows.entries()) {
      const cell = row[name]!;
      if (cell === '' || form.test(cell)) continue;
      report({
        kind: 'table',
        ...cellAt(table, index, table.table.columns.indexOf(name)),
        message: `“${cell}” in the column “${name}” is not ${form.what}.`,
      });
    }
  }
}

function sums(entry: Entry, table: FigureWithTable, report: Report): void {
  for (const { path, value } of select(entry.data, 'sums.*')) {
    const parts = select(value, 'parts.*').map((part) => String(part.value));
    const total = textAt(value, 'total') ?? '';
    const missing = [...parts, total].find((name) => !table.table.columns.includes(name));
    if (missing !== undefined) {
      report({
        kind: 'sum',
        ...entry.place(path),
        message: `The table has no column “${missing}” to add up.`,
        nearest: nearest(missing, table.table.columns),
      });
      continue;
    }
    for (const [index, row] of table.table.rows.entries()) {
      const cells = [...parts, total].map((name) => row[name]!);
      if (cells.some((cell) => cell.trim() === '' || !Number.isFinite(Number(cell)))) continue;
      const sum = parts.reduce((all, name) => all + Number(row[name]), 0);
      if (Math.abs(sum - Number(row[total])) <= TOLERANCE) continue;
      report({
        kind: 'sum',
        ...cellAt(table, index, table.table.columns.indexOf(total)),
        message: `${parts.join(' + ')} is ${Number(sum.toFixed(4))}, and “${total}” beside them says ${row[total]}.`,
      });
    }
  }
  // A published total of a column: the rows may leave some out, but never come to more.
  for (const { path, value } of isWhole(entry, table) ? select(entry.data, 'totals.*') : []) {
    const name = String(path.at(-1));
    if (!table.table.columns.includes(name)) continue;
    const sum = table.table.rows.reduce((all, row) => all + (Number(row[name]) || 0), 0);
    if (Math.abs(sum - Number(value)) > TOLERANCE)
      report({
        kind: 'sum',
        ...entry.place(path),
        message: `The rows of “${name}” add up to ${sum}, and the total here says ${String(value)}.`,
      });
  }
}

/** What is wrong with a selection of one cell; undefined where it means exactly one. */
function cellProblem(
  table: Table,
  selection: { row?: string | undefined; where?: string | undefined; column?: string | undefined },
): Pick<IssueDraft, 'message' | 'nearest' | 'kind'> | undefined {
  const { row, where, column = 'value' } = selection;
  if (!table.columns.includes(column))
    return {
      kind: 'unknown-place',
      message: `The table has no column “${column}”.`,
      nearest: nearest(column, table.columns) ?? `one of ${table.columns.join(', ')}`,
    };
  const rows = selectRows(table, { row, where });
  if (rows.length === 1)
    return rows[0]![column]!.trim() === ''
      ? { kind: 'number', message: `The cell in the column “${column}” is empty: the number is not known.` }
      : undefined;
  const first = table.columns[0]!;
  const wanted = [row && `row “${row}”`, where && `where “${where}”`].filter(Boolean).join(', ');
  return {
    kind: rows.length === 0 ? 'unknown-place' : 'number',
    message:
      rows.length === 0
        ? `The table has no ${wanted}.`
        : `With ${wanted || 'no row named'} this means ${rows.length} rows of the table, and must mean one.`,
    nearest:
      rows.length === 0
        ? row !== undefined
          ? nearest(
              row,
              table.rows.map((one) => one[first]!),
            )
          : undefined
        : 'where="column=value; column=value", until one row is left',
  };
}

function numbers(story: StoryFiles, report: Report): void {
  for (const entry of writtenEntries(story))
    for (const use of entry.text.uses) {
      if (use.component !== 'Number') continue;
      const value = (name: string) => use.attributes[name]?.value ?? undefined;
      const id = value('of') ?? '';
      const table = story.tables.get(id);
      if (!table || !isWhole(story.entries.figures.get(id), table)) continue;
      const problem = cellProblem(table.table, {
        row: value('row'),
        where: value('where'),
        column: value('column'),
      });
      if (problem) report({ ...placeIn(entry, use), ...problem });
    }
}

export function checkFigures(story: StoryFiles, report: Report): void {
  for (const entry of story.entries.figures.values()) {
    const table = story.tables.get(entry.id);
    if (table) {
      columns(entry, table, report);
      if (!table.unread && !isHeadless(entry, table)) sums(entry, table, report);
    }
  }
  numbers(story, report);
}
