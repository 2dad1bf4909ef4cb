/** What an example of a mistake is. */
import type { IssueKind } from '../../src/checks/kinds.ts';

export interface Example {
  file: string;
  /** The words of the example story. Left out where the mistake is a file of its own. */
  right?: string;
  /** The mistake in its place. Left out where the mistake is that the file is missing. */
  wrong?: string;
  /** True where the mistake is that git tracks the file. */
  tracked?: true;
}

export type Examples = Partial<Record<IssueKind, readonly Example[]>>;
