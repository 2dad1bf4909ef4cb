/** What a kind of record is for `npm run new`, and the questions that several kinds ask. */
import { slug } from '../../rules/addresses.ts';
import { knownDate } from '../../rules/dates.ts';
import type { Collection } from '../../collections/registry.ts';
import type { Known } from './known.ts';
import type { Answers, Question } from './question.ts';

export interface Kind {
  collection: Collection;
  /** The field that the title on the command line fills. */
  title?: string;
  questions: readonly Question[];
  /** Fields that follow from the answers, before those asked for or after the one named. */
  worked?: (answers: Answers, known: Known) => Record<string, unknown>;
  /** The id that is suggested. */
  id: (title: string, answers: Answers) => string;
  /** Where to see it, where it has an address of its own. */
  address?: (id: string) => string;
  /** Always a draft at first, whatever was answered. */
  draft?: true;
  /** The text under the front matter. */
  text?: (answers: Answers) => string;
}

export const first = (answers: Answers, field: string): string | undefined => answers[field]?.[0];
export const year = (date: string | undefined) => (date ? [knownDate(date).first.slice(0, 4)] : []);

/** The first words of a title as an id. */
export const short = (title: string, words = 6): string => slug(title).split('-').slice(0, words).join('-');
export const joined = (...parts: string[]): string => parts.filter(Boolean).join('-');

export const sources: Question = {
  field: 'sources',
  option: 'source',
  ask: 'Which documents does it rest on?',
  form: 'reference',
  refers: 'documents',
  list: true,
};
export const today = (known: Known) => known.today;
export const only = (values: readonly string[]) => (values.length === 1 ? values[0] : undefined);
export const keys = (of: object | undefined) => Object.keys(of ?? {});
export const text = (field: string, ask: string, placeholder: string): Question => ({
  field,
  ask,
  form: 'text',
  placeholder,
});
export const optional = (field: string, ask: string, more: Partial<Question> = {}): Question => ({
  field,
  ask,
  form: 'text',
  optional: true,
  ...more,
});
export const choice = (
  field: string,
  ask: string,
  values: readonly string[],
  byDefault?: string,
): Question => ({
  field,
  ask,
  form: 'choice',
  values: () => values,
  ...(byDefault !== undefined && { byDefault: () => byDefault }),
});
/** Who it is: a record where there is one, and the name from it. */
export const who = (field: string, idField: string, ask: string): Question[] => [
  optional(idField, `${ask} The id of a record, if there is one.`, { form: 'reference', refers: 'people' }),
  {
    field,
    ask: `${ask} The name.`,
    form: 'text',
    byDefault: (known, answers) => {
      const id = first(answers, idField);
      return id ? String(known.record('people', id)?.['name'] ?? '') || undefined : undefined;
    },
  },
];
