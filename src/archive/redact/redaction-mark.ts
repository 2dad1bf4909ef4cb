/** The mark in a text where words were redacted. It always has the same length, whatever it replaces. */
export const REDACTED = '█████';
