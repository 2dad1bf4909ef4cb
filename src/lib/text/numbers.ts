import { numberFormat, pluralRules } from './intl.ts';

/** The words that a language has beside its numbers. */
export interface NumberWords {
  million: ScaleForms;
  thousand: ScaleForms;
  qualifiers: Qualifiers;
}
/** Words in a column `qualifier` that change what a number says. They are printed before it. */
export interface Qualifiers {
  /** The number is the least that it can be: “more than”. */
  above: readonly string[];
  /** The number is the most that it can be: “up to”. */
  below: readonly string[];
  near: readonly string[];
}
/** One form for each plural category that the language has for it. */
type ScaleForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** A number in the form of a language: thousands separated, as many decimals as it has, with a minus that is one. */
export function showNumber(
  value: number,
  language: string,
  options: { scale?: 'million' | 'thousand'; digits?: number; words?: NumberWords } = {},
): string {
  const divisor = options.scale === 'million' ? 1e6 : options.scale === 'thousand' ? 1e3 : 1;
  const shown = numberFormat(language, {
    maximumFractionDigits: options.digits ?? (options.scale ? 1 : 2),
    minimumFractionDigits: options.digits ?? 0,
  })
    .format(value / divisor)
    .replace('-', '−');
  if (!options.scale) return shown;
  const forms = options.words?.[options.scale];
  const rule = pluralRules(language, { maximumFractionDigits: options.digits ?? 1 });
  return `${shown}\u00A0${forms?.[rule.select(value / divisor)] ?? forms?.other ?? options.scale}`;
}

/** A number with its unit on one line: a sign is close to it, a word or its short form after a space. */
export const withUnit = (number: string, unit: string): string =>
  `${number}${/^\p{L}/u.test(unit) ? '\u00A0' : ''}${unit}`;

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
  // A nought at the end says how exact a number is: it is kept, as in the table.
  const shown = Number.isNaN(number)
    ? cell
    : showNumber(number, language, { ...(!options.scale && { digits: decimalsWritten(cell) }), ...options });
  const qualifier = row['qualifier'];
  const spoken = Object.values(options.words?.qualifiers ?? {}).flat();
  return qualifier && spoken.includes(qualifier) ? `${qualifier} ${shown}` : shown;
}
