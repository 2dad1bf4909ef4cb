/** The marks of an editor in a quotation: what they put in and leave out is on record. */
import { sameWords, unexplainedWords } from '../../../lib/quotations/editor-marks.ts';
import type { Forbidden } from '../../../lib/quotations/gaps.ts';
import { splitQuotation, wordsPutIn } from '../../../lib/quotations/quotations.ts';
import type { IssueDraft, Report } from '../../issue.ts';
import type { RecordedQuotation, StoryFiles } from '../../story.ts';

const list = (words: readonly string[]): string => [...new Set(words)].map((word) => `“${word}”`).join(', ');
const inYaml = (text: string): string =>
  /^[\p{L}][\p{L}\p{N} ]*$/u.test(text) ? text : `'${text.replaceAll("'", "''")}'`;

/** Why a mark may not do what it does, with what to write. */
export function forbiddenInWords(
  id: string,
  name: string,
  one: Forbidden,
): Pick<IssueDraft, 'message' | 'nearest'> {
  switch (one.fault) {
    case 'passes-over': {
      const word = one.mark === '[...]' ? undefined : inYaml(one.mark.slice(1, -1));
      const words = [...new Set(one.words)].map(inYaml).join(', ');
      return {
        message: `The mark “${one.mark}” of “${id}” leaves out ${list(one.words)} in ${name}, and the record does not say why.`,
        nearest: word
          ? `quote the words, or putIn: [{ word: ${word}, instead: ${inYaml(one.gap)}, because: the reason }]`
          : `quote the words, or leftOut: [{ words: [${words}], because: the reason }]`,
      };
    }
    case 'puts-in':
      return {
        message: `The mark “${one.mark}” of “${id}” puts in ${list(one.words)}, and the record does not say why.`,
        nearest: `putIn: [{ word: ${inYaml(one.mark.slice(1, -1))}, because: the reason }]`,
      };
    case 'stands-for':
      return {
        message: `The mark “${one.mark}” of “${id}” stands for “${one.words}” in ${name}, and the record says otherwise.`,
        nearest:
          one.words === '' ? 'leave out “instead”: the word is added' : `instead: ${inYaml(one.words)}`,
      };
    case 'too-long':
      return {
        message: `The mark “${one.mark}” of “${id}” stands for “${one.words}” in ${name}: a word that is put in stands for a few words.`,
        nearest: 'quote two passages, or leave words out with [...]',
      };
    case 'too-far':
      return {
        message: `The marks of “${id}” leave out ${one.words} words of ${name}; its parts are one passage within ${one.most}.`,
        nearest: 'quote two passages, or farApart: why they are one',
      };
    case 'pages':
      return {
        message: `The parts of “${id}” are on pages ${one.from} and ${one.to} of ${name}; a passage is on one page and the next.`,
        nearest: 'quote two passages, or farApart: why they are one',
      };
  }
}

/** The marks that a record describes are in its text. */
function* withoutMark({
  text,
  putIn = [],
  leftOut = [],
  farApart,
}: RecordedQuotation): Generator<{ field: string; message: string }> {
  const put = wordsPutIn(text);
  for (const { word } of putIn)
    if (!put.some((one) => sameWords(one, word)))
      yield { field: 'putIn', message: `The quotation has no mark “[${word}]”, which its record describes.` };
  const joins = splitQuotation(text).length > 1;
  if (leftOut.length > 0 && !joins)
    yield {
      field: 'leftOut',
      message: 'The quotation leaves out nothing: it has no mark “[...]” between words.',
    };
  if (farApart !== undefined && !joins)
    yield { field: 'farApart', message: 'The quotation has one part: it has no mark “[...]” between words.' };
}

export function checkQuotationMarks(story: StoryFiles, report: Report): void {
  for (const [id, quotation] of story.quotations) {
    const { entry, path, text } = quotation;
    for (const { field, message } of withoutMark(quotation))
      report({ kind: 'quotation-marks', ...entry.place([...path, field]), message });
    // Where the text of the document is there, the rule that reads it says the same with more.
    for (const one of unexplainedWords(wordsPutIn(text), quotation))
      report({
        kind: 'quotation-marks',
        ...entry.place([...path, 'text']),
        ...forbiddenInWords(id, 'its text', one),
      });
  }
}
