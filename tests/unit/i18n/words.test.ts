/** The interface is complete in each of its languages: the same keys, the same values taken, no English left. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { german } from '../../../src/i18n/de/words.ts';
import { english } from '../../../src/i18n/en/words.ts';
import { languages, wordsFor } from '../../../src/i18n/languages.ts';

/** Names of formats, which are the same everywhere. */
const NAMES = new Set(['BibTeX', 'RIS', 'CSL-JSON', 'SHA-256', 'JSON', 'iCalendar', 'TimelineJS']);
/** Texts that are rightly the same as in English, with the reason. */
const THE_SAME: Record<string, Record<string, string>> = {
  de: {
    Organisation: 'the German word',
  },
};
/** Words that are English and not German: where one occurs, a sentence was forgotten. */
const ENGLISH = /(?<![\p{L}`{])(?:the|and|of|this|with|that|which|from|are|not|by|for)(?![\p{L}`}])/u;

type Leaf = string | ((...values: unknown[]) => unknown);
const isPlural = (value: object) =>
  Object.keys(value).every((key) => ['zero', 'one', 'two', 'few', 'many', 'other'].includes(key));

/** Every text of a language under the path of its keys; plural forms and lists are one leaf, as text. */
function leaves(words: object, path = ''): Map<string, Leaf> {
  return new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, Leaf][] => {
      const here = path ? `${path}.${key}` : key;
      if (typeof value === 'string' || typeof value === 'function') return [[here, value as Leaf]];
      if (Array.isArray(value)) return [[here, (value as string[]).join('|')]];
      const inner = value as Record<string, string>;
      return isPlural(inner) ? [[here, Object.values(inner).join('|')]] : [...leaves(inner, here)];
    }),
  );
}

/** What a function says of numbers that can be distinguished; of one that takes something else, of that. */
const SPECIAL: Record<string, unknown[]> = {
  'reading.quality.readPages': [[701, 702]],
  'reading.quality.doubtfulPages': [[701, 702]],
  'reading.citeLine': [
    {
      author: 'A',
      title: 'T',
      description: false,
      publisher: 'P',
      date: 'D',
      page: 7,
      site: 'S',
      address: 'R',
    },
  ],
  'take.line': [{ authors: 'A', title: 'T', site: 'S', said: ['P'], url: 'U', accessed: 'D' }],
  'documents.cite.through': [['T1', 'T2']],
  'documents.cite.line': [
    {
      author: 'A',
      title: 'T',
      description: false,
      publisher: 'P',
      date: 'D',
      link: 'L',
      site: 'S',
      record: 'R',
      grade: 'G',
    },
  ],
};
const valuesFor = (path: string, takes: number) =>
  SPECIAL[path] ?? Array.from({ length: takes }, (_, index) => 701 + index);
const said = (path: string, leaf: Leaf): string =>
  typeof leaf === 'string' ? leaf : JSON.stringify(leaf(...valuesFor(path, leaf.length)));

const inEnglish = leaves(english);
for (const [tag, words] of Object.entries({ de: german })) {
  const own = leaves(words);

  test(`${tag}: the same keys, and functions of the same values that say them all`, () => {
    const missing = [...inEnglish.keys()].filter((key) => !own.has(key));
    const beyond = [...own.keys()].filter((key) => !inEnglish.has(key));
    assert.deepEqual({ missing, beyond }, { missing: [], beyond: [] });
    for (const [path, leaf] of inEnglish) {
      const other = own.get(path)!;
      assert.equal(typeof other, typeof leaf, path);
      if (typeof leaf !== 'function' || typeof other !== 'function') continue;
      assert.equal(other.length, leaf.length, `${path} takes as many values`);
      for (const value of valuesFor(path, leaf.length))
        if (said(path, leaf).includes(String(value)))
          assert.ok(said(path, other).includes(String(value)), `${path} says ${String(value)}`);
    }
  });

  test(`${tag}: names in braces stay as they are`, () => {
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/gu))].sort();
    for (const [path, leaf] of inEnglish)
      assert.deepEqual(names(said(path, own.get(path)!)), names(said(path, leaf)), path);
  });

  test(`${tag}: no English is left by mistake`, () => {
    const same: string[] = [];
    for (const [path, leaf] of inEnglish) {
      // Spellings of references are of papers, which may be in English, and values stay values.
      if (path.startsWith('search.references') || path.startsWith('documents.provenance.schema')) continue;
      const text = said(path, own.get(path)!);
      const hasWords = /\p{L}{2}/u.test(text.replaceAll(/\{\w+\}|\b[A-Z]\b/gu, ''));
      if (text === said(path, leaf) && hasWords && !NAMES.has(text)) same.push(text);
      assert.doesNotMatch(text, ENGLISH, path);
    }
    assert.deepEqual([...new Set(same)].sort(), Object.keys(THE_SAME[tag]!).sort());
  });

  test(`${tag}: plural forms are those that the language has`, () => {
    const has: string[] = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const check = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
      if (isPlural(value))
        assert.ok(
          Object.keys(value).every((key) => has.includes(key)),
          path,
        );
      else for (const [key, inner] of Object.entries(value)) check(inner, `${path}.${key}`);
    };
    check(words, tag);
  });
}

test('German counts one as one and writes thousands with a point', () => {
  assert.equal(german.documents.index.count(1), '1 Dokument');
  assert.equal(german.documents.index.count(1200), '1.200 Dokumente');
});

test('a tag with a region finds its language, and an unknown one is refused by name', () => {
  assert.equal(wordsFor('de-AT'), german);
  assert.equal(wordsFor('DE'), german);
  for (const unknown of ['tlh', 'cy', 'cy-GB'])
    assert.throws(() => wordsFor(unknown), new RegExp(`“${unknown}”, only for en, de\\.`, 'u'));
  assert.deepEqual(Object.keys(languages), ['en', 'de']);
});
