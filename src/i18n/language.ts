/** What a language must give: every word of the English, in the same shape. */
import type { SeasonNames } from '../lib/dates/format-dates.ts';
import type { english } from './en/words.ts';

/** One text for each plural category that the language has, as `Intl.PluralRules` names them. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Any text where English has a text; the same keys, and functions of the same values. */
type InAnyLanguage<T> = T extends string
  ? string
  : T extends (...values: infer V) => infer R
    ? (...values: V) => InAnyLanguage<R>
    : T extends readonly string[]
      ? readonly string[]
      : keyof T extends Intl.LDMLPluralRule
        ? PluralForms
        : { readonly [K in keyof T]: K extends 'seasons' ? SeasonNames : InAnyLanguage<T[K]> };

export type Words = InAnyLanguage<typeof english>;
