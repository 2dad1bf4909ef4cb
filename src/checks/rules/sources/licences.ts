/** Licences: what is shown of others may be shown. */
import { permissionsOf } from '../../../lib/law/licences.ts';
import type { Report } from '../../issue.ts';
import type { Entry, StoryFiles } from '../../story.ts';
import { select, textAt } from '../../../collections/fields/select.ts';

/** Reports a work that is copied or changed without leave. */
function compare(entry: Entry, what: string, changed: boolean, report: Report): void {
  const { data } = entry;
  if ((data as { draft?: boolean }).draft === true || textAt(data, 'permission') !== undefined) return;
  const licence = textAt(data, 'licence');
  if (licence === undefined) {
    if (entry.collection === 'documents')
      report({
        kind: 'licence-unknown',
        ...entry.place(['file']),
        message: `${what} is shown here, and the record names no licence that allows it.`,
        nearest: 'licence: OGL v3.0, or permission: who allowed it, when; or by what law',
      });
    return;
  }
  const leave = permissionsOf(licence);
  if (leave.copy && (leave.change || !changed)) return;
  report({
    kind: 'licence',
    ...entry.place(['licence']),
    message: leave.copy
      ? `${what} is published with parts taken out, and “${licence}” allows no change.`
      : `${what} is shown here, and “${licence}” does not allow it.`,
    nearest: 'permission: who allowed it, when; or by what law it may be shown',
  });
}

export function checkLicences(story: StoryFiles, report: Report): void {
  for (const entry of story.entries.pictures.values()) compare(entry, 'The picture', false, report);
  for (const entry of story.entries.documents.values()) {
    const file = (entry.data as { file?: { withdrawn?: boolean } } | undefined)?.file;
    if (!file || file.withdrawn) continue;
    const redacted = select(entry.data, 'file.findings.*.decision').some(({ value }) => value === 'redact');
    compare(entry, 'The document itself', redacted, report);
  }
}
