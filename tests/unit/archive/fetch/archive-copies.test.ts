/** Copies in a web archive are asked for from a server of the test's own, that answers as the Wayback Machine does. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { archiveCopies, withoutCopy } from '../../../../src/archive/fetch/archive-copies.ts';
import { usualFetchLimits } from '../../../../src/archive/fetch/fetch-file.ts';
import { NetworkError } from '../../../../src/archive/fetch/request.ts';
import { recordsIn } from '../../../../src/archive/ingest/holdings.ts';

let folder: string;
let base: string;
let asked: string[] = [];
let agents: Array<string | undefined> = [];
let answers: Record<string, (response: ServerResponse, times: number) => void> = {};

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '', 'http://archive');
  const about = url.searchParams.get('url') ?? request.url ?? '';
  asked.push(about);
  agents.push(request.headers['user-agent']);
  const answer = answers[about];
  if (answer) answer(response, asked.filter((one) => one === about).length);
  else response.end('{"archived_snapshots": {}}');
});
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  if (folder) await rm(folder, { recursive: true, force: true });
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
  asked = [];
  agents = [];
  answers = {};
});

const source = (id: string) => `https://news.example/${id}?a=1&b=2`;
const file = (id: string) => join(folder, 'story/documents', id, 'document.yaml');
async function record(id: string, more = '') {
  await mkdir(join(folder, 'story/documents', id), { recursive: true });
  await writeFile(file(id), `# A remark.\ntitle:   ${id}\nlink: ${source(id)}\n${more}`);
}
const snapshot = (response: ServerResponse, moment = '20260102030405', status = '200') => {
  const url = `http://web.archive.org/web/${moment}/https://news.example/`;
  response.end(
    JSON.stringify({ archived_snapshots: { closest: { available: true, url, timestamp: moment, status } } }),
  );
};
const limits = { ...usualFetchLimits, secondsBetween: 0.01, secondsOfSilence: 0.2, attempts: 2 };
const options = () => ({
  content: join(folder, 'story'),
  work: join(folder, 'work'),
  userAgent: 'A-Paper (+https://paper.example)',
  server: base,
  limits,
  pause: 0,
});

test('the newest copy of each source is written into its record, and every other letter stays', async () => {
  await record('found', 'kind: news\n');
  await record('none');
  await record('an-error');
  answers[source('found')] = (response) => snapshot(response);
  answers[source('an-error')] = (response) => snapshot(response, '20260102030405', '404');
  const begun: number[] = [];
  const outcomes = await archiveCopies([], { ...options(), begin: (count) => begun.push(count) });
  assert.deepEqual(begun, [3]);
  assert.deepEqual(
    outcomes.map(({ id, what }) => [id, what]),
    [
      ['an-error', 'none'],
      ['found', 'found'],
      ['none', 'none'],
    ],
  );
  assert.equal(
    await readFile(file('found'), 'utf8'),
    `# A remark.\ntitle:   found\nlink: ${source('found')}\nkind: news\narchived:\n  address: https://web.archive.org/web/20260102030405/https://news.example/\n  at: 2026-01-02T03:04:05Z\n`,
  );
  assert.deepEqual(new Set(agents), new Set(['A-Paper (+https://paper.example)']));
  assert.deepEqual(
    withoutCopy(await recordsIn(options().content)).map(({ id }) => id),
    ['an-error', 'none'],
  );
  // A source with a copy is asked for again only where that is wanted.
  asked = [];
  await archiveCopies([], options());
  assert.ok(!asked.includes(source('found')));
  answers[source('found')] = (response) => snapshot(response, '20270102030405');
  await archiveCopies(['found'], { ...options(), again: true });
  assert.match(
    await readFile(file('found'), 'utf8'),
    /kind: news\narchived:\n {2}address: .*\n {2}at: 2027-01-02T03:04:05Z\n$/u,
  );
});

test('a busy archive is asked again after the time that it names; one that fails costs one source', async () => {
  for (const id of ['busy', 'closed', 'malformed', 'other', 'silent']) await record(id);
  answers[source('busy')] = (response, times) =>
    times === 1 ? response.writeHead(429, { 'retry-after': '0' }).end() : snapshot(response);
  answers[source('closed')] = (response) => response.writeHead(429, { 'retry-after': '3600' }).end();
  answers[source('malformed')] = (response) => response.end('<html>');
  answers[source('other')] = (response) =>
    response.end('{"archived_snapshots": {"closest": {"url": "javascript:1", "status": "200"}}}');
  answers[source('silent')] = () => undefined;
  const outcomes = await archiveCopies([], options());
  assert.deepEqual(
    outcomes.map(({ what }) => what),
    ['found', 'failed', 'failed', 'failed', 'failed'],
  );
  const messages = outcomes.flatMap(({ message }) => message ?? []);
  for (const [at, words] of [/3600 seconds/u, /cannot be read/u, /names no copy/u, /silent/u].entries())
    assert.match(messages[at]!, words);
  assert.equal(asked.filter((one) => one === source('closed')).length, 1);
  for (const id of ['closed', 'malformed', 'other', 'silent'])
    assert.doesNotMatch(await readFile(file(id), 'utf8'), /archived/u);
});

test('a copy that is made is where the archive leads to', async () => {
  await record('made');
  await record('no-place');
  answers[`/save/${source('made')}`] = (response) =>
    response.writeHead(302, { location: `/web/20260203040506/${source('made')}` }).end();
  answers[`/save/${source('no-place')}`] = (response) => response.end('Saving.');
  const outcomes = await archiveCopies([], { ...options(), make: true });
  assert.deepEqual(
    outcomes.map(({ what }) => what),
    ['made', 'failed'],
  );
  const text = await readFile(file('made'), 'utf8');
  assert.ok(
    text.endsWith(
      `archived:\n  address: ${base}/web/20260203040506/${source('made')}\n  at: 2026-02-03T04:05:06Z\n`,
    ),
  );
});

test('a run that was stopped goes on where it ended', async () => {
  for (const id of ['a', 'b', 'c']) await record(id);
  const stop = new AbortController();
  answers[source('a')] = (response) => snapshot(response);
  answers[source('b')] = () => stop.abort(new Error('stopped'));
  await assert.rejects(archiveCopies([], { ...options(), signal: stop.signal }), /stopped/u);
  assert.match(await readFile(file('a'), 'utf8'), /archived/u);
  asked = [];
  delete answers[source('b')];
  const outcomes = await archiveCopies([], options());
  assert.deepEqual(asked, [source('b'), source('c')]);
  assert.deepEqual(
    outcomes.map(({ id, what }) => `${id} ${what}`),
    ['a found', 'b none', 'c none'],
  );
});

test('without a network nothing is asked twice, and nothing is written', async () => {
  await record('a');
  const away = { ...options(), server: 'http://archive.invalid' };
  await assert.rejects(archiveCopies([], away), NetworkError);
  await assert.rejects(archiveCopies(['missing'], options()), /no document “missing”/u);
  assert.doesNotMatch(await readFile(file('a'), 'utf8'), /archived/u);
});
