/** Straight words in quotation marks in an article: are they words of others, that ought to be recorded and checked? */
import { blank, ownWords } from '../../prose.ts';
import type { Report } from '../../issue.ts';
import { placeAt, type StoryFiles } from '../../story.ts';

/** A name or a term in quotation marks is shorter than this. */
const LONGEST_TERM = 5;

/** Words in the marks of English and Welsh, of German, of French, or in straight ones. */
const SPOKEN = /„([^“”\n]+)[“”]|“([^”\n]+)”|«([^»\n]+)»|"([^"\n]+)"/gu;

export function checkSpeechMarks(story: StoryFiles, report: Report): void {
  for (const entry of story.entries.articles.values()) {
    if (!entry.text) continue;
    const own = ownWords(entry.source).replace(/<[^>]*>/gu, blank);
    for (const match of own.matchAll(SPOKEN)) {
      const [, ...marked] = match as Array<string | undefined>;
      const words = marked.find((one) => one !== undefined)!.trim();
      if (words.split(/\s+/u).length <= LONGEST_TERM) continue;
      report({
        kind: 'quotation-not-marked',
        file: entry.file,
        ...placeAt(entry.source, match.index),
        message: `Are these the words of others? “${words.slice(0, 60)}${words.length > 60 ? '…' : ''}” is not checked.`,
        nearest: '<Quote of="quotation-id">the words</Quote>',
      });
    }
  }
}
