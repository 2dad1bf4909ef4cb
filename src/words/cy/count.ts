/**
 * Counted things in Welsh: the noun stays singular after a number, and some numbers change its first
 * letter (2 ddogfen, 3 chais). A form that is left out is that of `other`.
 */
import type { PluralForms } from '../language.ts';
import { counting } from '../plural.ts';

export const count: (number: number, forms: PluralForms) => string = counting('cy');

/** The nouns that are counted, each with the changes that one, two, three and six ask for. */
export const nouns = {
  article: { other: 'erthygl' },
  citation: { two: 'gyfeiriad', few: 'chyfeiriad', many: 'chyfeiriad', other: 'cyfeiriad' },
  document: { one: 'ddogfen', two: 'ddogfen', other: 'dogfen' },
  event: { two: 'ddigwyddiad', other: 'digwyddiad' },
  mention: { two: 'grybwylliad', few: 'chrybwylliad', many: 'chrybwylliad', other: 'crybwylliad' },
  minute: { two: 'funud', other: 'munud' },
  note: { other: 'nodyn' },
  page: { one: 'dudalen', two: 'dudalen', few: 'tudalen', many: 'thudalen', other: 'tudalen' },
  place: { two: 'le', other: 'lle' },
  quotation: { two: 'ddyfyniad', other: 'dyfyniad' },
  request: { two: 'gais', few: 'chais', many: 'chais', other: 'cais' },
  source: { other: 'ffynhonnell' },
  statement: { two: 'ddatganiad', other: 'datganiad' },
  table: { two: 'dabl', few: 'thabl', many: 'thabl', other: 'tabl' },
  term: { two: 'derm', few: 'therm', many: 'therm', other: 'term' },
} satisfies Record<string, PluralForms>;
