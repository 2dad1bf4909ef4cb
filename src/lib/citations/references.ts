/** Where a text refers to each of its notes: the anchors to which a source's page leads back. */
import { CITING, noteKey, type Note, type Use } from './provenance.ts';

export const referenceAnchor = (number: number, count: number): string => `ref-${number}-${count}`;

export interface TextReference {
  use: Use;
  note: Note;
  anchor: string;
  /** “3”, or “3b” for the second of several references to note 3. */
  label: string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** All references of a text, in their order, each with the anchor that the page gives it. */
export function readReferences(uses: Use[], notes: Map<string, Note>): TextReference[] {
  const counts = new Map<string, number>();
  const references: TextReference[] = [];
  for (const use of uses) {
    if (!CITING.has(use.component)) continue;
    const value = (name: string) => use.attributes[name]?.value ?? undefined;
    const key = noteKey(use.component, { of: value('of'), at: value('at'), where: value('where') });
    const note = notes.get(key);
    if (!note) continue;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    references.push({
      use,
      note,
      anchor: referenceAnchor(note.number, count),
      label: `${note.number}${note.references > 1 ? LETTERS[(count - 1) % 26] : ''}`,
    });
  }
  return references;
}
