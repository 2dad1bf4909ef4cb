import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address } from '../../../../src/collections/fields/fields.ts';
import { attachedFile } from '../../../../src/collections/fields/attached-file.ts';

test('only an address of the web is one: a reader who follows it runs and opens nothing else', () => {
  for (const good of ['https://paper.example/a?b=c#d', 'http://paper.example/'])
    assert.ok(address.safeParse(good).success, good);
  for (const bad of ['javascript:alert(1)', 'data:text/html,<script>1</script>', 'file:///etc/hostname', 'x'])
    assert.ok(!address.safeParse(bad).success, bad);
});

test('no published copy is a page that a browser would run', () => {
  const { shape } = attachedFile;
  const copy = (file: string) => ({ file, sha256: '0'.repeat(64), bytes: 1 });
  assert.ok(shape.published.safeParse(copy('published.pdf')).success);
  for (const bad of ['published.html', 'published.svg', 'published.js', '../published.pdf'])
    assert.ok(!shape.published.safeParse(copy(bad)).success, bad);
});
