import { z } from 'astro/zod';
import { defineRecords } from './collection.ts';
import { address, date, editorNote, hold, phrase, prose, publication, sources } from './fields/fields.ts';

export const picture = z
  .strictObject({
    alt: prose.describe(
      'What the picture shows, in words, for those who cannot see it. It says what the caption does not.',
    ),
    caption: prose.describe('What a reader must know of what is shown: who, where, when.'),
    credit: phrase.describe('Whose picture it is, as they wish to be named.'),
    licence: phrase.describe(
      'The licence by which it may be shown, or `All rights reserved`, with `permission`.',
    ),
    licenceUrl: address.optional(),
    permission: prose
      .optional()
      .describe(
        'Who allowed its use, when and for what, where no licence does. Editors read it, and readers do not.',
      ),
    date: date.optional().describe('When it was taken or drawn.'),
    sources: sources.optional().describe('The documents by which it is known to show what the caption says.'),
    hold,
    ...publication,
    editorNote,
  })
  .describe(
    'A photograph, a drawing or a map, set into a text. Its file stands beside it, as `picture.jpg` or the like.',
  );

export const pictures = defineRecords({
  name: 'picture',
  folder: 'pictures',
  file: 'picture',
  extension: 'yaml',
  schema: picture,
});
