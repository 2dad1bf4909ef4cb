/**
 * Words that a content says of what it draws: the text that stands for letters, or describes a picture
 * (`ActualText`, `Alt`, `E`; ISO 32000-1, 14.9). No reader sees them, and whoever copies the page gets them.
 */

const SPOKEN = /\/(?:ActualText|Alt|E)(?![A-Za-z0-9])/u;

/** What is said of a marked stretch, as it is in the content before `BDC` or `DP`. */
const PROPERTIES =
  /<<(?:[^<>()]|\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>|<<[^<>]*>>)*>>(?=\s*(?:BDC|DP)(?![A-Za-z]))/gu;

/** Whether a content still says such words. The short names may be those of a font or of a picture. */
export const hasAlternativeText = (content: string): boolean => /\/ActualText(?![A-Za-z0-9])/u.test(content);

/** The content with its marked stretches, of which nothing is said. */
export const withoutAlternativeText = (content: string): string =>
  !SPOKEN.test(content)
    ? content
    : content.replace(PROPERTIES, (said) => (SPOKEN.test(said) ? '<<>>' : said));
