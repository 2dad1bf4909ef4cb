/** The right of reply: whoever is criticised was asked, or the article says that they were not. */
import type { Report } from '../../issue.ts';
import type { StoryFiles } from '../../story.ts';
import { select, textAt, textsAt } from '../../../collections/fields/select.ts';

/** A name without what differs between two ways of writing it. */
const plain = (text: string): string => text.replaceAll('’', "'").replace(/\s+/gu, ' ').toLowerCase();

export function checkReply(story: StoryFiles, report: Report): void {
  for (const entry of story.entries.articles.values()) {
    const words = plain(textAt(entry.data, 'reply') ?? '');
    for (const { path, value } of select(entry.data, 'criticises.*')) {
      const person = story.entries.people.get(String(value));
      if (!person) continue; // Another rule reports it.
      const names = ['name', 'names.*'].flatMap((field) => textsAt(person.data, field));
      if (names.length === 0 || names.some((name) => words.includes(plain(name)))) continue;
      report({
        kind: 'reply',
        ...entry.place(path),
        message: `The article criticises ${names[0]}, and its reply does not say whether they were asked.`,
        nearest: `reply: ${names[0]} was not asked for comment; or when it was asked, and what it said`,
      });
    }
  }
}
