import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tags } from '../../../../src/integrations/pages/html.ts';
import { brokenLinks, linksIn } from '../../../../src/integrations/pages/links.ts';

/** What is wrong with the links of a small site, by its files. */
function messages(files: Record<string, string>, base = '/'): string[] {
  const texts = Object.entries(files);
  const problems = brokenLinks({
    files: new Set(Object.keys(files)),
    pages: new Map(
      texts.filter(([file]) => file.endsWith('.html')).map(([file, html]) => [file, linksIn(tags(html))]),
    ),
    sitemaps: new Map(texts.filter(([file]) => file.endsWith('.xml'))),
    address: 'https://example.org',
    base,
  });
  return problems.map(({ file, message }) => `${file}: ${message}`);
}

test('links, anchors and assets that are there pass, and so do other sites', () => {
  const files = {
    'index.html':
      '<a href="/a/#b">x</a><a href="https://other.example/no/">x</a><a href="#top">x</a><img src="/p.png">',
    'a/index.html':
      '<p id="b"><a href="../">x</a><a href="https://example.org/">x</a><a href="mailto:a@example.org">x</a>',
    'p.png': '',
  };
  assert.deepEqual(messages(files), []);
});

test('each that leads nowhere is named with its page', () => {
  const files = {
    'index.html': '<a href="/no/">x</a><a href="/a/#no">x</a><a href="/a">x</a><img srcset="/q.png 2x">',
    'a/index.html': '<meta property="og:image" content="https://example.org/card.png">',
    'sitemap-0.xml': '<loc>https://example.org/gone/</loc>',
  };
  assert.deepEqual(messages(files).sort(), [
    'a/index.html: “https://example.org/card.png” leads nowhere.',
    'index.html: “/a/#no”: the page has no “no”.',
    'index.html: “/a” lacks the slash at its end.',
    'index.html: “/no/” leads nowhere.',
    'index.html: “/q.png” leads nowhere.',
    'sitemap-0.xml: “https://example.org/gone/” leads nowhere.',
  ]);
});

test('under a sub-path a link to the root leaves the site', () => {
  const files = { 'index.html': '<a href="/">x</a><a href="/sub/">x</a>' };
  assert.deepEqual(messages(files, '/sub/'), ['index.html: “/” leaves /sub/: build it with href().']);
});
