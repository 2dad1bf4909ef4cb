/** The generator builds any story: no name, title, abbreviation or id of this one is in its code. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';

/** Words of the story that are ordinary words too, where the code means the ordinary word. */
const ORDINARY: Readonly<Record<string, string>> = {
  'Unique pupil number': 'a kind of personal data that the archive looks for in any document',
};

const FIELDS = ['title', 'titleBefore', 'name', 'names', 'term', 'abbreviation', 'publisher', 'byline'];

/** Every name, title and abbreviation in a record, and its id. */
function wordsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const record = (parse(file.endsWith('.mdx') ? text.split(/^---$/mu)[1]! : text) ?? {}) as Record<
    string,
    unknown
  >;
  const own = FIELDS.flatMap((field) => record[field] ?? []).filter((one) => typeof one === 'string');
  const foldered = /\/(?:document|figure|picture)\.yaml$/u.test(file);
  const id = foldered ? basename(dirname(file)) : basename(file).replace(/\.(?:yaml|mdx)$/u, '');
  // An id of one word may be any ordinary word: it is what an editor typed, and names are looked for beside it.
  return file.endsWith('site.yaml') || !/[-\d]/u.test(id) ? own : [...own, id];
}

const gathered = [
  ...new Set(
    globSync('{content,tests/fixtures/other-story}/**/*.{yaml,mdx}')
      // Standing pages have titles that any site gives them.
      .filter((file) => !/\/(?:pages|style)\//u.test(file))
      .flatMap(wordsOf),
  ),
].filter((word) => word.length > 2 && !(word in ORDINARY));

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

test('the code, the served files and the settings hold no word of the story', () => {
  assert.ok(gathered.length > 500, 'the words of the story were gathered');
  // One pattern for all: longest first, so that a whole title is named and not a name in it.
  const sorted = [...gathered].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_-])(?:${sorted.map(escape).join('|')})(?![\\p{L}\\p{N}_-])`,
    'gu',
  );
  const files = ['astro.config.mjs', ...globSync('{src,public}/**/*.{ts,js,mjs,astro,css,svg,txt,json,md}')];
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map(([word]) => `${file}: ${word}`),
  );
  assert.deepEqual(found, []);
});
