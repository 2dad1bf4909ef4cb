/** Reading comma-separated values (RFC 4180) with a place for every mistake. */

export interface Table {
  columns: string[];
  rows: Array<Record<string, string>>;
}

export interface TableProblem {
  line: number;
  column: number;
  message: string;
}

/** Splits one text into records of fields. Quoted fields may hold commas, quotation marks and line ends. */
function records(text: string): Array<{ fields: string[]; line: number }> {
  const out: Array<{ fields: string[]; line: number }> = [];
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  let line = 1;
  let startLine = 1;
  const source = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  for (let index = 0; index < source.length; index += 1) {
    const character = source[index]!;
    if (quoted) {
      if (character === '"' && source[index + 1] === '"') {
        field += '"';
        index += 1;
      } else if (character === '"') quoted = false;
      else {
        if (character === '\n') line += 1;
        field += character;
      }
    } else if (character === '"' && field === '') quoted = true;
    else if (character === ',') {
      fields.push(field);
      field = '';
    } else if (character === '\n') {
      out.push({ fields: [...fields, field], line: startLine });
      fields = [];
      field = '';
      line += 1;
      startLine = line;
    } else field += character;
  }
  if (field !== '' || fields.length > 0) out.push({ fields: [...fields, field], line: startLine });
  return out.filter(({ fields: [first, ...rest] }) => rest.length > 0 || first !== '');
}

/** Reads a table with a header row. Problems name the line; the table holds the rows that are whole. */
export function readTable(text: string): { table: Table; problems: TableProblem[] } {
  const [header, ...body] = records(text);
  if (!header)
    return {
      table: { columns: [], rows: [] },
      problems: [{ line: 1, column: 1, message: 'The table is empty. Its first line names the columns.' }],
    };
  const problems: TableProblem[] = [];
  const rows: Table['rows'] = [];
  for (const { fields, line } of body) {
    if (fields.length !== header.fields.length)
      problems.push({
        line,
        column: 1,
        message: `This row has ${fields.length} cells and the table has ${header.fields.length} columns (${header.fields.join(', ')}). Add or remove cells; put a cell that holds a comma in quotation marks.`,
      });
    else rows.push(Object.fromEntries(header.fields.map((name, index) => [name, fields[index]!])));
  }
  return { table: { columns: header.fields, rows }, problems };
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
