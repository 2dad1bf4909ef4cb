/** What a change of the story brought: for a terminal that follows an editor at work. */
import type { Issue } from './issue.ts';

export interface Changes {
  /** Mistakes in the file that was changed, and those that arose elsewhere. */
  toTell: Issue[];
  /** How many are no longer there. */
  gone: number;
}

/** A mistake without its line: the text above it may have grown. */
const name = ({ file, kind, message }: Issue): string => `${file}\0${kind}\0${message}`;

/**
 * Compares two checks.
 * @param changed the file that was changed, from the root of the project
 */
export function changesOf(before: readonly Issue[], after: readonly Issue[], changed?: string): Changes {
  const known = new Set(before.map(name));
  const still = new Set(after.map(name));
  return {
    toTell: after.filter((issue) => issue.file === changed || !known.has(name(issue))),
    gone: [...known].filter((one) => !still.has(one)).length,
  };
}
