/** The notes of a text as its page shows them. */
import type { ArticleText, Note } from '../lib/citations/provenance.ts';
import { sourceEntry } from './documents/source-entry.ts';
import { checkedAgainst, howCheckedShort, markOfQuotation } from './documents/verification.ts';
import { seenAt } from './exports/citations.ts';
import { dateInWords, printedUrl } from '../i18n/format.ts';
import { words } from '../i18n/words.ts';
import { addresses } from '../lib/site/addresses.ts';
import type { Story } from './story.ts';

export type NoteEntry = ReturnType<typeof noteEntry>;

/** The notes of a text, and why each passage without a source has none, in the order of the text. */
export type TextNotes = ReturnType<typeof notesOf>;

/** @param printed the documents whose addresses are in the notes before this one */
function noteEntry(s: Story, note: Note, printed: Set<string>) {
  const { number, references, at } = note;
  const quotation = s.quotations.get(note.quotation ?? '');
  const via = sourceEntry(s, quotation?.via ?? '', { where: quotation?.viaLocator });
  const where = quotation ? quotation.locator : note.where;
  const id = quotation?.document ?? note.document ?? '';
  const printOnce = (named: string) => {
    const document = s.documents.get(named);
    if (!document || printed.has(named)) return undefined;
    printed.add(named);
    const { archived } = document;
    const copy =
      archived &&
      `${words.documents.record.archived(dateInWords(archived.at.slice(0, 10)))}: ${archived.address}`;
    const address = seenAt(s, document).url ?? printedUrl(s.site, addresses.document(document.id));
    return [address, copy].filter(Boolean).join(', ');
  };
  return {
    ...{ number, references, via },
    /** The addresses of the two on paper, with that of a copy, each in the first note that names its document. */
    printed: { source: printOnce(id), via: printOnce(quotation?.via ?? '') },
    source: sourceEntry(s, id, { at, where, quotation: quotation?.id }),
    mark: markOfQuotation(quotation),
    // Words that came through another source are shown with it: it is not named twice.
    checked: quotation && (via ? checkedAgainst : howCheckedShort)(quotation, s),
  };
}

export function notesOf(s: Story, { notes, text }: { notes: ReadonlyMap<string, Note>; text: ArticleText }) {
  const printed = new Set<string>();
  return {
    entries: [...notes.values()].map((note) => noteEntry(s, note, printed)),
    uncited: text.uses
      .filter(({ component }) => component === 'Uncited')
      .map(({ attributes }) => attributes['because']?.value ?? ''),
  };
}
