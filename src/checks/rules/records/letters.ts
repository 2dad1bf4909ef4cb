/** Letters from readers: published only with their consent. */
import type { Report } from '../../issue.ts';
import type { StoryFiles } from '../../story.ts';
import { textAt } from '../../../collections/fields/select.ts';

export function checkLetters(story: StoryFiles, report: Report): void {
  for (const entry of story.entries.letters.values()) {
    const from = textAt(entry.data, 'from') ?? '';
    if ((entry.data as { draft?: boolean } | undefined)?.draft === true) continue;
    if (/\S@\S/u.test(from))
      report({
        kind: 'letter-consent',
        ...entry.place(['from']),
        message: `“${from}” is an address, by which strangers could write to the reader.`,
        nearest: 'from: the name as the reader wishes it to be printed',
      });
    if (textAt(entry.data, 'about') === undefined)
      report({
        kind: 'missing-field',
        ...entry.place(['title']),
        message:
          'The letter does not say which article it is about: letters are shown below their articles, and this one would be shown nowhere.',
        nearest: `about: ${[...story.entries.articles.keys()][0] ?? 'the id of the article'}`,
      });
    if (textAt(entry.data, 'consent') === undefined)
      report({
        kind: 'letter-consent',
        ...entry.place(['from']),
        message: 'The record does not say that the writer agreed to have this letter published.',
        nearest: 'consent: when and how they agreed',
      });
  }
}
