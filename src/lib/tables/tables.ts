/** Reading comma-separated values (RFC 4180) with a place for every mistake. */
import Papa from 'papaparse';

export interface Table {
  columns: string[];
  rows: Array<Record<string, string>>;
}

interface TableProblem {
  line: number;
  column: number;
  message: string;
}

interface CsvRow {
  fields: string[];
  /** The line in which the row begins. */
  line: number;
}

const SPOILED =
  'A quotation mark opens a cell here, and it is not closed before the next comma or end of line: the rows below it would be lost. Close it, or write a quotation mark within a cell twice ("").';

export interface ReadTable {
  table: Table;
  problems: TableProblem[];
  /** The table, or the part of it below a mistake, could not be read: what is missing in it says nothing. */
  unread?: true;
}

/** Splits a file into rows. A row whose quotation marks are wrong ends the reading: what follows is guesswork. */
function readRows(source: string): { rows: CsvRow[]; problems: TableProblem[] } {
  const rows: CsvRow[] = [];
  const problems: TableProblem[] = [];
  let from = 0;
  let line = 1;
  Papa.parse<string[]>(source, {
    delimiter: ',',
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const written = source.slice(from, meta.cursor);
      const spoiled = errors.find(({ type }) => type === 'Quotes');
      if (spoiled) {
        const before = source.slice(from, spoiled.index ?? from).split('\n');
        problems.push({
          line: line + before.length - 1,
          column: Math.max(1, before.at(-1)!.length),
          message: SPOILED,
        });
        parser.abort();
      } else if (data.length > 1 || data[0] !== '') rows.push({ fields: data, line });
      line += written.split('\n').length - 1;
      from = meta.cursor;
    },
  });
  return { rows, problems };
}

/** The sign between the cells of a header, where it is no comma: what spreadsheets of some languages save. */
function otherSeparator(header: string): string | undefined {
  const bare = header.replace(/"[^"]*"/gu, '');
  const count = (sign: string): number => bare.split(sign).length;
  return [';', '\t', '|'].find((sign) => count(sign) > count(','));
}

/**
 * Reads a table with a header row. Problems name the line; the table holds the rows that are whole.
 * @param text comma-separated values (RFC 4180), with or without a byte order mark
 */
export function readTable(text: string): ReadTable {
  const source = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const nothing = { columns: [], rows: [] };
  const unread = (message: string): ReadTable => ({
    table: nothing,
    problems: [{ line: 1, column: 1, message }],
    unread: true,
  });
  const sign = otherSeparator(source.split('\n', 1)[0]!);
  if (sign !== undefined)
    return unread(
      `The columns are parted by ${sign === '\t' ? 'tabs' : `“${sign}”`}: save the table with commas (CSV, comma-separated values).`,
    );
  const { rows: all, problems } = readRows(source);
  const cut = problems.length > 0;
  const [header, ...body] = all;
  if (!header)
    return cut
      ? { table: nothing, problems, unread: true }
      : unread('The table is empty. Its first line names the columns.');
  const rows: Table['rows'] = [];
  const report = (line: number, message: string) => problems.push({ line, column: 1, message });
  const twice = header.fields.find((name, index) => header.fields.indexOf(name) !== index);
  if (twice !== undefined)
    report(
      header.line,
      twice.trim() === ''
        ? 'Two columns have no name. Name them in this line, or take them out of the table.'
        : `Two columns are called “${twice}”, and one of them would be lost. Give each a name of its own.`,
    );
  for (const { fields, line } of body) {
    if (fields.length !== header.fields.length)
      report(
        line,
        `This row has ${fields.length} cells and the table has ${header.fields.length} columns (${header.fields.join(', ')}). Add or remove cells; put a cell that holds a comma in quotation marks.`,
      );
    else {
      if (fields.every((cell) => cell.trim() === '')) report(line, 'This row is empty: take its commas out.');
      rows.push(Object.fromEntries(header.fields.map((name, index) => [name, fields[index]!])));
    }
  }
  return { table: { columns: header.fields, rows }, problems, ...(cut && { unread: true as const }) };
}

/**
 * The rows that a selection means.
 * @param selection `row` is a value of the first column; `where` is `column=value; column=value`
 */
export function selectRows(
  table: Table,
  selection: { row?: string | undefined; where?: string | undefined },
): Array<Record<string, string>> {
  const conditions: Array<[string, string]> = [];
  if (selection.row !== undefined) conditions.push([table.columns[0]!, selection.row]);
  for (const condition of selection.where?.split(';') ?? []) {
    const [column, ...value] = condition.split('=');
    conditions.push([column!.trim(), value.join('=').trim()]);
  }
  return table.rows.filter((row) => conditions.every(([column, value]) => row[column] === value));
}
