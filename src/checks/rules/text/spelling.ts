/** Spelling: the words of our own prose, by the dictionary of the language and the story's own list. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Position } from '../../../lib/citations/provenance.ts';
import { allCollections } from '../../../collections/registry.ts';
import { dictionaryFor } from '../../reading/dictionary.ts';
import type { Report } from '../../issue.ts';
import { blank, ownWords, proseFields } from '../../prose.ts';
import { placeAt, settingOf, type Entry, type StoryFiles } from '../../story.ts';
import { select } from '../../../collections/fields/select.ts';

/** Words in lower case. Names begin with a capital, and no dictionary has them all. */
const WORD = /(?<![\p{L}\p{N}\p{M}’'@/._-])\p{Ll}+(?:[’']\p{Ll}+)*(?![\p{L}\p{N}@/_]|[.]\p{L})/gu;

interface Found {
  entry: Entry;
  at: Position;
  word: string;
}

const cache = new WeakMap<Entry, Found[]>();
let judge: { language: string; ask: ReturnType<typeof dictionaryFor> } | undefined;

const untagged = (text: string): string =>
  text
    .replace(/<[^>]*>|\]\([^)]*\)|\[\[[^\]]*\]\]|`[^`]*`|https?:\S+|&[a-z]+;/gu, blank)
    // Words of others, and words spoken of, are in quotation marks.
    .replace(/“[^”]*”|"[^"\n]*"/gu, blank);

function wordsIn(entry: Entry): Found[] {
  const known = cache.get(entry);
  if (known) return known;
  const found: Found[] = [];
  for (const pattern of proseFields(entry.collection))
    for (const { path, value } of select(entry.data, pattern)) {
      let at: Position | undefined;
      for (const match of untagged(String(value)).matchAll(WORD))
        found.push({ entry, at: (at ??= entry.place(path)), word: match[0] });
    }
  if (entry.text) {
    const text = untagged(ownWords(entry.source));
    for (const match of text.matchAll(WORD))
      found.push({ entry, at: { line: match.index, column: 0 }, word: match[0] });
  }
  cache.set(entry, found);
  return found;
}

/** The story's own words: `style/words.txt`, and the words of names, titles and quotations. */
function ownList(story: StoryFiles): Set<string> {
  const own = new Set<string>();
  const add = (text: string) => {
    for (const word of text.toLowerCase().split(/[^\p{L}\p{M}’']+/u)) own.add(word);
  };
  const list = story.files.find((file) => file === `${story.folder}/style/words.txt`);
  if (list)
    try {
      add(readFileSync(resolve(story.root, list), 'utf8').replace(/#.*$/gmu, ''));
    } catch {
      // The list is a help and no condition.
    }
  const patterns: Array<[keyof StoryFiles['entries'], string]> = [
    ['people', 'name'],
    ['people', 'names.*'],
    ['terms', 'term'],
    ['terms', 'abbreviation'],
    ['documents', 'title'],
    ['documents', 'publisher'],
    ['documents', 'byline'],
    ['documents', 'byline.*'],
    ['documents', 'quotations.*.text'],
    ['documents', 'quotations.*.putIn.*.instead'],
    ['documents', 'quotations.*.leftOut.*.words.*'],
  ];
  for (const [collection, pattern] of patterns)
    for (const entry of story.entries[collection].values())
      for (const { value } of select(entry.data, pattern)) add(String(value));
  return own;
}

export function checkSpelling(story: StoryFiles, report: Report): void {
  const language = settingOf(story, 'language') ?? '';
  if (judge?.language !== language) judge = { language, ask: dictionaryFor(language) };
  if (!judge.ask) return;
  const all: Found[] = [];
  for (const [collection] of allCollections.filter(([name]) => proseFields(name).length > 0))
    for (const entry of story.entries[collection].values()) all.push(...wordsIn(entry));
  const own = ownList(story);
  const wrong = judge.ask(
    new Set(all.map(({ word }) => word.replaceAll('’', "'")).filter((word) => !own.has(word))),
  );
  const reported = new Set<string>();
  for (const { entry, at, word } of all) {
    const meant = wrong.get(word.replaceAll('’', "'"));
    if (meant === undefined || own.has(word.replaceAll('’', "'"))) continue;
    // One word of a text is reported once: where it first occurs.
    const key = `${entry.file} ${word}`;
    if (reported.has(key)) continue;
    reported.add(key);
    report({
      kind: 'spelling',
      file: entry.file,
      ...(at.column === 0 ? placeAt(entry.source, at.line) : at),
      message: `“${word}” is not in the dictionary, nor in style/words.txt.`,
      nearest: meant || undefined,
    });
  }
}
