/** The media types of the files of a site, and which of them are text. */
import { lookup, mimes } from 'mrmime';
import path from 'node:path';

/** Types that the table of mrmime lacks. */
Object.assign(mimes, {
  bib: 'application/x-bibtex',
  ico: 'image/x-icon',
  ris: 'application/x-research-info-systems',
});

/** Types of text, as a part of the name of the type. */
export const textType = /^text\/|javascript|json|xml|x-bibtex|x-research/u;

/** The type of a file by its name. Text is in UTF-8, and says so, also where it is opened by itself. */
export function mediaType(file: string): string {
  const type = lookup(file) ?? (path.extname(file) === '' ? 'text/plain' : 'application/octet-stream');
  return textType.test(type) ? `${type}; charset=utf-8` : type;
}
