/** The form of the source: small files, small folders, one name for one thing, and a reason for what a library could do. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const files = globSync('src/**/*.{ts,js,astro,css}', { cwd: root }).map((file) =>
  file.split(path.sep).join('/'),
);
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

test('no file of the source has more than 300 lines', () => {
  const long = files.map((file) => [file, textOf(file).split('\n').length - 1] as const);
  assert.deepEqual(
    long.filter(([, lines]) => lines > 300),
    [],
  );
});

test('no folder of the source has more than 20 files', () => {
  const counts = new Map<string, number>();
  for (const file of files) counts.set(path.dirname(file), (counts.get(path.dirname(file)) ?? 0) + 1);
  assert.deepEqual(
    [...counts].filter(([, count]) => count > 20),
    [],
  );
});

test('no type or function is exported under one name by two files', () => {
  // What Astro loads by name (routes, the configuration of collections) and tables by component or language are left out.
  const tables = /^src\/(?:pages|mdx\/examples|i18n\/[a-z]{2})\/|^src\/content\.config\.ts$/u;
  const places = new Map<string, Set<string>>();
  for (const file of files.filter((one) => one.endsWith('.ts') && !tables.test(one)))
    for (const [, name] of textOf(file).matchAll(
      /^export (?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gmu,
    ))
      places.set(name!, (places.get(name!) ?? new Set()).add(file));
  assert.deepEqual(
    [...places].filter(([, from]) => from.size > 1),
    [],
  );
});

test('every package that the site is built with is installed where development packages are left out', () => {
  const { devDependencies } = JSON.parse(textOf('package.json')) as {
    devDependencies: Record<string, string>;
  };
  const imports = files.flatMap((file) =>
    [
      ...textOf(file).matchAll(/(?:from|import|require|require\.resolve)[ (]+['"`]((?:@[\w-]+\/)?[\w.-]+)/gu),
    ].map(([, name]) => name!),
  );
  assert.ok(imports.includes('astro'));
  assert.deepEqual(
    [...new Set(imports)].filter((name) => name in devDependencies),
    [],
  );
});

test('what is made by hand where a library could be thought of says why, and is listed in the docs', () => {
  const listed = textOf('docs/dependencies.md').split('## Made by hand')[1] ?? '';
  const made = files.filter((file) => /^[ /]*\*+ Hand-made because: \S/mu.test(textOf(file)));
  assert.ok(made.length > 0);
  for (const file of made)
    assert.ok(listed.includes(`\`${file}\``), `docs/dependencies.md does not list ${file}`);
  for (const [file] of listed.matchAll(/`src\/[^`]+`/gu))
    assert.ok(made.includes(file.slice(1, -1)), `${file} has no line “Hand-made because: …”`);
});
