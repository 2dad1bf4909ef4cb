/** The placeholder in a new record where only its editor knows what to say. A record that holds one is a draft. */

const OPENING = '‹To be written: ';

export const toBeWritten = (what: string): string => `${OPENING}${what}›`;

/** What is still to be written in a text, in order. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(/‹To be written: ([^›]*)›/gu)].map((match) => match[1]!);
