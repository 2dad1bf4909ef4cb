import { z } from 'astro/zod';
import { day, editorNote, id, line, prose, publication } from './fields.ts';

/** The front matter of an article. */
export const article = z.strictObject({
  /** The headline. */
  title: line(8, 70, 'A headline has 70 characters or fewer.'),
  standfirst: line(40, 260, 'A standfirst has 260 characters or fewer.'),
  /** For search results and shared links. */
  description: line(50, 160, 'A description has 160 characters or fewer.'),
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
