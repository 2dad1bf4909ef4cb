/** Which columns of a table name its rows. */
import type { Table } from './tables.ts';

export interface ColumnType {
  readonly name: string;
  readonly type: string;
}

export const isNumeric = ({ type }: ColumnType): boolean => type === 'number' || type === 'integer';
export const isSource = ({ name }: ColumnType): boolean => name === 'source' || name === 'sources';

/** The places of the columns that name a row: the first, and those that tell rows of one name apart. */
export function rowHeads({ rows }: Table, columns: readonly ColumnType[]): number[] {
  const heads = [0];
  const names = (places: readonly number[]) =>
    new Set(
      rows
        .map((row) =>
          places
            .map((place) => row[columns[place]!.name] ?? '')
            .join(' ')
            .trim(),
        )
        .filter((name) => name !== ''),
    ).size;
  for (const [place, column] of columns.entries())
    if (
      place > 0 &&
      names(heads) < rows.length &&
      !isNumeric(column) &&
      !isSource(column) &&
      names([...heads, place]) > names(heads)
    )
      heads.push(place);
  return heads;
}
