/** Whether a title or a name gives away what is hidden on a page. */
import type { HiddenFinding } from '../ingest/page.ts';
import { FEWEST_LETTERS, spellOut } from './spelled.ts';

const HIDDEN = new Set<HiddenFinding['kind']>([
  'text-under-rectangle',
  'text-under-image',
  'unapplied-redaction',
  'dark-highlight',
  'cross-hatching',
  'unseen-text',
]);

/** Whether a text says hidden words: all of them together, or one that is a name or a number. */
export function leaks(text: string, found: HiddenFinding[]): boolean {
  const said = spellOut(text).letters;
  const words = new Set((text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => spellOut(word).letters));
  return found.some(({ kind, hidden }) => {
    if (!HIDDEN.has(kind) || hidden === undefined) return false;
    const whole = spellOut(hidden).letters;
    if (whole.length >= FEWEST_LETTERS && said.includes(whole)) return true;
    return (hidden.match(/\p{Lu}[\p{L}\p{M}]+|\p{N}+/gu) ?? []).some((word) => {
      const { letters } = spellOut(word);
      return letters.length >= FEWEST_LETTERS && words.has(letters);
    });
  });
}
