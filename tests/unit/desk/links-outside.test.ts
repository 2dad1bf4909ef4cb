/** Outside links: asked politely, remembered, and told with what to do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askAll, tellLinks, type Answer } from '../../../src/desk/links-outside.ts';

const answer = (status: number, url?: string) => {
  const response = new Response(null, { status });
  if (url) Object.defineProperties(response, { url: { value: url }, redirected: { value: true } });
  return response;
};

test('what moved, is gone or does not answer is told; what is there is counted; answers are kept for a week', async () => {
  const asked: string[] = [];
  const fetcher = ((address: string, options?: RequestInit) => {
    asked.push(`${options?.method ?? 'GET'} ${address}`);
    if (address.endsWith('/gone')) return Promise.resolve(answer(404));
    if (address.endsWith('/moved')) return Promise.resolve(answer(200, 'https://b.example/new'));
    if (address.endsWith('/down')) return Promise.reject(new Error('no route'));
    return Promise.resolve(answer(options?.method === 'HEAD' ? 405 : 200));
  }) as typeof fetch;
  const links = ['there', 'gone', 'moved', 'down'].map((name, at) => ({
    address: `https://a.example/${name}`,
    file: 'documents/a/document.yaml',
    line: at + 1,
  }));
  const addresses = links.map(({ address }) => address);
  const known: Record<string, Answer> = {};
  await askAll(addresses, known, { fetcher, now: 1e12, pause: 0 });
  assert.deepEqual(
    Object.values(known).map(({ state }) => state),
    ['there', 'gone', 'moved', 'no-answer'],
  );
  const text = tellLinks(links, known);
  assert.match(
    text,
    /:2 https:\/\/a\.example\/gone is gone \(404\)\. Look for a copy: https:\/\/web\.archive\.org/u,
  );
  assert.match(text, /:3 .* has moved to https:\/\/b\.example\/new/u);
  assert.match(text, /1 of 4 outside links are there/u);
  const before = asked.length;
  await askAll(addresses, known, { fetcher, now: 1e12 + 86_400_000, pause: 0 });
  assert.equal(asked.length, before);
  await askAll(addresses, known, { fetcher, now: 1e12 + 8 * 86_400_000, pause: 0 });
  assert.ok(asked.length > before);
});
