/** What an editor decided to cover, as it is given to the process that covers it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AttachedFile, FileFinding } from '../../collections/fields/attached-file.ts';
import { words } from '../../i18n/words.ts';
import { coveredPassage, isOfPerson } from '../../lib/pages/findings.ts';
import type { NumberedFinding } from '../findings/findings.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import type { Redaction } from '../ingest/job.ts';

/** Who covered what is found, and why, in the language of the site. */
function labelOf(finding: Pick<FileFinding, 'kind' | 'page' | 'coveredBy' | 'reason'>): string {
  const { by, reason, personal } = coveredPassage(finding);
  const text = words.reading.covered;
  return text.bar(text.by[by], reason ?? (personal ? text.personal : text.noReason));
}

/** Who covered the words where they are visible elsewhere in the document: this site. */
export const labelElsewhere = (): string => labelOf({ kind: 'marked-by-editor' });

/** What is to be covered, with the words as the reading found them. */
export async function redactionsOf(file: AttachedFile, pages: string): Promise<Redaction[]> {
  const text = await readFile(join(pages, 'findings.json'), 'utf8').catch(() => '[]');
  const read = new Map((JSON.parse(text) as NumberedFinding[]).map((finding) => [finding.id, finding]));
  return (file.findings ?? [])
    .filter(({ decision }) => decision === 'redact')
    .map((finding): Redaction => {
      const known = read.get(finding.id);
      if (finding.page !== undefined && !finding.box && known?.hidden === undefined)
        throw new IngestError(
          `The finding “${finding.id}” has no box: there is no place of page ${finding.page} to cover.`,
        );
      // Where an editor drew another box, it counts.
      const moved = JSON.stringify(finding.box) !== JSON.stringify(known?.box);
      return {
        ...(finding.page !== undefined && { page: finding.page }),
        label: labelOf(finding),
        boxes: (!moved && known?.boxes) || (finding.box ? [finding.box] : []),
        // Its place in the line is reckoned: the words count, and not the box.
        ...(!moved && isOfPerson(finding) && { rough: true }),
        ...(!moved && known?.hidden !== undefined && { hidden: known.hidden }),
      };
    });
}
