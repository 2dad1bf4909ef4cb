/** The names of findings. What must be decided of them is in `lib/pages/findings.ts`. */
import type { HiddenFinding } from '../ingest/page.ts';

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
