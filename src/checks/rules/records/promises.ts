/** Promises of one thing: the first names it, the others name the first. */
import type { Report } from '../../issue.ts';
import type { StoryFiles } from '../../story.ts';
import { textAt } from '../../../collections/fields/select.ts';

export function checkPromises(story: StoryFiles, report: Report): void {
  for (const entry of story.entries.promises.values()) {
    const id = textAt(entry.data, 'again');
    const first = id === undefined ? undefined : story.entries.promises.get(id);
    if (!first || first.unread) continue;
    const say = (message: string, nearest: string, field = 'again') => {
      report({ kind: 'promised-again', ...entry.place([field]), message, nearest });
    };
    const beforeThat = textAt(first.data, 'again');
    if (first === entry)
      say('This promise names itself as the first promise of the same thing.', 'another id');
    else if (beforeThat !== undefined)
      say(`“${id}” is not the first promise of the same thing: it names an earlier one.`, beforeThat);
    else if (textAt(first.data, 'thing') === undefined)
      say(
        `“${id}” was promised again, and its record does not say in a few words what was promised.`,
        `thing: … in ${first.file}`,
      );
    else if (textAt(first.data, 'scope') !== textAt(entry.data, 'scope'))
      say(
        `“${id}” is in another scope, and both are promises of one thing.`,
        `scope: ${textAt(first.data, 'scope')}`,
      );
    else if (textAt(entry.data, 'madeOn')! < textAt(first.data, 'madeOn')!)
      say(
        `“${id}” was made after this promise, and cannot be the first.`,
        `again: ${entry.id}, in ${first.file}`,
        'madeOn',
      );
  }
}
