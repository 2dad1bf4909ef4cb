/** When the copy that a reader keeps is shown: where the network fails, and where it says nothing. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { FILE_LIST, isInCopy, keyOf, NOT_KEPT } from '../../../../src/lib/site/offline.ts';
import { answerFromCopy, type WorkerScope } from '../../../../src/lib/site/offline-worker.ts';

const base = '/site/';
const names = { base, cache: 'record', list: FILE_LIST, notKept: NOT_KEPT };
const list = { files: { 'a/index.html': [1, 'one'], [NOT_KEPT]: [1, 'two'] } };
const stored: Readonly<Record<string, string>> = {
  [base + FILE_LIST]: JSON.stringify(list),
  [keyOf(base, 'a/index.html', 'one')]: 'the kept page',
  [keyOf(base, NOT_KEPT, 'two')]: 'not kept',
};

/** A worker whose network answers as it is told; it is asked with a path from the host. */
function worker(
  network: () => Promise<Response>,
): (path: string, init?: object) => Promise<Response> | undefined {
  let listen:
    ((event: { request: Request; respondWith: (answer: Promise<Response>) => void }) => void) | undefined;
  const scope = {
    registration: { scope: `http://host${base}` },
    caches: {
      match: (key: string) => Promise.resolve(key in stored ? new Response(stored[key]) : undefined),
    },
    fetch: network,
    addEventListener: (type: string, listener: typeof listen) => {
      if (type === 'fetch') listen = listener;
    },
  };
  answerFromCopy(scope as unknown as WorkerScope, names);
  return (path, init = {}) => {
    const request = { method: 'GET', mode: 'navigate', integrity: '', url: `http://host${path}`, ...init };
    let answer: Promise<Response> | undefined;
    const respondWith = (given: Promise<Response>): void => {
      answer = given;
    };
    listen!({ request: request as Request, respondWith });
    return answer;
  };
}

const textOf = async (answer: Promise<Response> | undefined): Promise<string> => (await answer!).text();
const never = (): Promise<Response> => new Promise(() => undefined);
const failing = (): Promise<Response> => Promise.reject(new TypeError('no network'));

test('the newest page is shown where the network answers, and the kept one where it fails', async () => {
  assert.equal(
    await textOf(worker(() => Promise.resolve(new Response('the newest')))('/site/a/')),
    'the newest',
  );
  const offline = worker(failing);
  assert.equal(await textOf(offline('/site/a/?q=x')), 'the kept page');
  assert.equal(await textOf(offline('/site/b/')), 'not kept');
  assert.equal((await offline('/site/a')!).headers.get('location'), 'http://host/site/a/');
  // A part of a page that is not there is no page.
  await assert.rejects(offline('/site/b.css', { mode: 'no-cors' })!, /no network/u);
});

test('a network that says nothing for four seconds gives way to the kept page', async (t: TestContext) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const answer = worker(never)('/site/a/');
  t.mock.timers.tick(4000);
  assert.equal(await textOf(answer), 'the kept page');
});

test('what is sent, what is elsewhere and what is fetched for the copy is left to the network', () => {
  const ask = worker(failing);
  assert.equal(ask('/site/a/', { method: 'POST' }), undefined);
  assert.equal(ask('/elsewhere/'), undefined);
  assert.equal(ask('/site/a/', { integrity: 'sha256-one' }), undefined);
});

test('the copy has what pages and the search need, and no paper, archive or card', () => {
  const files = [
    'index.html',
    '_astro/a.css',
    'pagefind/words',
    'search/titles.json',
    'data/a.json',
    'a/p.webp',
  ];
  const left = [
    '404.html',
    'cards/a.png',
    'record.zip',
    'edition/edition.pdf',
    'documents/a.bib',
    'offline-worker.js',
  ];
  assert.deepEqual([...files, ...left].filter(isInCopy), files);
});
