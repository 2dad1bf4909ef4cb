/** Minutes that a text takes to read, at 230 words a minute. */
export const minutesToRead = (words: number): number => Math.max(1, Math.round(words / 230));
