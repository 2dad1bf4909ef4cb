/** What the marks of a quotation leave out and stand for, in sentences for the reader. */
import { words } from '../../i18n/words.ts';
import type { Quotation } from '../story.ts';

export function marksInWords({ putIn = [], leftOut = [], farApart }: Quotation): string[] {
  const text = words.documents.marks;
  const quoted = words.provenance.inMarks;
  const put = putIn.map(({ word, instead, because = '' }) => {
    const mark = `[${word}]`;
    return `${instead === undefined ? text.added(mark) : text.standsFor(mark, quoted(instead))} ${because}`.trim();
  });
  const left = leftOut.map((one) => `${text.leftOut(one.words.map(quoted).join(', '))} ${one.because}`);
  return [...put, ...left, ...(farApart === undefined ? [] : [`${text.farApart} ${farApart}`])];
}
