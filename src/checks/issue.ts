/** What a check finds, as data. Reporters turn it into words on a terminal, JSON or annotations. */
import type { Position } from '../lib/citations/provenance.ts';
import type { IssueKind } from './kinds.ts';

export interface IssueDraft extends Partial<Position> {
  kind: IssueKind;
  file: string;
  message: string;
  /** The right answer that is most like what was written, or what to write. */
  nearest?: string | undefined;
  /** For quotations: the recorded and the written words compared. */
  difference?: string | undefined;
}

/** A mistake with its place and its weight. */
export interface Issue extends Position {
  kind: IssueKind;
  severity: 'error' | 'warning';
  /** The file, from the root of the project. */
  file: string;
  message: string;
  nearest?: string | undefined;
  difference?: string | undefined;
  documentation: string;
  /** Its line, for reporters. */
  excerpt?: string | undefined;
}

/** A mistake that an editor suppressed, with the reason. */
export interface Suppressed extends Issue {
  reason: string;
}

export type Report = (found: IssueDraft) => void;
