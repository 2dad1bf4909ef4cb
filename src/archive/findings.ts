/** Findings: their names, and which of them still keep a document from being published. */
import type { Held, HeldFinding } from '../schemas/held.ts';
import type { HiddenFinding } from './page.ts';

export type NumberedFinding = HiddenFinding & { id: string };

/** Gives each finding a name: its kind, its page, and a number where there are several. */
export function numberFindings(findings: HiddenFinding[]): NumberedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const place = finding.page === undefined ? finding.kind : `${finding.kind}-page-${finding.page}`;
    const count = (seen.get(place) ?? 0) + 1;
    seen.set(place, count);
    return { id: `${place}-${count}`, ...finding };
  });
}

/**
 * What the copy that is published never carries, whatever is decided: it is made without these, so no
 * decision is needed.
 */
const LEFT_BEHIND = new Set<HeldFinding['kind']>([
  'metadata',
  'xmp',
  'embedded-file',
  'script',
  'form-value',
  'earlier-revision',
  'comment',
  'hidden-layer',
  'thumbnail',
  'exif',
]);

/** Whether the published copy is made without it, so that no editor has to decide. */
export const isLeftBehind = (finding: Pick<HeldFinding, 'kind'>): boolean => LEFT_BEHIND.has(finding.kind);

/** A finding that keeps a document from being published, and what is missing. */
export interface Unresolved {
  finding: HeldFinding;
  missing: 'decision' | 'reason' | 'carrying-out';
}

/**
 * The findings of a record that an editor has not decided, decided without the reason that is needed,
 * or decided without the decision having been carried out. While there is one, nothing of the
 * document may be built into the site. Where one finding withdraws the file, nothing else is asked.
 */
export function unresolvedFindings(record: { held?: Held | undefined }): Unresolved[] {
  const { held } = record;
  if (!held || held.withdrawn) return [];
  const findings = held.findings ?? [];
  const withdrawal = findings.find((finding) => finding.decision === 'withdraw');
  if (withdrawal) return [{ finding: withdrawal, missing: 'carrying-out' }];
  return findings.flatMap((finding): Unresolved[] => {
    if (isLeftBehind(finding)) return [];
    if (finding.decision === undefined) return [{ finding, missing: 'decision' }];
    if (finding.decision === 'keep') return finding.reason ? [] : [{ finding, missing: 'reason' }];
    return finding.carriedOut ? [] : [{ finding, missing: 'carrying-out' }];
  });
}
