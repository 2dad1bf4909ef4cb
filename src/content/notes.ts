/** The notes of a text as its page shows them. */
import type { ArticleText, Note } from '../lib/citations/provenance.ts';
import { sourceEntry } from './documents/source-entry.ts';
import { checkedAgainst, howCheckedShort, markOfQuotation } from './documents/verification.ts';
import type { Story } from './story.ts';

export type NoteEntry = ReturnType<typeof noteEntry>;

/** The notes of a text, and why each passage without a source has none, in the order of the text. */
export type TextNotes = ReturnType<typeof notesOf>;

function noteEntry(s: Story, note: Note) {
  const { number, references, at } = note;
  const quotation = s.quotations.get(note.quotation ?? '');
  const via = sourceEntry(s, quotation?.via ?? '', { where: quotation?.viaLocator });
  const where = quotation ? quotation.locator : note.where;
  const id = quotation?.document ?? note.document ?? '';
  return {
    ...{ number, references, via },
    source: sourceEntry(s, id, { at, where, quotation: quotation?.id }),
    mark: markOfQuotation(quotation),
    // Words that came through another source are shown with it: it is not named twice.
    checked: quotation && (via ? checkedAgainst : howCheckedShort)(quotation, s),
  };
}

export const notesOf = (
  s: Story,
  { notes, text }: { notes: ReadonlyMap<string, Note>; text: ArticleText },
) => ({
  entries: [...notes.values()].map((note) => noteEntry(s, note)),
  uncited: text.uses
    .filter(({ component }) => component === 'Uncited')
    .map(({ attributes }) => attributes['because']?.value ?? ''),
});
