/** What `npm run new` leaves to be written is written before a record is published. */
import { placeholdersIn } from '../../../lib/text/placeholders.ts';
import type { Report } from '../../issue.ts';
import { allEntries, type StoryFiles } from '../../story.ts';

export function checkUnwritten(story: StoryFiles, report: Report): void {
  for (const entry of allEntries(story)) {
    if (!entry.source.includes('‹')) continue;
    if ((entry.data as { draft?: boolean } | undefined)?.draft === true) continue;
    for (const [at, line] of entry.source.split(/\r?\n/u).entries())
      for (const what of placeholdersIn(line))
        report({
          kind: 'unwritten',
          file: entry.file,
          line: at + 1,
          column: line.indexOf('‹') + 1,
          message: `This is still to be written, and the record is not a draft: ${what}`,
          nearest: 'the words in the place of ‹…›, or draft: true',
        });
  }
}
