/** No heading and no note takes an id that its page has already. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { noteId } from '../../../../src/lib/site/addresses.ts';
import { headingId, isIdOfPages } from '../../../../src/lib/text/heading-ids.ts';

const src = path.resolve(import.meta.dirname, '../../../../src');
/** Components that no page with a text of an editor shows. */
const ELSEWHERE = /^components\/(?:home|search|take|people)\//u;

test('every id of a component that may be beside a text is known', () => {
  const ids = globSync(['components/**/*.astro', 'mdx/**/*.astro', 'layouts/*.astro'], { cwd: src })
    .filter((file) => !ELSEWHERE.test(file.replaceAll('\\', '/')))
    .flatMap((file) => [
      ...readFileSync(path.join(src, file), 'utf8').matchAll(/\sid=(?:"([^"]+)"|\{`([a-z][^`$]*)\$)/gu),
    ])
    .map(([, whole, begins]) => whole ?? `${begins!}1`);
  assert.ok(ids.length > 30);
  assert.deepEqual(
    ids.filter((id) => !isIdOfPages(id)),
    [],
  );
});

test('a heading or a note that would take such an id gets another, each its own', () => {
  const texts = [
    'Contents',
    'Notes',
    'Section notes',
    'Section section notes',
    'Page 2',
    'Main',
    'Quote a',
    'Note 1',
  ];
  for (const idOf of [headingId, noteId]) {
    const ids = texts.map(idOf);
    assert.equal(new Set(ids).size, texts.length, ids.join(' '));
    for (const id of ids) assert.ok(!isIdOfPages(id) || /^(?:section|note)-(?!\d+$)/u.test(id), id);
  }
  assert.equal(headingId('What is not known'), 'what-is-not-known');
  assert.equal(noteId('What was found'), 'what-was-found');
});
