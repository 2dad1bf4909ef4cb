import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { tags } from '../../../../src/integrations/pages/html.ts';
import { LOADER } from '../../../../src/integrations/pages/loader.ts';
import * as pagePolicy from '../../../../src/integrations/pages/page-policy.ts';

const withPolicy = (html: string, kind = {}): string => pagePolicy.withPolicy(html, tags(html), kind);
const stopped = (html: string): string[] => pagePolicy.policyViolations(tags(html));

const page = (inside: string): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${inside}</head><body></body></html>`;

test('the policy comes before any style, and has the hash of each style', () => {
  const style = '.a{color:red}';
  const html = withPolicy(page(`<style>${style}</style><style>${style}</style>`));
  const hash = createHash('sha256').update(style).digest('base64');
  assert.equal(html.split(hash).length, 2);
  assert.ok(html.indexOf('content-security-policy') < html.indexOf('<style>'));
  assert.doesNotMatch(html, /unsafe/u);
});

test('only a page that compiles may compile', () => {
  assert.match(withPolicy(page(''), { compiles: true }), /script-src 'self'[^;]* 'wasm-unsafe-eval';/u);
  assert.match(withPolicy(page('')), /script-src 'self'[^;]*;/u);
  assert.doesNotMatch(withPolicy(page('')), /unsafe/u);
});

test('a page without a character set is refused', () => {
  assert.throws(() => withPolicy('<html><head></head></html>'), /charset/u);
});

test('of the scripts in a page the policy allows the loader alone', () => {
  const loader = createHash('sha256').update(LOADER).digest('base64');
  assert.match(withPolicy(page('')), new RegExp(`script-src 'self' 'sha256-${RegExp.escape(loader)}'`, 'u'));
  assert.deepEqual(stopped(page(`<script data-after="/a.js">${LOADER}</script>`)), []);
  assert.match(stopped(page(`<script>${LOADER};go()</script>`)).join(), /inline script/u);
});

test('what the policy would stop is reported', () => {
  assert.deepEqual(
    stopped(page('<script type="application/ld+json">{}</script><script src="/a.js"></script>')),
    [],
  );
  assert.match(stopped(page('<script>go()</script>')).join(), /inline script/u);
  assert.match(stopped(page('<p style="color:red">')).join(), /style attribute of <p>/u);
  assert.match(stopped(page('<p onclick="go()">')).join(), /handler onclick/u);
});

test('what is inside a script or a comment is no tag', () => {
  assert.deepEqual(
    stopped(page('<!-- <p style="a"> --><script type="application/json">"<p style=1>"</script>')),
    [],
  );
});
