import { z } from 'astro/zod';
import { addresses } from '../rules/addresses.ts';
import { defineRecords } from './collection.ts';
import { editorNote, line, pastDay, publication, reworded } from './fields/fields.ts';

export const page = z
  .strictObject({
    title: line(3, 70),
    description: line(50, 160),
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
});
