import { z } from 'astro/zod';
import { day, editorNote, id, prose, publication } from './fields.ts';

/** The front matter of an article. */
export const article = z.strictObject({
  /** The headline. */
  title: z.string().min(8).max(70, 'A headline has 70 characters or fewer.'),
  standfirst: z.string().min(40).max(260, 'A standfirst has 260 characters or fewer.'),
  /** For search results and shared links. */
  description: z.string().min(50).max(160, 'A description has 160 characters or fewer.'),
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
  title: z.string().min(3).max(70),
  description: z.string().min(50).max(160),
  date: day,
  ...publication,
  editorNote,
});
