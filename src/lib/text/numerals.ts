/**
 * The numbers that a text says, in figures or in words, with how exactly it says them.
 *
 * Hand-made because: libraries turn a numeral into a number; a check needs its place in the text and how exactly it
 * is meant.
 */

/** The words of a language that say numbers, or how a number is meant. */
export interface NumeralWords {
  /** Names of numbers, by the number: forms of one are kept apart by a bar. */
  named: readonly string[];
  hundred: string;
  thousand: Readonly<Record<string, string | undefined>>;
  million: Readonly<Record<string, string | undefined>>;
  qualifiers: { above: readonly string[]; below: readonly string[]; near: readonly string[] };
}

export interface Numeral {
  /** As it is written in the text, with its scale and its per cent sign. */
  text: string;
  value: number;
  /** What the last digit that is shown counts: 0.1 of 54.8, 10,000 of 9.09 million. */
  unit: number;
  percent: boolean;
  /** True of a number in words. */
  named: boolean;
  /** How the words before it say that it is meant. */
  meant: 'exactly' | 'above' | 'below' | 'near';
}

const anyOf = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|') || '(?!)';

/** Whether a number in figures is a year: it is no count. */
const isYear = (figures: string): boolean => /^(?:1[89]|20)\d\d$/u.test(figures);

/**
 * The numbers of a text. A year is none.
 * @param language a language tag: it says what parts thousands and decimals
 */
export function numeralsIn(text: string, language: string, words: NumeralWords): Numeral[] {
  const { named, hundred, qualifiers } = words;
  const decimal = new Intl.NumberFormat(language)
    .formatToParts(1.5)
    .find(({ type }) => type === 'decimal')!.value;
  const names = named.flatMap((forms, value) =>
    forms === '' ? [] : forms.split('|').map((name) => [name.toLowerCase(), value] as const),
  );
  const valueOf = new Map(names);
  const scales: Array<[number, string]> = [
    [100, hundred],
    [1e3, anyOf(Object.values(words.thousand).filter((form) => form !== undefined))],
    [1e6, anyOf(Object.values(words.million).filter((form) => form !== undefined))],
  ];
  const scaled = scales.map(([, forms]) => `(${forms})`).join('|');
  const numeral = new RegExp(
    String.raw`(?:(?<figures>(?<![\p{L}\p{N}])\d(?:[\d.,\u00a0\u202f]*\d)?)|(?<![\p{L}\p{N}])(?<name>${anyOf([...valueOf.keys()])})(?!\p{L}))(?:\s?(?:${scaled})(?!\p{L}))?(?<percent>\s?%)?`,
    'giu',
  );
  return [...text.matchAll(numeral)].flatMap((match) => {
    const { figures, name, percent } = match.groups!;
    if (figures !== undefined && isYear(figures) && match[0] === figures) return [];
    const scale = scales.find((_, index) => match[3 + index] !== undefined)?.[0] ?? 1;
    const [whole = '', decimals = ''] = (figures ?? '').split(decimal);
    const digits = whole.replace(/\D/gu, '');
    const before = text.slice(0, match.index);
    const meant = (['above', 'below', 'near'] as const).find((way) =>
      new RegExp(`(?<!\\p{L})(?:${anyOf(qualifiers[way])})\\s+$`, 'iu').test(before),
    );
    // “Six hundred” is as exact as “600”.
    const scaleOfUnit = scale === 100 ? 1 : scale;
    const unit = scaleOfUnit / 10 ** decimals.length;
    const value =
      (figures === undefined ? valueOf.get(name!.toLowerCase())! : Number(`${digits}.${decimals || 0}`)) *
      scale;
    // Of a number that is said to be near, the noughts at its end are no digits.
    const noughts =
      decimals === '' && meant === 'near' ? /0*$/u.exec(String(value / scaleOfUnit))![0].length : 0;
    return {
      text: match[0],
      value,
      unit: unit * 10 ** noughts,
      percent: percent !== undefined,
      named: figures === undefined,
      meant: meant ?? 'exactly',
    };
  });
}
