import { z } from 'astro/zod';
import { addresses } from '../lib/site/addresses.ts';
import { toBeWritten } from '../lib/text/placeholders.ts';
import { defineRecords } from './collection.ts';
import { alsoCalled, editorNote, line, pastDay, publication, reworded } from './fields/fields.ts';

export const page = z
  .strictObject({
    title: line(3, 70),
    description: line(50, 160),
    alsoCalled,
    date: pastDay,
    ...publication,
    reworded,
    editorNote,
  })
  .describe('The front matter of a standing page.');

export const pages = defineRecords({
  name: 'page',
  folder: 'pages',
  extension: 'mdx',
  schema: page,
  address: addresses.page,
  title: 'title',
  creation: {
    fields: {
      description: {
        ask: 'For search results and shared links, in 50 to 160 characters.',
        placeholder: 'one sentence for search results, in 50 to 160 characters.',
      },
      date: { ask: 'The day on which it comes out.', byDefault: (_, { today }) => today },
    },
    draft: true,
    text: () =>
      `<Uncited because="It is still to be written.">\n\n${toBeWritten('the text.')}\n\n</Uncited>\n`,
  },
});
