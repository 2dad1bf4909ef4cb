/**
 * Suppressions: an editor may accept a mistake, with a reason, on the line above it.
 * In YAML `# check-ignore kind: reason`; in MDX `{/* check-ignore kind: reason * /}`.
 */
import type { Issue, Suppressed } from './issue.ts';
import { documentationOf, issueKinds, type IssueKind } from './kinds.ts';

const COMMENT = /(?:#|\{\/\*)\s*check-ignore\s+([\w-]+)\s*(?::\s*(.*?))?\s*(?:\*\/\}\s*)?$/u;

interface Suppression {
  file: string;
  line: number;
  kind: string;
  reason: string;
  /** The line that it applies to: the next that is not empty. */
  target: number;
  used: boolean;
}

function* read(file: string, lines: string[]): Generator<Suppression> {
  for (const [index, text] of lines.entries()) {
    if (!text.includes('check-ignore')) continue;
    const match = COMMENT.exec(text);
    if (!match) continue;
    let target = index + 1;
    while (target < lines.length && (lines[target]!.trim() === '' || COMMENT.test(lines[target]!)))
      target += 1;
    yield { file, line: index + 1, kind: match[1]!, reason: match[2] ?? '', target: target + 1, used: false };
  }
}

/** Takes out what an editor has suppressed, and adds what is wrong with the suppressions themselves. */
export function suppress(
  issues: Issue[],
  sources: Map<string, string[]>,
): { issues: Issue[]; suppressed: Suppressed[] } {
  const suppressions = [...sources].flatMap(([file, lines]) => [...read(file, lines)]);
  // In a text that cannot be read there may be what a suppression elsewhere is for.
  const allRead = issues.every(({ kind }) => kind !== 'syntax');
  const kept: Issue[] = [];
  const suppressed: Suppressed[] = [];
  for (const issue of issues) {
    const match = suppressions.find(
      (one) =>
        one.file === issue.file && one.kind === issue.kind && one.target === issue.line && one.reason !== '',
    );
    if (match && issueKinds[issue.kind].suppressible !== false) {
      match.used = true;
      suppressed.push({ ...issue, reason: match.reason });
    } else kept.push(issue);
  }
  for (const one of suppressions) {
    const problem =
      one.reason === ''
        ? `This suppression of “${one.kind}” gives no reason: write it after a colon.`
        : !(one.kind in issueKinds)
          ? `There is no kind of mistake called “${one.kind}”.`
          : !one.used && allRead
            ? `There is nothing of the kind “${one.kind}” below this line: take the suppression out.`
            : undefined;
    if (problem)
      kept.push({
        kind: 'suppression' satisfies IssueKind,
        severity: issueKinds.suppression.severity,
        file: one.file,
        line: one.line,
        column: 1,
        message: problem,
        documentation: documentationOf('suppression'),
        excerpt: sources.get(one.file)?.[one.line - 1],
      });
  }
  return { issues: kept, suppressed };
}
