/** What several collections need to begin a record: ids, and questions of one kind. */
import { slug } from '../../lib/site/addresses.ts';
import { knownDate } from '../../lib/dates/dates.ts';
import type { Answers, FieldQuestion } from '../collection.ts';

export const first = (answers: Answers, field: string): string | undefined => answers[field]?.[0];

/** The year of a date, as a list of one; of none, where there is no date. */
export const yearOf = (date: string | undefined): string[] =>
  date ? [knownDate(date).first.slice(0, 4)] : [];

/** The first words of a title as an id. */
export const short = (title: string, words = 6): string => slug(title).split('-').slice(0, words).join('-');

export const joinId = (...parts: string[]): string => parts.filter(Boolean).join('-');

export const askForSources: FieldQuestion = { ask: 'Which documents does it rest on?', option: 'source' };

/** Asks who it is: the id of a record where there is one, and the name, which is that of the record. */
export const askWho = (field: string, idField: string, ask: string): Record<string, FieldQuestion> => ({
  [idField]: { ask: `${ask} The id of a record, if there is one.` },
  [field]: {
    ask: `${ask} The name.`,
    byDefault: (answers, known) => {
      const id = first(answers, idField);
      return id ? String(known.record('people', id)?.['name'] ?? '') || undefined : undefined;
    },
  },
});
