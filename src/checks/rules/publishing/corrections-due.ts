/** Where a released sentence was changed or taken out, a correction says so, or the editor says that it was not wrong. */
import type { Report } from '../../issue.ts';
import { publishedTexts, statementsOf, type Statement } from '../../statements.ts';
import type { Entry, StoryFiles } from '../../story.ts';
import { textAt, textsAt } from '../../../collections/fields/select.ts';
import { redirectsOf } from './addresses-lost.ts';
import { sentencesIn } from '../text/phrasing.ts';
import { isShown } from './unpublished.ts';

/** A sentence without what is typography alone: marks, dashes, spaces. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‘’‚‛′]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‐-―−]/gu, '-')
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** A sentence in single sentences, each with its place. */
const singly = (all: readonly Statement[]): Statement[] =>
  all.flatMap(({ text, ...place }) =>
    [...sentencesIn(text)].map((one) => ({ text: one.text.trim(), ...place })),
  );

/** What a correction or an editor names, without the marks around it and the stop at its end. */
const named = (text: string): string => plain(text).replace(/^["']+|["'.!?]+$/gu, '');

/** Whether a text names a sentence: it is in it, or a part of it. */
function names(text: string, sentence: string): boolean {
  const wanted = named(sentence);
  return text
    .split(/\[?(?:\.\.\.|…)\]?/u)
    .flatMap((part) => [part, ...[...sentencesIn(part)].map((one) => one.text)])
    .map(named)
    .some((one) => one !== '' && (isWithin(one, wanted) || isWithin(wanted, one)));
}

/** Whether a text contains words as whole words. */
function isWithin(words: string, text: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    if (!/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + words.length)))
      return true;
  return false;
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** The sentence that has most words in common with another, where that is half of them. */
function mostLike(sentence: string, others: readonly Statement[]): Statement | undefined {
  const wanted = wordsOf(sentence);
  const likeness = ({ text }: Statement) => {
    const words = wordsOf(text);
    return [...words].filter((word) => wanted.has(word)).length / Math.max(words.size, wanted.size, 1);
  };
  const [best] = others.map((other) => ({ other, like: likeness(other) })).sort((a, b) => b.like - a.like);
  return best && best.like >= 0.5 ? best.other : undefined;
}

const LONGEST_SHOWN = 200;
const shortened = (text: string): string =>
  text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN).replace(/\s+\S*$/u, '')} …`;

/** What was said to have been wrong on a page since the release, and what an editor says was not. */
function explanations(story: StoryFiles, address: string, entry: Entry): string[] {
  const shown = isShown(story);
  const released = new Set(story.published.map((one) => one.address));
  const corrections = [...story.entries.corrections.values()].filter(
    (one) =>
      shown(one) &&
      !released.has(`/corrections/#${one.id}`) &&
      (textAt(one.data, 'page') ?? '').split('#')[0] === address,
  );
  return [
    ...corrections.flatMap(({ data }) => textAt(data, 'said') ?? []),
    ...textsAt(entry.data, 'reworded.*'),
  ];
}

export function checkCorrectionsDue(story: StoryFiles, report: Report): void {
  if (!story.released) return;
  const { day, statements } = story.released;
  const texts = publishedTexts(story);
  const redirects = redirectsOf(story);
  const today = new Map(
    [...texts].map(([address, entry]) => [address, singly(statementsOf(story, entry))] as const),
  );
  // What moved to another page is still said.
  const still = new Set([...today.values()].flat().map(({ text }) => plain(text)));
  for (const [before, paragraphs] of Object.entries(statements)) {
    const address = redirects.get(before) ?? before;
    const entry = texts.get(address);
    // Another rule reports a page that is gone.
    if (!entry) continue;
    const all = singly(paragraphs.map((text) => ({ text, line: 1, column: 1 }))).map(({ text }) => text);
    const gone = all.filter((text) => !still.has(plain(text)));
    if (gone.length === 0) continue;
    const known = new Set(all.map(plain));
    const added = today.get(address)!.filter(({ text }) => !known.has(plain(text)));
    const explained = explanations(story, address, entry);
    for (const sentence of new Set(gone)) {
      if (explained.some((text) => names(text, sentence))) continue;
      const now = mostLike(sentence, added);
      report({
        kind: 'correction-due',
        file: entry.file,
        ...(now ? { line: now.line, column: now.column } : entry.place(['title'])),
        message: `The release of ${day} said here: “${shortened(sentence)}” ${now ? 'That was changed' : 'That was taken out'}, and no correction since names it.`,
        nearest: `npm run new -- correction "…" --page ${address} --said "${shortened(sentence)}" --says "${now ? shortened(now.text) : '…'}"; or, where it was not wrong, that sentence in the list “reworded:” of ${entry.file}`,
      });
    }
  }
}
