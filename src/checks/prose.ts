/** Which words of the story are its own prose. */
import type { Collection } from './collections.ts';

/** Fields of records that are prose for readers. Titles of documents and recorded quotations are not our words. */
export const PROSE: Partial<Record<Collection, string[]>> = {
  site: ['title', 'tagline', 'description', 'statement.*.text', 'numbers.*.label'],
  articles: ['title', 'standfirst', 'description', 'reply', 'updates.*.text'],
  pages: ['title', 'description'],
  documents: [
    'establishes',
    'notes.*.text',
    'withheld.known.*.text',
    'withheld.notKnown.*',
    'withheld.safeWording',
  ],
  events: ['title', 'detail', 'dateNote'],
  requests: ['subject', 'outcome', 'note', 'analysis.text', 'groundsSince.*.text', 'law.*.text'],
  promises: ['promised', 'thing', 'note'],
  bills: [
    'standing',
    'stages.*.detail',
    'stages.*.note',
    'provisions.*.requires',
    'provisions.*.status',
    'provisions.*.whatWasNotRead',
  ],
  people: ['relevance', 'note'],
  terms: ['definition'],
  figures: ['title', 'message', 'caveats.*'],
  unknowns: ['text', 'note'],
  pictures: ['alt', 'caption'],
  corrections: ['says'],
};

/** Blanks a part of a text, so that every offset stays. Line ends are kept. */
const blank = (text: string): string => text.replace(/[^\n]/gu, ' ');

/** The text of a piece without recorded quotations, notes and front matter, at the same offsets. */
export function ownWords(source: string): string {
  return source
    .replace(/^---[\s\S]*?\n---/u, blank)
    .replace(/<Quote\b[^>]*?(?:\/>|>[\s\S]*?<\/Quote>)/gu, blank)
    .replace(/<(?:Cite|BlockQuote)\b[^>]*?\/>/gu, blank)
    .replace(/\{\/\*[\s\S]*?\*\/\}/gu, blank);
}
