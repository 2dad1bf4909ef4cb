import { z } from 'astro/zod';
import { askForSources, first } from './fields/creation.ts';
import { defineRecords } from './collection.ts';
import { address, date, editing, phrase, prose, sources } from './fields/fields.ts';

/** What a licence is called where there is none. */
const ALL_RIGHTS_RESERVED = 'All rights reserved';

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
    ...editing,
  })
  .describe(
    'A photograph, a drawing or a map, set into a text. Its file is beside it, as `picture.jpg` or the like.',
  );

export const pictures = defineRecords({
  name: 'picture',
  folder: 'pictures',
  file: 'picture',
  extension: 'yaml',
  schema: picture,
  title: 'caption',
  creation: {
    copies: { file: 'The file of the picture (jpg, png, webp, avif, svg).' },
    fields: {
      alt: {
        ask: 'What does it show, for those who cannot see it?',
        placeholder: 'what it shows, for those who cannot see it.',
      },
      credit: { ask: 'Whose picture is it, as they wish to be named?', placeholder: 'whose picture it is.' },
      licence: {
        ask: `By which licence may it be shown? (“${ALL_RIGHTS_RESERVED}” where somebody allowed it)`,
        placeholder: 'the licence by which it may be shown.',
      },
      licenceUrl: { ask: 'The web address of the licence.' },
      permission: {
        ask: 'Who allowed its use, when and for what?',
        placeholder: 'who allowed its use, when and for what.',
        when: (answers) => first(answers, 'licence') === ALL_RIGHTS_RESERVED,
      },
      date: { ask: 'When was it taken or drawn?' },
      sources: askForSources,
    },
  },
});
