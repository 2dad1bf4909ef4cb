/** Qualifiers that change what a number says. They are printed before it. */
const SPOKEN_QUALIFIERS = new Set([
  'more than',
  'over',
  'about',
  'up to',
  'nearly',
  'less than',
  'at least',
  'fewer than',
]);

/** A number in the form of a language: thousands separated, as many decimals as it has. */
export function showNumber(
  value: number,
  language: string,
  options: { scale?: 'million' | 'thousand'; digits?: number; scaleWords?: Record<string, string> } = {},
): string {
  const divisor = options.scale === 'million' ? 1e6 : options.scale === 'thousand' ? 1e3 : 1;
  const shown = new Intl.NumberFormat(language, {
    maximumFractionDigits: options.digits ?? (options.scale ? 1 : 2),
    minimumFractionDigits: options.digits ?? 0,
  }).format(value / divisor);
  return options.scale ? `${shown} ${options.scaleWords?.[options.scale] ?? options.scale}` : shown;
}

/** How many decimals a number is written with: 2 of “1.50”. A table keeps them, for a nought says how exact it is. */
export const decimalsWritten = (number: string): number => /\.(\d+)\s*$/u.exec(number)?.[1]?.length ?? 0;

/** A cell as it is read aloud: its qualifier, where that changes its meaning, and the number. */
export function showCell(
  row: Record<string, string>,
  column: string,
  language: string,
  options: Parameters<typeof showNumber>[2] = {},
): string {
  const cell = row[column] ?? '';
  const number = cell.trim() === '' ? NaN : Number(cell);
  const shown = Number.isNaN(number) ? cell : showNumber(number, language, options);
  const qualifier = row['qualifier'];
  return qualifier && SPOKEN_QUALIFIERS.has(qualifier) ? `${qualifier} ${shown}` : shown;
}
