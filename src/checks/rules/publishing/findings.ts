/** What was found in an attached file stops the build until an editor has decided and the decision is carried out. */
import { unresolvedFindings, type Unresolved } from '../../../lib/pages/findings.ts';
import { attachedFile, type FileFinding } from '../../../collections/fields/attached-file.ts';
import type { Report } from '../../issue.ts';
import type { StoryFiles } from '../../story.ts';

const MISSING: Record<Unresolved<FileFinding>['missing'], [string, string]> = {
  decision: [
    'An editor has not decided on it.',
    'decision: redact, keep (with a reason) or withdraw, in this finding',
  ],
  reason: ['It is kept without a reason.', 'reason: why these words may be published, in this finding'],
  'carrying-out': ['The decision has not been carried out.', 'npm run documents -- redact'],
};

export function checkFindings(story: StoryFiles, report: Report): void {
  for (const entry of story.entries.documents.values()) {
    const parsed = attachedFile.safeParse((entry.data as { file?: unknown } | null)?.file);
    if (!parsed.success) continue; // There is none, or the schema reports what is wrong.
    const all = parsed.data.findings ?? [];
    const open = unresolvedFindings({ file: parsed.data });
    const kept = all.find(({ decision }) => decision === 'keep');
    // What is kept has its pages only when that has been carried out.
    const waits = kept && open.length === 0 && !parsed.data.withdrawn && !parsed.data.published;
    if (waits && !story.files.some((file) => file.endsWith(`documents/${entry.id}/pages/0001.txt`)))
      open.push({ finding: kept, missing: 'carrying-out' });
    for (const { finding, missing } of open)
      report({
        kind: 'finding-open',
        ...entry.place(['file', 'findings', all.indexOf(finding)]),
        message: `“${finding.id}”: ${finding.message} ${MISSING[missing][0]}`,
        nearest: missing === 'carrying-out' ? `${MISSING[missing][1]} ${entry.id}` : MISSING[missing][1],
      });
  }
}
