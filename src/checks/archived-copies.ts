/** How many sources have no copy in a web archive: what is only at its own address may be gone tomorrow. */
import { textAt } from '../collections/fields/select.ts';
import type { StoryFiles } from './story.ts';

/** “12 of 30 sources have no archived copy.” Empty where all have one. */
export function archivedSentence({ entries }: StoryFiles): string {
  const linked = [...entries.documents.values()].filter(({ data }) => textAt(data, 'link'));
  const without = linked.filter(({ data }) => !textAt(data, 'archived.address'));
  return without.length === 0 ? '' : `${without.length} of ${linked.length} sources have no archived copy.`;
}
