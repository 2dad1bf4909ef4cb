import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  headerRules,
  headersFor,
  readHeadersFile,
  writeHeadersFile,
} from '../../../../src/integrations/pages/headers.ts';

test('what is written for hosts is read back the same', () => {
  assert.deepEqual(readHeadersFile(writeHeadersFile(headerRules('/'))), headerRules('/'));
});

test('hashed files are kept for good and have the general headers too', () => {
  const headers = headersFor(headerRules('/'), '/_astro/page.4f2a.js');
  assert.equal(headers['Cache-Control'], 'public, max-age=31536000, immutable');
  assert.equal(headers['X-Content-Type-Options'], 'nosniff');
  assert.equal(headersFor(headerRules('/'), '/')['Cache-Control'], undefined);
});

test('under a sub-path nothing is said of addresses outside it', () => {
  const rules = headerRules('/stories/one/');
  assert.deepEqual(headersFor(rules, '/'), {});
  assert.ok(headersFor(rules, '/stories/one/about/')['Content-Security-Policy']);
  assert.match(headersFor(rules, '/stories/one/_astro/x.js')['Cache-Control'] ?? '', /immutable/u);
});

test('no line is longer than a host takes', () => {
  for (const line of writeHeadersFile(headerRules('/')).split('\n')) assert.ok(line.length < 2000, line);
});

test('only what is for frames may be shown in one, also on a host that joins the headers of several rules', () => {
  const rules = headerRules('/a/');
  const framing = (address: string) =>
    /frame-ancestors [^;]*/u.exec(headersFor(rules, address)['Content-Security-Policy']!)![0];
  for (const address of ['/a/', '/a/requests/x/', '/a/embedded/', '/a/timeline/'])
    assert.equal(framing(address), "frame-ancestors 'none'", address);
  assert.equal(framing('/a/embed/requests/x/'), 'frame-ancestors *');
  assert.match(
    writeHeadersFile(rules),
    /\/a\/embed\/\*\n {2}! Content-Security-Policy\n {2}Content-Security-Policy: /u,
  );
});

test('comments and blank lines mean nothing', () => {
  assert.deepEqual(readHeadersFile('# a comment\n\n/*\n  X-A: b: c\n'), [
    { path: '/*', headers: { 'X-A': 'b: c' } },
  ]);
});

test('the record is open to other sites: exports, tables of figures, pictures; a page is not', () => {
  const rules = headerRules('/a/');
  const open = (address: string) => headersFor(rules, `/a/${address}`)['Access-Control-Allow-Origin'] === '*';
  for (const address of [
    'timeline.json',
    'record.zip',
    'data/x-1/data.csv',
    'cards/articles/x.png',
    'feed.xml',
    'requests/x.xml',
    'timeline/x.csl.json',
  ])
    assert.ok(open(address), address);
  for (const address of ['', 'data/x/', 'data/x/y/data.csv', 'timeline/', 'requests/x/', 'timeline.jsonp'])
    assert.ok(!open(address), address);
});
