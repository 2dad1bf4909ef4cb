/** The files that Pagefind writes are its own: a new version may give them other names and another form. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const files = globSync('{src,tests}/**/*.{ts,js,mjs,astro,md}', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file !== 'tests/unit/search-bundle.test.ts');

/** What is in no file of the project, and why. */
const PRIVATE: ReadonlyArray<readonly [RegExp, string]> = [
  [/pf_(?:meta|index|fragment|filter)/u, 'names a kind of file of the search bundle'],
  [
    /\b(?:fragment|filter|index)\/[^'"`\s]*\.pf_|pagefind\/(?:fragment|filter|index)\b/u,
    'names a folder of it',
  ],
  [/['"`/]wasm\.[\w$*]/u, 'names its WebAssembly'],
  [/pagefind_dcd/u, 'reads the form of its files'],
  [/PAGEFIND_UNSTABLE/u, 'sets what Pagefind does not promise to keep'],
];
const DECOMPRESSES = /\b(?:create)?(?:gunzip|inflate|unzip)(?:Raw)?(?:Sync)?\b/iu;

function faults(file: string, text: string): string[] {
  const found = PRIVATE.filter(([pattern]) => pattern.test(text)).map(([, why]) => why);
  if (DECOMPRESSES.test(text) && /pagefind/iu.test(text)) found.push('decompresses files of it');
  return found.map((why) => `${file} ${why}: use the public API of Pagefind`);
}

test('no code reads or names the private files of Pagefind', () => {
  assert.ok(files.length > 500);
  assert.deepEqual(
    files.flatMap((file) => faults(file, readFileSync(path.join(root, file), 'utf8'))),
    [],
  );
});

test('each way to read them is seen', () => {
  for (const text of [
    "globSync('pagefind/fragment/*')",
    "name.endsWith('.pf_index')",
    '`pagefind.${hash}.pf_meta`',
    '`pagefind/wasm.${language}.pagefind`',
    "text.replace('pagefind_dcd', '')",
    "process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '2000'",
    "gunzipSync(readFileSync('dist/pagefind/a'))",
  ])
    assert.equal(faults('a.ts', text).length > 0, true, text);
  for (const text of ["'.wasm': 'application/wasm'", "import('/pagefind/pagefind.js')", 'gunzipSync(bytes)'])
    assert.deepEqual(faults('a.ts', text), [], text);
});
