/** Whether an event matches a reader's filter. Runs in the browser. */

export interface Choice {
  category: readonly string[];
  certainty: readonly string[];
  q: string;
}

/** Text without case, accents and kinds of quote mark, for comparing. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, ' ')
    .toLowerCase();

/** Categories are alternatives, and so are certainties; the event must have every word of the text. */
export function matches(
  event: { category: string; certainty: string; words: string },
  { category, certainty, q }: Choice,
): boolean {
  return (
    (category.length === 0 || category.includes(event.category)) &&
    (certainty.length === 0 || certainty.includes(event.certainty)) &&
    foldText(q)
      .split(' ')
      .every((word) => event.words.includes(word))
  );
}
