/** Quotations: what is shown is what was recorded, and what was recorded is short and occurs where the record says. */
import { nearestPassage } from '../../../lib/quotations/nearest-passage.ts';
import { sameWords } from '../../../lib/quotations/editor-marks.ts';
import { isPartOf, wordsPutIn } from '../../../lib/quotations/quotations.ts';
import type { Report } from '../../issue.ts';
import { placeIn, writtenEntries, type StoryFiles } from '../../story.ts';

/** More words of others than this are not copied. */
const LONGEST_QUOTATION = 30;

export function checkQuotations(story: StoryFiles, report: Report): void {
  for (const entry of writtenEntries(story))
    for (const use of entry.text.uses) {
      const words = use.words.trim();
      if (use.component !== 'Quote' || words === '') continue;
      const id = use.attributes['of']?.value;
      const record = id ? story.quotations.get(id) : undefined;
      if (!record) continue;
      const unknown = wordsPutIn(words).filter(
        (word) =>
          !record.text.includes(`[${word}]`) && !record.putIn?.some((one) => sameWords(one.word, word)),
      );
      if (unknown.length === 0 && isPartOf(record.text, words, record)) continue;
      const passage = nearestPassage(record.text, words);
      report({
        kind: 'quotation-not-as-recorded',
        ...placeIn(entry, use),
        message:
          unknown.length > 0
            ? `The record of “${id}” has no mark “[${unknown[0]!}]”: a word is put in by the record, in its text or under putIn.`
            : `These are not the words recorded as “${id}”.`,
        nearest: passage?.passage ?? record.text,
        difference: passage?.difference,
      });
    }
  for (const [id, { entry, path, text }] of story.quotations) {
    const count = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (count > LONGEST_QUOTATION)
      report({
        kind: 'quotation-too-long',
        ...entry.place([...path, 'text']),
        message: `The quotation “${id}” has ${count} words; a quotation has at most ${LONGEST_QUOTATION}.`,
        nearest: 'leave words out and mark the place with [...]',
      });
  }
}
