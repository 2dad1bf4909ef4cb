import { z } from 'astro/zod';
import { day, editorNote, id, line, phrase, prose, publication } from './fields.ts';

/** A number in a headline, by words of the headline that hold it, and what it counts. */
const headlineNumber = z.union([
  /** Things promised in a scope; of these, those in one state. */
  z.strictObject({
    says: phrase,
    promised: id,
    state: z.enum(['met', 'partly', 'missed', 'notFound', 'noDate']).optional(),
  }),
  z.strictObject({ says: phrase, requests: z.array(id).min(1) }),
  z.strictObject({
    says: phrase,
    figure: id,
    row: phrase.optional(),
    where: phrase.optional(),
    column: phrase.optional(),
  }),
  /** Why no rule can count it. */
  z.strictObject({ says: phrase, because: phrase }),
]);

/** The front matter of an article. */
export const article = z.strictObject({
  /** The headline. */
  title: line(8, 70, 'A headline has 70 characters or fewer.'),
  standfirst: line(40, 260, 'A standfirst has 260 characters or fewer.'),
  /** For search results and shared links. */
  description: line(50, 160, 'A description has 160 characters or fewer.'),
  /** What each number in the headline counts: the check counts too. */
  headlineNumbers: z.array(headlineNumber).optional(),
  date: day,
  /** One of the themes in `site.yaml`. */
  theme: id,
  order: z.number(),
  related: z.array(id).max(4).optional(),
  updates: z.array(z.strictObject({ date: day, text: prose })).optional(),
  /** Who was asked, and what they said: only what is true. */
  reply: prose,
  /** Those whom the article criticises, by the ids of their records: `reply` speaks of each. Empty where nobody is. */
  criticises: z.array(id).optional(),
  ...publication,
  editorNote,
});

/** The front matter of a standing page. */
export const page = z.strictObject({
  title: line(3, 70),
  description: line(50, 160),
  date: day,
  ...publication,
  editorNote,
});
