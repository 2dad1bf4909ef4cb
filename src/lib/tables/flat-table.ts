/** Records as one flat table: a column for each field, a list in one cell. */

export interface FlatColumn {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
}

export interface FlatTable {
  columns: FlatColumn[];
  rows: string[][];
}

type Scalar = string | number | boolean;
const isScalar = (value: unknown): value is Scalar => ['string', 'number', 'boolean'].includes(typeof value);

/** `dateInWords` as `date_in_words`. */
const columnName = (key: string): string => key.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

/** A list as a cell; of records, their ids. Undefined where its items are neither: they are in the JSON alone. */
function listCell(list: readonly unknown[]): string | undefined {
  const items = list.map((item) => (isScalar(item) ? item : (item as { id?: unknown } | null)?.id));
  return items.every(isScalar) ? items.join('; ') : undefined;
}

/** The cells of a record by column. What is in a part of it has the name of the part before its own. */
function cellsOf(record: object, before = ''): Array<[string, Scalar]> {
  return Object.entries(record).flatMap(([key, value]: [string, unknown]): Array<[string, Scalar]> => {
    const name = before + columnName(key);
    if (isScalar(value)) return [[name, value]];
    if (Array.isArray(value)) {
      const cell = listCell(value);
      return cell === undefined ? [] : [[name, cell]];
    }
    return typeof value === 'object' && value !== null ? cellsOf(value, `${name}_`) : [];
  });
}

function typeOf(values: readonly Scalar[]): FlatColumn['type'] {
  if (values.every((value) => typeof value === 'boolean')) return 'boolean';
  if (values.every((value) => Number.isInteger(value))) return 'integer';
  return values.every((value) => typeof value === 'number') ? 'number' : 'string';
}

/**
 * The records as a table: the id first, then columns in the order in which fields first come, empty cells where a
 * record has none.
 */
export function flatTable(records: readonly object[]): FlatTable {
  const cells = records.map((record) => new Map(cellsOf(record)));
  const names = [...new Set(cells.flatMap((row) => ['id', ...row.keys()]))];
  return {
    columns: names.map((name) => ({
      name,
      type: typeOf(cells.flatMap((row) => row.get(name) ?? [])),
    })),
    rows: cells.map((row) => names.map((name) => String(row.get(name) ?? ''))),
  };
}
