/** Whether a number that a figure's words say is one that its table holds or gives. */
import type { Numeral } from '../text/numerals.ts';
import type { Table } from './tables.ts';

/** What of a table and its record may be said as a number. */
export interface SayableNumbers {
  /** Numbers in its cells, its labels and its totals. */
  stated: number[];
  /** Sums of rows, differences of rows and of columns. */
  computed: number[];
  /** Shares in per cent: of a number in the same row, or of the whole column. Numbers up to 100 may be shares themselves. */
  shares: number[];
  /** Numbers of rows, of different values, of rows that have something in common. */
  counts: number[];
}

const numberIn = (cell: string | undefined): number | undefined =>
  cell === undefined || cell.trim() === '' || !Number.isFinite(Number(cell)) ? undefined : Number(cell);

/** Sums of two and more rows that follow each other. */
function* runs(values: readonly number[]): Generator<number> {
  for (const [from, first] of values.entries()) {
    let sum = first;
    for (const next of values.slice(from + 1)) yield (sum += next);
  }
}

/** Differences of a row and the next, and of the first and the last. */
function* steps(values: readonly number[]): Generator<number> {
  for (const [at, value] of values.entries()) if (at > 0) yield Math.abs(value - values[at - 1]!);
  if (values.length > 2) yield Math.abs(values.at(-1)! - values[0]!);
}

/** How many rows share each value of a column, and how many values there are. */
function* shared(values: readonly string[]): Generator<number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  yield counts.size;
  yield* counts.values();
}

/**
 * What may be said of a table.
 * @param texts labels and other words beside it whose numbers may be said again
 */
export function sayableNumbers(
  table: Table,
  texts: readonly string[],
  totals: readonly number[],
): SayableNumbers {
  const { rows, columns } = table;
  const inNumbers = columns.filter(
    (name) =>
      rows.some((row) => numberIn(row[name]) !== undefined) && rows.every((row) => /^$|\d/u.test(row[name]!)),
  );
  const numbers = inNumbers.map((name) => rows.map((row) => numberIn(row[name])));
  const known = numbers.map((column) => column.filter((value) => value !== undefined));
  const cells = rows.flatMap((row) => Object.values(row));
  const written = [...cells, ...texts].flatMap((text) =>
    [...text.matchAll(/\d+(?:[.,]\d{3})*(?:\.\d+)?/gu)].map(([figures]) =>
      Number(figures.replace(/,/gu, '')),
    ),
  );
  const pairs = numbers.flatMap((one, index) =>
    numbers.flatMap((other, at) =>
      at === index
        ? []
        : one.flatMap((value, row) => {
            const beside = other[row];
            return value === undefined || beside === undefined ? [] : [[value, beside] as const];
          }),
    ),
  );
  const wholes = known.map((column) => column.reduce((sum, value) => sum + value, 0));
  return {
    stated: [...known.flat(), ...written, ...totals],
    computed: [
      ...known.flatMap((column) => [...runs(column), ...steps(column)]),
      ...pairs.map(([a, b]) => Math.abs(a - b)),
    ],
    shares: [
      ...pairs.filter(([part, whole]) => part <= whole && whole > 100),
      ...known.flatMap((column, at) =>
        column.some((value) => value > 100) ? column.map((value) => [value, wholes[at]!] as const) : [],
      ),
    ].map(([part, whole]) => (part / whole) * 100),
    counts: [
      rows.length,
      ...columns.flatMap((name) => [...shared(rows.map((row) => row[name]!))]),
      ...numbers.flatMap((one, index) =>
        numbers.flatMap((other, at) => {
          if (at === index) return [];
          return one.filter(
            (value, row) => value !== undefined && other[row] !== undefined && value > other[row],
          ).length;
        }),
      ),
    ],
  };
}

/** A bound says something where a number lies so near to it. */
const NEAR_BOUND = 0.15;

/** Whether a number says another, as exactly as it is written. */
function says({ value, unit, meant }: Numeral, candidate: number): boolean {
  const apart = Math.abs(Math.abs(candidate) - value);
  const exact = 1e-9 * Math.max(1, value);
  if (meant === 'above' || meant === 'below') {
    const beyond = meant === 'above' ? candidate > value : candidate < value;
    return apart <= exact || (beyond && apart <= value * NEAR_BOUND);
  }
  return apart <= unit / 2 + exact;
}

/** The right numbers that are nearest to one that nothing bears out; undefined where one does. */
export function nearestSayable(
  numeral: Numeral,
  { stated, computed, shares, counts }: SayableNumbers,
): number[] | undefined {
  const bound = numeral.meant === 'above' || numeral.meant === 'below';
  const all = [...stated, ...(numeral.percent ? shares : [...(bound ? [] : computed), ...counts])];
  if (all.some((candidate) => says(numeral, candidate))) return undefined;
  const distance = (candidate: number) => Math.abs(candidate - numeral.value);
  return [...new Set(stated.length > 0 ? stated : all)].sort((a, b) => distance(a) - distance(b)).slice(0, 3);
}
