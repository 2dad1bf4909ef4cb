/** The bytes of a file as text, and what keeps it from being read as one. */
import { placeAt } from '../story.ts';
import { isUtf8 } from 'node:buffer';
import type { Position } from '../../lib/citations/provenance.ts';

/** A mistake of the whole file, at the place where it is seen first. */
export interface FileProblem extends Position {
  message: string;
}

/** The lines with which git marks what it could not merge. */
const UNSETTLED = /^(?:<{7}|>{7})(?: .*)?$/mu;
/** Signs that no keyboard writes and no editor shows: all below the space but the tab and the ends of lines. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u;

/**
 * Reads a file as text. The mark that some programs set at its beginning (BOM) is no part of it.
 * @returns the text, and the mistake that makes it senseless to look for others in it
 */
export function fileText(bytes: Buffer): { source: string; problem?: FileProblem } {
  const source = bytes.toString('utf8').replace(/^\uFEFF/u, '');
  const found = (offset: number, message: string) => ({
    source,
    problem: { ...placeAt(source, offset), message },
  });
  if (!isUtf8(bytes))
    return found(
      source.indexOf('\uFFFD'),
      'A letter here cannot be read, since the file is not saved as UTF-8. Save it again with the encoding “UTF-8”, and look at its accents and quotation marks.',
    );
  // UTF-16 of plain letters has one at every other place, and files of programs have many.
  if (source.split('\0').length > source.length / 8 + 1 || source.startsWith('PK\u0003'))
    return found(
      0,
      'This file is no text, or is not saved as UTF-8. Save it as text, with the encoding “UTF-8”.',
    );
  const unsettled = UNSETTLED.exec(source);
  if (unsettled)
    return found(
      unsettled.index,
      'Two versions of this file were merged, and both are here. Keep what is right of the lines down to “>>>>>>>”, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    );
  const unseen = UNSEEN.exec(source);
  if (unseen)
    return found(
      unseen.index,
      `There is an invisible control character here (number ${unseen[0].charCodeAt(0)}). Take it out: write the line again by hand.`,
    );
  return { source };
}
