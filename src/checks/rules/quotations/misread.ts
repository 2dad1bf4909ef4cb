/** Corrections by hand of what was read from a picture: of a page that was, and of words that are there once. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { attachedFile } from '../../../collections/fields/attached-file.ts';
import { misread } from '../../../collections/fields/misread.ts';
import { timesIn, type Misread } from '../../../lib/pages/misread.ts';
import type { Report } from '../../issue.ts';
import type { StoryFiles } from '../../story.ts';

function whyNot({ page, read }: Misread, pictures: readonly number[], folder: string): string | undefined {
  if (!pictures.includes(page))
    return `Page ${page} was not read from a picture: its words are those of the file, and are not corrected.`;
  const text = readFileSync(path.join(folder, 'pages', `${String(page).padStart(4, '0')}.txt`), 'utf8');
  const times = timesIn(text, read);
  if (times === 0) return `“${read}” is not in the text of page ${page} as it was read.`;
  return times === 1
    ? undefined
    : `“${read}” is ${times} times on page ${page}: add a word before or after it.`;
}

export function checkMisread(story: StoryFiles, report: Report): void {
  for (const entry of story.entries.documents.values()) {
    const data = entry.data as { file?: unknown; misread?: unknown } | null;
    const { data: corrections } = misread.safeParse(data?.misread);
    if (!corrections) continue; // There are none, or the schema reports what is wrong.
    const { data: file } = attachedFile.safeParse(data?.file);
    const pictures = file?.readFromPictures?.map(({ page }) => page) ?? [];
    const folder = path.join(story.root, story.folder, 'documents', entry.id);
    // Until the findings are decided, the pages are not with the record.
    if (file && !existsSync(path.join(folder, 'pages'))) continue;
    for (const [at, correction] of corrections.entries()) {
      const message = whyNot(correction, pictures, folder);
      if (message) report({ kind: 'misread', ...entry.place(['misread', at, 'read']), message });
    }
  }
}
