/** The notes of a text as its page shows them. */
import type { ArticleText, Note } from '../lib/citations/provenance.ts';
import { sourceEntry, type SourceEntry } from './documents/source-entry.ts';
import { checkedAgainst, howCheckedShort, markOfQuotation } from './documents/verification.ts';
import type { Story } from './story.ts';

export interface NoteEntry {
  number: number;
  /** How many references lead to it. */
  references: number;
  source: SourceEntry | undefined;
  /** How its quotation was checked, and the look of the highlighter. */
  checked?: string | undefined;
  mark?: string | undefined;
  /** The source through which the quotation is known. */
  via?: SourceEntry | undefined;
}

/** The notes of a text, and why each passage without a source has none, in the order of the text. */
export interface TextNotes {
  entries: NoteEntry[];
  uncited: string[];
}

function noteEntry(s: Story, note: Note): NoteEntry {
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
): TextNotes => ({
  entries: [...notes.values()].map((note) => noteEntry(s, note)),
  uncited: text.uses
    .filter(({ component }) => component === 'Uncited')
    .map(({ attributes }) => attributes['because']?.value ?? ''),
});
