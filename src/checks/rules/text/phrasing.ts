/** Phrasing: no wording that the story does not bear, in articles and in the prose of records. */
import type { Position } from '../../../lib/citations/provenance.ts';
import { allCollections } from '../../../collections/registry.ts';
import type { IssueDraft, Report } from '../../issue.ts';
import { ownWords, proseFields } from '../../prose.ts';
import { placeAt, placeIn, type Entry, type StoryFiles } from '../../story.ts';
import { select, textAt, type Path } from '../../../collections/fields/select.ts';

interface Wording {
  id: string;
  pattern: RegExp;
  allowedWith?: RegExp | undefined;
  instead: string;
  /** Sentences that it must catch. */
  catches: ReadonlyArray<{ path: Path; value: unknown }>;
}

/** Sentences of a text, each with its offset. A full stop ends one where a capital or a mark follows. */
export function* sentencesIn(text: string): Generator<{ text: string; offset: number }> {
  const end = /[.!?][)’”'"]*(?=\s+[\p{Lu}\p{N}<“‘"'[]|\s*$)|\n\s*\n|\n(?=\s*(?:[-*#|]|\d+\.)\s)/gu;
  let from = 0;
  for (const match of text.matchAll(end)) {
    const to = match.index + match[0].length;
    if (text.slice(from, to).trim() !== '') yield { text: text.slice(from, to), offset: from };
    from = to;
  }
  if (text.slice(from).trim() !== '') yield { text: text.slice(from), offset: from };
}

/** As it is printed, near enough: tags are gone, their words stay. */
const printed = (text: string): string => text.replace(/<[^>]*>/gu, '').replace(/\s+/gu, ' ');

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ');

function* mistakes(
  text: string,
  wordings: Wording[],
): Generator<{ wording: Wording; offset: number; words: string }> {
  for (const sentence of sentencesIn(text)) {
    const forms = [squeezed(sentence.text), printed(sentence.text)];
    for (const wording of wordings) {
      const match = forms.map((form) => wording.pattern.exec(form)).find(Boolean);
      if (!match || forms.some((form) => wording.allowedWith?.test(form))) continue;
      // The place of the words in the text as it is typed; the beginning of the sentence where they span a tag.
      const typed = wording.pattern.exec(sentence.text);
      const offset = typed ? typed.index : sentence.text.search(/\S/u);
      yield { wording, offset: sentence.offset + Math.max(0, offset), words: match[0].trim() };
    }
  }
}

const cache = new WeakMap<Entry, { key: unknown; found: IssueDraft[] }>();

function readWordings(story: StoryFiles): Wording[] {
  const list = story.entries.style.get('phrasing')?.data;
  const out: Wording[] = [];
  for (const { path, value } of select(list, '*'))
    try {
      const allowed = textAt(value, 'allowedWith');
      out.push({
        id: textAt(value, 'id') ?? '',
        pattern: new RegExp(textAt(value, 'pattern') ?? '(?!)', 'iu'),
        allowedWith: allowed ? new RegExp(allowed, 'iu') : undefined,
        instead: textAt(value, 'instead') ?? '',
        catches: select(value, 'catches.*').map((one) => ({ ...one, path: [...path, ...one.path] })),
      });
    } catch {
      continue;
    }
  return out;
}

/** The list itself: patterns that can be read, and a pattern matches the sentences that it is there for. */
function checkList(story: StoryFiles, report: Report): void {
  const entry = story.entries.style.get('phrasing');
  for (const field of ['pattern', 'allowedWith'])
    for (const { path, value } of select(entry?.data, `*.${field}`))
      try {
        new RegExp(String(value), 'iu');
      } catch (error) {
        report({
          kind: 'schema',
          ...entry!.place(path),
          message: `“${field}” is not a regular expression: ${(error as Error).message}.`,
        });
      }
  for (const wording of readWordings(story))
    for (const { path, value } of wording.catches)
      if ([...mistakes(String(value), [wording])].length === 0)
        report({
          kind: 'phrasing',
          ...entry!.place(path),
          message: `The pattern of “${wording.id}” does not catch this sentence, which it is there for, or its “allowedWith” lets it pass.`,
          nearest: 'mend the pattern, or the sentence',
        });
}

export function checkPhrasing(story: StoryFiles, report: Report): void {
  checkList(story, report);
  const key = story.entries.style.get('phrasing');
  const wordings = readWordings(story);
  if (wordings.length === 0) return;
  const issueOf = (
    entry: Entry,
    at: Position,
    { wording, words }: { wording: Wording; words: string },
  ): IssueDraft => ({
    kind: 'phrasing',
    ...placeIn(entry, at),
    message: `“${words.length > 80 ? `${words.slice(0, 80)}…` : words}” is a wording that the story does not bear (${wording.id}).`,
    nearest: wording.instead,
  });
  for (const [collection] of allCollections)
    for (const entry of story.entries[collection].values()) {
      let known = cache.get(entry);
      if (known?.key !== key) {
        const found: IssueDraft[] = [];
        for (const pattern of proseFields(collection))
          for (const { path, value } of select(entry.data, pattern))
            for (const mistake of mistakes(String(value), wordings))
              found.push(issueOf(entry, entry.place(path), mistake));
        if (entry.text)
          for (const mistake of mistakes(ownWords(entry.source), wordings))
            found.push(issueOf(entry, placeAt(entry.source, mistake.offset), mistake));
        known = { key, found };
        cache.set(entry, known);
      }
      for (const one of known?.found ?? []) report(one);
    }
}
