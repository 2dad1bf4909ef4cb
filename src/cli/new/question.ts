/** What `npm run new` asks, and how an answer is judged. */
import { nearest } from '../../lib/text/nearest.ts';
import { readDate } from '../../lib/dates/dates.ts';
import type { Answers } from '../../collections/collection.ts';
import type { Known } from './known.ts';

export type Form = 'text' | 'number' | 'day' | 'date' | 'address' | 'page' | 'choice' | 'reference';

export interface Question {
  /** The field of the record. Its option is the name in kebab-case, unless `option` says otherwise. */
  field: string;
  option?: string;
  ask: string;
  form: Form;
  /** True where several may be named, with spaces between. */
  list?: true;
  /** True where the question is for one and the field holds a list. */
  many?: true;
  /** True where the field holds a number. */
  number?: true;
  /** `choice`: what may be chosen. */
  values?: (known: Known) => readonly string[];
  /** `reference`: the collection whose ids may be named. */
  refers?: string;
  /** The value where nothing is answered. */
  byDefault?: (known: Known, answers: Answers) => string | undefined;
  /** Where nothing may be answered at all: the field is left out. */
  optional?: true;
  /** Where only the editor knows: a placeholder in the file, to be written over. */
  placeholder?: string;
  /** Asked only where this holds. */
  when?: (answers: Answers) => boolean;
}

/** The option of a question on the command line. */
export const optionOf = ({ field, option }: Question): string =>
  option ?? field.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

/** What may be answered, for completion. */
export function suggestions(question: Question, known: Known): readonly string[] {
  if (question.values) return question.values(known);
  if (question.refers) return known.ids(question.refers);
  return question.form === 'page' ? known.pages() : [];
}

/** Splits what was typed into the answers that it means. */
export const answersOf = (question: Question, typed: string): string[] =>
  (question.list ? typed.split(/[\s,]+/u) : [typed.trim()]).filter((answer) => answer !== '');

/** What is wrong with an answer, in one sentence with the nearest right one; undefined where nothing is. */
export function problemWith(question: Question, answer: string, known: Known): string | undefined {
  const or = (ids: readonly string[]) => {
    const like = nearest(answer, [...ids]);
    return like ? ` Did you mean “${like}”?` : ids.length <= 12 ? ` It may be ${ids.join(', ')}.` : '';
  };
  switch (question.form) {
    case 'choice':
    case 'reference': {
      const may = suggestions(question, known);
      return may.includes(answer)
        ? undefined
        : `There is no “${answer}” for ${optionOf(question)}.${or(may)}`;
    }
    case 'page':
      if (!answer.startsWith('/')) return `“${answer}” is no address on this site: it begins with a slash.`;
      return undefined;
    case 'address':
      return URL.canParse(answer) ? undefined : `“${answer}” is not a web address.`;
    case 'day':
    case 'date': {
      const date = readDate(answer);
      if ('problem' in date) return date.problem;
      if (question.form === 'day' && date.precision !== 'day')
        return `“${answer}” is not a day. Write it as 2026-11-24.`;
      return undefined;
    }
    case 'number':
      return Number.isFinite(Number(answer)) ? undefined : `“${answer}” is not a number.`;
    case 'text':
      return undefined;
  }
}

/** Why nothing can be written without an answer; undefined where something can. */
export function missing(question: Question, known: Known): string | undefined {
  if (question.optional || question.placeholder !== undefined) return undefined;
  const may = suggestions(question, known);
  if ((question.form === 'reference' || question.form === 'choice') && may.length === 0)
    return question.refers
      ? `${question.ask} There is none yet in this story: make it first with npm run new -- ${known.noun(question.refers)} "…".`
      : `${question.ask} site.yaml names none yet.`;
  const choice = may.length > 0 && may.length <= 12 ? ` (${may.join(', ')})` : '';
  return `--${optionOf(question)} is needed: ${question.ask}${choice}`;
}
