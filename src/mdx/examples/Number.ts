import type { MakeExample } from './example.ts';

/** A number means one row: the first whose name stands once. */
export const example: MakeExample = (story) => {
  for (const { id, table, columns } of story.figures.values()) {
    const name = table.columns[0] ?? '';
    const row = table.rows.find(
      (one) => table.rows.filter((other) => other[name] === one[name]).length === 1,
    );
    const column = columns.find(
      (one) => (one.type === 'number' || one.type === 'integer') && one.name !== name,
    );
    if (row && column && row[column.name])
      return { attributes: { of: id, row: row[name], column: column.name } };
  }
  return undefined;
};
