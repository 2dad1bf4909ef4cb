/** A picture: its record, and its file, which is taken along as it is. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { first, optional, short, sources, text, type Kind } from './kind.ts';
import { placeOfRecord, type CopiedFile } from './write.ts';

/** What a licence is called where there is none, as the check knows it. */
const ALL_RIGHTS_RESERVED = 'All rights reserved';
const ENDINGS = ['jpg', 'png', 'webp', 'avif', 'svg'];

export const picture: Kind = {
  collection: 'pictures',
  title: 'caption',
  questions: [
    { field: 'file', ask: `The file of the picture (${ENDINGS.join(', ')}).`, form: 'text' },
    text(
      'alt',
      'What does it show, for those who cannot see it?',
      'what it shows, for those who cannot see it.',
    ),
    text('credit', 'Whose picture is it, as they wish to be named?', 'whose picture it is.'),
    text(
      'licence',
      `By which licence may it be shown? (“${ALL_RIGHTS_RESERVED}” where somebody allowed it)`,
      'the licence by which it may be shown.',
    ),
    optional('licenceUrl', 'The web address of the licence.', { form: 'address' }),
    {
      ...text(
        'permission',
        'Who allowed its use, when and for what?',
        'who allowed its use, when and for what.',
      ),
      when: (answers) => first(answers, 'licence') === ALL_RIGHTS_RESERVED,
    },
    optional('date', 'When was it taken or drawn?', { form: 'date' }),
    { ...sources, optional: true },
  ],
  id: (title) => short(title),
};

/**
 * Where the file of a new picture goes.
 * @param from the file as the editor has it
 * @param folder the folder of the story, from the root
 * @throws {Error} where there is no such file, or it is of no kind that a browser shows
 */
export function fileOfPicture(from: string, id: string, folder: string): CopiedFile {
  if (!existsSync(from)) throw new Error(`There is no file “${from}”.`);
  const ending = path.extname(from).slice(1).toLowerCase().replace('jpeg', 'jpg');
  if (!ENDINGS.includes(ending))
    throw new Error(
      `“${from}” is no picture that a page can show: save it as ${ENDINGS.slice(0, -1).join(', ')} or ${ENDINGS.at(-1)!}.`,
    );
  const record = placeOfRecord('pictures', id);
  return { file: path.posix.join(folder, path.posix.dirname(record), `picture.${ending}`), from };
}
