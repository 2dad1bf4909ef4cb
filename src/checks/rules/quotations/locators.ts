/** Locators: a place is given in the document in which somebody read the words, and in no other. */
import { wordsFor } from '../../../i18n/languages.ts';
import type { Report } from '../../issue.ts';
import { placeIn, settingOf, writtenEntries, type Entry, type StoryFiles } from '../../story.ts';
import { select, textAt } from '../../../collections/fields/select.ts';

const unread = (document: Entry | undefined): boolean =>
  ['reported', 'withheld'].includes(textAt(document?.data, 'evidence') ?? '');

function ofQuotations(entry: Entry, report: Report): void {
  for (const { path, value } of select(entry.data, 'quotations.*')) {
    const [locator, via, viaLocator] = ['locator', 'via', 'viaLocator'].map((field) => textAt(value, field));
    const say = (field: string, message: string, nearest: string) => {
      report({ kind: 'locator', ...entry.place([...path, field]), message, nearest });
    };
    if (unread(entry) && locator !== undefined)
      say(
        'locator',
        `Nobody read this document (evidence: ${textAt(entry.data, 'evidence')}), and “${locator}” is given as a place in it.`,
        via === undefined ? `via: …, viaLocator: ${locator}` : `viaLocator: ${locator}`,
      );
    if (unread(entry) && via === undefined)
      say(
        'role',
        'Nobody read this document, and the record does not say where its words were read.',
        'via: …',
      );
    if (!unread(entry) && via === undefined && locator === undefined)
      say('role', 'The record does not say where in the document these words are.', 'locator: page 2');
    if (via === entry.id)
      say(
        'via',
        'These words are said to have been read in this very document.',
        'the document that quotes it',
      );
    if (via === undefined && viaLocator !== undefined)
      say('viaLocator', 'This is a place in another document, and the record does not name it.', 'via: …');
  }
}

function ofNotes(entry: Entry, places: RegExp, report: Report): void {
  if (!unread(entry)) return;
  for (const { path, value } of select(entry.data, 'notes.*.locator'))
    if (places.test(String(value)) && !/\[\[[^\]]+\]\]/u.test(String(value)))
      report({
        kind: 'locator',
        ...entry.place(path),
        message: `Nobody read this document, and “${String(value)}” is given as a place in it.`,
        nearest: `as quoted in [[document]], ${String(value)}`,
      });
}

export function checkLocators(story: StoryFiles, report: Report): void {
  const { placeWords } = wordsFor(settingOf(story, 'language') ?? 'en').documents;
  const places = new RegExp(`(?<!\\p{L})(?:${placeWords.join('|')})(?!\\p{L})`, 'iu');
  for (const entry of story.entries.documents.values()) {
    ofQuotations(entry, report);
    ofNotes(entry, places, report);
  }
  for (const entry of writtenEntries(story))
    for (const use of entry.text.uses) {
      const where = use.attributes['where'];
      const document = story.entries.documents.get(use.attributes['of']?.value ?? '');
      if (use.component !== 'Cite' || !where?.value || !unread(document) || !places.test(where.value))
        continue;
      report({
        kind: 'locator',
        ...placeIn(entry, where),
        message: `Nobody read “${document!.id}”, and “${where.value}” is given as a place in it.`,
        nearest: 'the document in which it was read, with the place in that',
      });
    }
}
