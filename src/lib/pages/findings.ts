/** What an editor must still decide before anything of an attached file is published. */

/** A finding as its record holds it, as far as the decision is concerned. */
export interface DecidedFinding {
  kind: string;
  decision?: 'redact' | 'keep' | 'withdraw' | undefined;
  reason?: string | undefined;
  carriedOut?: boolean | undefined;
}

/**
 * What the copy that is published never carries, whatever is decided: it is made without these, so no
 * decision is needed.
 */
export const LEFT_BEHIND = [
  'metadata',
  'xmp',
  'embedded-file',
  'script',
  'form-value',
  'earlier-revision',
  'comment',
  'hidden-layer',
  'hidden-in-page',
  'thumbnail',
  'exif',
  'file-name',
] as const;

/**
 * What may identify a person. It is found in the text: it is visible, its words are known, and its place in
 * the line is reckoned.
 */
export const OF_PERSONS = [
  'email-address',
  'telephone-number',
  'national-insurance-number',
  'nhs-number',
  'unique-pupil-number',
  'social-security-number',
  'tax-number',
  'passport-number',
  'identity-card-number',
  'driving-licence-number',
  'iban',
  'bank-account',
  'card-number',
  'postal-address',
  'date-of-birth',
] as const;

const leftBehind: ReadonlySet<string> = new Set(LEFT_BEHIND);
const ofPersons: ReadonlySet<string> = new Set(OF_PERSONS);

/** Whether a finding is of what may identify a person. */
export const isOfPerson = (finding: { kind: string }): boolean => ofPersons.has(finding.kind);

/** Whether the published copy is made without it, so that no editor has to decide. */
export const isLeftBehind = (finding: { kind: string }): boolean => leftBehind.has(finding.kind);

/** The mark in a text where words were redacted. It always has the same length, whatever it replaces. */
export const REDACTED = '█████';

/** Who covered what a reader does not see, where an editor says it: this site, or whoever published the document. */
export const COVERERS = ['newsroom', 'body'] as const;
export type Coverer = (typeof COVERERS)[number];

/** What somebody had covered, badly, in the file as it came: who that was, the file does not say. */
const COVERED_BEFORE: ReadonlySet<string> = new Set([
  'text-under-rectangle',
  'text-under-image',
  'unapplied-redaction',
  'dark-highlight',
  'cross-hatching',
]);

/** Passages that are covered for one reason. */
export interface CoveredPassages {
  /** Left out where they are of the whole file. */
  page?: number;
  by: Coverer | 'before';
  count: number;
  /** As the editor gave it; `personal` where a passage may identify a person and no other reason is given. */
  reason?: string;
  personal?: true;
}

interface CoveredFinding extends DecidedFinding {
  page?: number | undefined;
  coveredBy?: Coverer | undefined;
}

/** Who covered what a finding is about, and why. */
export function coveredPassage({ kind, page, coveredBy, reason }: CoveredFinding): CoveredPassages {
  return {
    ...(page !== undefined && { page }),
    by: coveredBy ?? (COVERED_BEFORE.has(kind) ? 'before' : 'newsroom'),
    count: 1,
    ...(reason ? { reason: reason.replace(/\.$/u, '') } : isOfPerson({ kind }) && { personal: true }),
  };
}

export function coveredPassages(findings: readonly CoveredFinding[] = []): CoveredPassages[] {
  const all = findings.filter(({ decision }) => decision === 'redact').map(coveredPassage);
  const alike = Map.groupBy(all, ({ page, by, reason, personal }) => [page, by, reason, personal].join('\0'));
  return [...alike.values()].map((passages) => ({ ...passages[0]!, count: passages.length }));
}

/** A finding that keeps a document from being published, and what is missing. */
export interface Unresolved<F extends DecidedFinding> {
  finding: F;
  missing: 'decision' | 'reason' | 'carrying-out';
}

/**
 * The findings of a record that an editor has not decided, decided without the reason that is needed,
 * or decided without the decision having been carried out. While there is one, nothing of the
 * document may be built into the site. Where one finding withdraws the file, no other decision is needed.
 */
export function unresolvedFindings<F extends DecidedFinding>(record: {
  file?: { withdrawn?: boolean | undefined; findings?: F[] | undefined } | undefined;
}): Array<Unresolved<F>> {
  const { file } = record;
  if (!file || file.withdrawn) return [];
  const findings = file.findings ?? [];
  const withdrawal = findings.find((finding) => finding.decision === 'withdraw');
  if (withdrawal) return [{ finding: withdrawal, missing: 'carrying-out' }];
  return findings.flatMap((finding): Array<Unresolved<F>> => {
    if (isLeftBehind(finding)) return [];
    if (finding.decision === undefined) return [{ finding, missing: 'decision' }];
    if (finding.decision === 'keep') return finding.reason ? [] : [{ finding, missing: 'reason' }];
    return finding.carriedOut ? [] : [{ finding, missing: 'carrying-out' }];
  });
}
