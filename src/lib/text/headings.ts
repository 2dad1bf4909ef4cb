/** A sentence of a record as a heading or the text of a link: without its full stop. */
export const asHeading = (sentence: string): string => sentence.replace(/\.$/u, '');
