/** Counts what a process reads and parses, for `npm run build -- --profile`. */

export interface ParseCounts {
  /** Files of the content and of the built site. */
  read: number;
  /** Records and front matters. */
  yaml: number;
  /** Texts, for the checks and for the content model. */
  mdx: number;
  /** Texts, to render them. */
  rendered: number;
  /** Quotations that were looked for in the text of a document. */
  located: number;
}

/** The counts of what reads nothing. */
export const NO_COUNTS: Readonly<ParseCounts> = { read: 0, yaml: 0, mdx: 0, rendered: 0, located: 0 };

const KEY = Symbol.for('parse-counts');
/** Astro evaluates a module up to three times in one process: the counts belong to the process. */
export const parseCounts: ParseCounts = ((globalThis as { [KEY]?: ParseCounts })[KEY] ??= { ...NO_COUNTS });
