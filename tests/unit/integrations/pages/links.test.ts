import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { findBrokenLinks } from '../../../../src/integrations/pages/links.ts';

/** Writes a small built site, gone after the test. */
async function site(t: TestContext, files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'links-'));
  t.after(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}
const messages = async (folder: string, base?: string): Promise<string[]> =>
  (await findBrokenLinks(folder, 'https://example.org', base)).map(
    ({ file, message }) => `${file}: ${message}`,
  );

test('links, anchors and assets that are there pass, and so do other sites', async (t) => {
  const folder = await site(t, {
    'index.html':
      '<a href="/a/#b">x</a><a href="https://other.example/no/">x</a><a href="#top">x</a><img src="/p.png">',
    'a/index.html':
      '<p id="b"><a href="../">x</a><a href="https://example.org/">x</a><a href="mailto:a@example.org">x</a>',
    'p.png': '',
  });
  assert.deepEqual(await messages(folder), []);
});

test('each that leads nowhere is named with its page', async (t) => {
  const folder = await site(t, {
    'index.html': '<a href="/no/">x</a><a href="/a/#no">x</a><a href="/a">x</a><img srcset="/q.png 2x">',
    'a/index.html': '<meta property="og:image" content="https://example.org/card.png">',
    'sitemap-0.xml': '<loc>https://example.org/gone/</loc>',
  });
  assert.deepEqual((await messages(folder)).sort(), [
    'a/index.html: “https://example.org/card.png” leads nowhere.',
    'index.html: “/a/#no”: the page has no “no”.',
    'index.html: “/a” lacks the slash at its end.',
    'index.html: “/no/” leads nowhere.',
    'index.html: “/q.png” leads nowhere.',
    'sitemap-0.xml: “https://example.org/gone/” leads nowhere.',
  ]);
});

test('under a sub-path a link to the root leaves the site', async (t) => {
  const folder = await site(t, { 'index.html': '<a href="/">x</a><a href="/sub/">x</a>' });
  assert.deepEqual(await messages(folder, '/sub/'), ['index.html: “/” leaves /sub/: build it with href().']);
});
