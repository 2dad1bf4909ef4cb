/** The documentation names files, links and packages that exist. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
/** A document without its fenced code: examples of content lead nowhere here. */
const read = (name: string) =>
  readFileSync(path.join(root, name), 'utf8').replace(/^```[\s\S]*?^```$/gmu, '');
const files = ['README.md', ...globSync('docs/*.md', { cwd: root })].map((name) =>
  name.replaceAll('\\', '/'),
);

/** Files that a reader creates by following the documentation. */
const CREATED = new Set([
  'content/events/2026-11-01-my-first-event.yaml',
  'content/documents/trial-letter/',
  'content/documents/trial-letter/document.yaml',
  'content/releases/',
  'src/collections/hearing.ts',
  'src/pages/hearings/[...all].astro',
]);
const PATH =
  /(?<![\w./-])(?:(?:src|tests|content|docs|public|\.github|\.vscode|\.ci)\/[\w./[\]-]*|(?:package(?:-lock)?\.json|astro\.config\.mjs|\.dependency-cruiser\.cjs))/gu;

test('every path in the documentation exists', () => {
  const paths = files.flatMap((file) =>
    [...read(file).matchAll(/`([^`\n]+)`/gu)].flatMap(([, code]) =>
      [...code!.matchAll(PATH)].map(([name]) => ({ file, name })),
    ),
  );
  assert.ok(paths.length > 60);
  assert.deepEqual(
    paths.filter(({ name }) => !CREATED.has(name) && !existsSync(path.join(root, name))),
    [],
  );
});

test('every link in the documentation leads to a file, and to a heading of it', () => {
  const broken = files.flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/gu)].flatMap(([link, to, anchor]) => {
      const target = to ? path.posix.join(path.posix.dirname(file), to) : file;
      if (!existsSync(path.join(root, target))) return [`${file}: ${link}`];
      const headings = [...read(target).matchAll(/^#+ (.*)$/gmu)].map(([, text]) =>
        text!
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-'),
      );
      return anchor === undefined || headings.includes(anchor) ? [] : [`${file}: ${link}`];
    }),
  );
  assert.deepEqual(broken, []);
});

test('the README has at most 120 lines and links every guide', () => {
  const readme = read('README.md');
  assert.ok(readme.trimEnd().split('\n').length <= 120);
  for (const file of files.slice(1)) assert.ok(readme.includes(`](${file})`), file);
});

test('the documentation gives a reason for every package, and for no other', () => {
  const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  const packages = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.keys(manifest[kind]!),
  );
  const rows = [...read('docs/dependencies.md').matchAll(/^\| (`[^|]*) \|/gmu)].map((match) => match[1]!);
  const named = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/gu)].map((match) => match[1]!));
  assert.deepEqual(named.sort(), packages.sort());
});
