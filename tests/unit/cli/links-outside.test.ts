/** Outside links: requested with pauses, cached, and reported with what to do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createServer } from 'node:http';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listen } from '../../../src/cli/server/listen.ts';
import {
  requestLinks,
  checkOutsideLinks,
  linksMessage,
  type LinkAnswer,
} from '../../../src/cli/links-outside.ts';

const answer = (status: number, location?: string) =>
  new Response(null, { status, headers: location ? { location } : {} });

test('what moved, is gone or does not answer is reported; what is there is counted; answers are kept for a week', async () => {
  const checkedAt: string[] = [];
  const fetcher = ((address: string, options?: RequestInit) => {
    checkedAt.push(`${options?.method ?? 'GET'} ${address}`);
    if (address.endsWith('/gone')) return Promise.resolve(answer(404));
    if (address.endsWith('/moved')) return Promise.resolve(answer(301, 'https://b.example/new'));
    if (address.endsWith('/down')) return Promise.reject(new Error('no route'));
    return Promise.resolve(answer(options?.method === 'HEAD' ? 405 : 200));
  }) as typeof fetch;
  const links = ['there', 'gone', 'moved', 'down'].map((name, at) => ({
    address: `https://a.example/${name}`,
    file: 'documents/a/document.yaml',
    line: at + 1,
  }));
  const addresses = links.map(({ address }) => address);
  const known: Record<string, LinkAnswer> = {};
  await requestLinks(addresses, known, { fetcher, now: 1e12, pause: 0 });
  assert.deepEqual(
    Object.values(known).map(({ state }) => state),
    ['there', 'gone', 'moved', 'no-answer'],
  );
  const text = linksMessage(links, known);
  assert.match(
    text,
    /:2 https:\/\/a\.example\/gone is gone \(404\)\. Look for a copy: https:\/\/web\.archive\.org/u,
  );
  assert.match(text, /:3 .* has moved to https:\/\/b\.example\/new/u);
  assert.match(text, /1 of 4 outside links are there/u);
  const before = checkedAt.length;
  await requestLinks(addresses, known, { fetcher, now: 1e12 + 86_400_000, pause: 0 });
  assert.equal(checkedAt.length, before);
  await requestLinks(addresses, known, { fetcher, now: 1e12 + 8 * 86_400_000, pause: 0 });
  assert.ok(checkedAt.length > before);
});

test('a real server: what moved for good or for now, is gone, is slow, or asks to be left alone', async (t) => {
  const checkedAt: string[] = [];
  const agents = new Set<string>();
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    checkedAt.push(`${method} ${url}`);
    if (!url.startsWith('/archive')) agents.add(request.headers['user-agent'] ?? '');
    const go = (status: number, location?: string) =>
      response.writeHead(status, location ? { location } : {}).end();
    if (url === '/slow') return; // It never answers.
    if (url === '/moved') go(301, '/step');
    else if (url === '/step') go(308, '/new');
    else if (url === '/for-now') go(302, '/new');
    else if (url === '/slash') go(301, '/slash/');
    else if (url === '/circle') go(302, '/circle');
    else if (url === '/gone') go(410);
    else if (url === '/no-head' && method === 'HEAD') go(501);
    else if (url.startsWith('/archive?url=') && url.includes('gone'))
      response.end(
        JSON.stringify({
          archived_snapshots: { closest: { available: true, url: 'http://archive.example/1' } },
        }),
      );
    else response.end('A page.');
  });
  const port = await listen(server, 4930);
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const names = ['there', 'moved', 'for-now', 'slash', 'circle', 'gone', 'no-head', 'slow'];
  const root = await mkdtemp(path.join(tmpdir(), 'links-'));
  t.after(() => rm(root, { recursive: true, force: true }));
  await mkdir(path.join(root, 'content/documents'), { recursive: true });
  await writeFile(path.join(root, 'content/site.yaml'), 'url: https://example.org\n');
  for (const name of names) {
    const folder = path.join(root, 'content/documents', name);
    await mkdir(folder);
    await writeFile(path.join(folder, 'document.yaml'), `link: http://localhost:${port}/${name}\n`);
  }
  const manner = {
    pause: 0,
    patience: 4000,
    archive: `http://localhost:${port}/archive?url=`,
  };
  const text = await checkOutsideLinks(root, 'content', manner);
  const lines = text.trim().split('\n');
  assert.match(text, new RegExp(`/moved has moved to http://localhost:${port}/new\n`, 'u'));
  assert.match(text, /\/gone is gone \(410\)\. A copy: https:\/\/archive\.example\/1\n/u);
  assert.match(text, /\/slow did not answer \(no answer in 4 s\)/u);
  assert.match(text, /\/circle did not answer \(it leads in circles\)/u);
  assert.equal(lines.length, 5, text);
  assert.match(lines.at(-1)!, /^4 of 8 outside links are there/u);
  assert.ok(checkedAt.includes('GET /no-head'));
  assert.deepEqual([...agents], ['link check of https://example.org']);

  const before = checkedAt.length;
  await checkOutsideLinks(root, 'content', manner);
  assert.equal(checkedAt.length, before, 'nothing is asked twice in a week');
  const cache = path.join(root, '.cache/outside-links.json');
  assert.match(await readFile(cache, 'utf8'), /"state": "moved"/u);
  await writeFile(cache, '{ "cut off');
  await checkOutsideLinks(root, 'content', manner);
  assert.ok(checkedAt.length > before);
});

test('a host that asks to be left alone is left alone', async () => {
  let checkedAt = 0;
  const fetcher = (() => {
    checkedAt += 1;
    return Promise.resolve(answer(429));
  }) as unknown as typeof fetch;
  const known: Record<string, LinkAnswer> = {};
  await requestLinks(['https://a.example/1', 'https://a.example/2'], known, { fetcher, pause: 0 });
  assert.equal(checkedAt, 1);
});
