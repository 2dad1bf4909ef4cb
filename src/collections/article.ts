import { z } from 'astro/zod';
import { addresses } from '../lib/site/addresses.ts';
import { toBeWritten } from '../lib/text/placeholders.ts';
import { defineRecords } from './collection.ts';
import {
  alsoCalled,
  editorNote,
  line,
  pastDay,
  phrase,
  prose,
  publication,
  ref,
  refs,
  reworded,
} from './fields/fields.ts';

const headlineNumber = z
  .union([
    /** Things promised in a scope; of these, those in one state. */
    z.strictObject({
      says: phrase,
      promised: ref('site.scopes.promises'),
      state: z.enum(['met', 'partly', 'missed', 'notFound', 'noDate']).optional(),
    }),
    z.strictObject({ says: phrase, requests: refs('requests').min(1) }),
    z.strictObject({
      says: phrase,
      figure: ref('figures'),
      row: phrase.optional(),
      where: phrase.optional(),
      column: phrase.optional(),
    }),
    /** Why no rule can count it. */
    z.strictObject({ says: phrase, because: phrase }),
  ])
  .describe('A number in a headline, by words of the headline that hold it, and what it counts.');

export const article = z
  .strictObject({
    title: line(8, 70, 'A headline has 70 characters or fewer.').describe('The headline.'),
    standfirst: line(40, 260, 'A standfirst has 260 characters or fewer.'),
    description: line(50, 160, 'A description has 160 characters or fewer.').describe(
      'For search results and shared links.',
    ),
    alsoCalled,
    headlineNumbers: z
      .array(headlineNumber)
      .optional()
      .describe('What each number in the headline counts: the check counts too.'),
    authors: z
      .array(phrase)
      .min(1)
      .optional()
      .describe(
        'Who wrote it, each name as it is to be printed. Left out, the page names the publisher alone.',
      ),
    date: pastDay,
    theme: ref('site.themes').describe('One of the themes in `site.yaml`.'),
    order: z.number(),
    related: refs('articles').max(4).optional(),
    updates: z.array(z.strictObject({ date: pastDay, text: prose })).optional(),
    reply: prose.describe('Who was asked, and what they said: only what is true.'),
    criticises: refs('people')
      .optional()
      .describe(
        'Those whom the article criticises, by the ids of their records: `reply` speaks of each. Empty where nobody is.',
      ),
    ...publication,
    reworded,
    editorNote,
  })
  .describe('The front matter of an article.');

export const articles = defineRecords({
  name: 'article',
  folder: 'articles',
  extension: 'mdx',
  schema: article,
  address: addresses.article,
  title: 'title',
  list: addresses.articles,
  creation: {
    fields: {
      standfirst: {
        ask: 'The standfirst: what the article says, in 40 to 260 characters.',
        placeholder: 'the standfirst, in 40 to 260 characters.',
      },
      description: {
        ask: 'For search results and shared links, in 50 to 160 characters.',
        placeholder: 'one sentence for search results, in 50 to 160 characters.',
      },
      date: { ask: 'The day on which it comes out.', byDefault: (_, { today }) => today },
      theme: { ask: 'The theme.' },
      order: {
        ask: 'Its place among the articles, as a number.',
        byDefault: (_, { ids, record }) =>
          String(
            Math.max(0, ...ids('articles').map((id) => Number(record('articles', id)?.['order'] ?? 0))) + 1,
          ),
      },
      related: { ask: 'Which articles to read next?' },
      criticises: { ask: 'Whom does it criticise? The reply must speak of each.' },
      reply: {
        ask: 'Who was asked, and what did they say?',
        placeholder: 'who was asked, and what they said.',
      },
    },
    cites: true,
    draft: true,
    text: ({ sources = [] }) =>
      sources.length > 0
        ? sources.map((id) => `${toBeWritten('what this document says.')}<Cite of="${id}" />\n`).join('\n')
        : '<Uncited because="It is still to be written.">\n\n‹To be written: the text. Every paragraph that states facts names its source.›\n\n</Uncited>\n',
  },
});
