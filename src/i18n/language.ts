/** What a language must give: every word of the English, in the same shape. */
import type { PluralForms } from './plural.ts';
import type { SeasonNames } from '../lib/dates/format-dates.ts';
import type { english } from './en/words.ts';

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
