/** A download that broke off goes on where it ended: against a real server that breaks the connection. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { validatorOf } from '../../../../src/archive/fetch/partial-download.ts';
import { fetchFile, usualFetchLimits } from '../../../../src/archive/fetch/fetch-file.ts';

const PAPER = randomBytes(300_000);
const OTHER = randomBytes(300_000);
const HALF = 150_000;
const MARK = { etag: '"first"' };

let folder: string;
let base: string;
let asked: IncomingHttpHeaders[];
let answer: (response: ServerResponse, headers: IncomingHttpHeaders, times: number) => void;

const server = createServer((request, response) => {
  asked.push(request.headers);
  answer(response, request.headers, asked.length);
});

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broken-'));
  asked = [];
});
afterEach(() => rm(folder, { recursive: true }));

const limits = { ...usualFetchLimits, secondsBetween: 0.01, secondsOfSilence: 2, attempts: 3 };
const get = (change: object = {}) =>
  fetchFile(`${base}/paper`, join(folder, 'paper'), {
    userAgent: 'A-Paper (+https://paper.example)',
    limits: { ...limits, ...change },
  });
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Sends the first half of the paper, and breaks the connection once some of it has been written down. */
function breakOff(response: ServerResponse, headers: object = MARK, sent = PAPER.subarray(0, HALF)): void {
  response.writeHead(200, headers as Record<string, string>);
  response.write(sent);
  const look = async () => {
    const part = await stat(join(folder, 'paper.part')).catch(() => undefined);
    if (part && part.size > 0) response.destroy();
    else setTimeout(() => void look(), 5);
  };
  void look();
}

/** Sends a file as asked for: the rest of it, where that is of the same file. */
function serve(response: ServerResponse, headers: IncomingHttpHeaders, paper: Buffer, etag: string): void {
  const from = Number(/^bytes=(\d+)-$/u.exec(headers.range ?? '')?.[1] ?? 0);
  if (from === 0 || headers['if-range'] !== etag) response.writeHead(200, { etag }).end(paper);
  else
    response
      .writeHead(206, { etag, 'content-range': `bytes ${from}-${paper.length - 1}/${paper.length}` })
      .end(paper.subarray(from));
}

async function whole(fetched: { sha256: string; bytes: number }, paper = PAPER): Promise<void> {
  assert.deepEqual(
    { sha256: fetched.sha256, bytes: fetched.bytes },
    { sha256: sha256(paper), bytes: paper.length },
  );
  assert.ok(paper.equals(await readFile(join(folder, 'paper'))));
  assert.deepEqual(await readdir(folder), ['paper'], 'nothing is left beside the file');
}

test('the rest is asked for by the mark of the file, and put behind what had come', async () => {
  answer = (response, headers, times) =>
    times === 1 ? breakOff(response) : serve(response, headers, PAPER, MARK.etag);
  await whole(await get());
  const [, second] = asked;
  const from = Number(/^bytes=(\d+)-$/u.exec(second!.range!)![1]);
  assert.ok(from > 0 && from <= HALF);
  assert.equal(second!['if-range'], MARK.etag);
  assert.equal(asked.length, 2);
});

test('what an earlier call left is gone on with by the next', async () => {
  answer = (response) => breakOff(response);
  await assert.rejects(get({ attempts: 1 }), /could not be fetched/u);
  assert.ok((await stat(join(folder, 'paper.part'))).size > 0);
  answer = (response, headers) => serve(response, headers, PAPER, MARK.etag);
  await whole(await get());
  assert.ok(asked[1]!.range);
});

test('by its date of change too, where that lies before the answer', async () => {
  const changed = { date: 'Fri, 02 Jan 2026 00:00:10 GMT', 'last-modified': 'Fri, 02 Jan 2026 00:00:00 GMT' };
  answer = (response, headers, times) => {
    if (times === 1) return breakOff(response, changed);
    const from = Number((headers.range ?? 'bytes=0-').slice('bytes='.length, -1));
    const range = `bytes ${from}-${PAPER.length - 1}/${PAPER.length}`;
    response.writeHead(206, { ...changed, 'content-range': range }).end(PAPER.subarray(from));
  };
  await whole(await get());
  assert.equal(asked[1]!['if-range'], changed['last-modified']);
  assert.equal(validatorOf({ etag: 'W/"weak"', ...changed }), undefined);
  assert.equal(validatorOf({ ...changed, date: changed['last-modified'] }), undefined);
});

test('it begins again where the file has changed, or the server supports no ranges', async () => {
  answer = (response, headers, times) =>
    times === 1 ? breakOff(response) : serve(response, headers, OTHER, '"second"');
  await whole(await get(), OTHER);
  assert.equal(asked.length, 2);
  asked = [];
  answer = (response, _, times) =>
    times === 1 ? breakOff(response) : response.writeHead(200, MARK).end(PAPER);
  await whole(await get());
});

test('it begins again where the part that comes is another, or of another file, or none is left', async () => {
  const wrong: Array<(response: ServerResponse, from: number) => void> = [
    // As many bytes as are wanting, from another place.
    (response, from) =>
      response
        .writeHead(206, { ...MARK, 'content-range': `bytes 10-${PAPER.length - 1}/${PAPER.length}` })
        .end(PAPER.subarray(10, 10 + PAPER.length - from)),
    (response, from) =>
      response
        .writeHead(206, {
          etag: '"second"',
          'content-range': `bytes ${from}-${OTHER.length - 1}/${OTHER.length}`,
        })
        .end(OTHER.subarray(from)),
    (response) => response.writeHead(206, MARK).end(PAPER),
    (response) => response.writeHead(416, { 'content-range': 'bytes */7' }).end(),
    // Shorter than it says that it is.
    (response, from) =>
      response
        .writeHead(206, { ...MARK, 'content-range': `bytes ${from}-${PAPER.length - 1}/${PAPER.length}` })
        .end(PAPER.subarray(from, -1)),
  ];
  for (const answerWrongly of wrong) {
    asked = [];
    answer = (response, { range }, times) => {
      if (times === 1) return breakOff(response);
      if (range) return answerWrongly(response, Number(range.slice('bytes='.length, -1)));
      response.writeHead(200, MARK).end(PAPER);
    };
    await whole(await get());
    assert.deepEqual(
      asked.map(({ range }) => range !== undefined),
      [false, true, false],
    );
  }
});

test('nothing is kept that could not go on, and the size is limited over all parts', async () => {
  answer = (response) => breakOff(response, {});
  await assert.rejects(get({ attempts: 2 }), /could not be fetched/u);
  assert.ok(asked.every(({ range }) => range === undefined));
  assert.deepEqual(await readdir(folder), []);
  asked = [];
  answer = (response, headers, times) =>
    times === 1 ? breakOff(response) : serve(response, headers, PAPER, MARK.etag);
  await assert.rejects(get({ megabytes: 0.2 }), /is larger than 0\.2 MB/u);
  assert.ok(asked[1]!.range);
  assert.deepEqual(await readdir(folder), []);
});

test('what a server packs unasked is unpacked, and its size is that of what comes out', async () => {
  const text = 'The same words again. '.repeat(20_000);
  answer = (response) => response.writeHead(200, { ...MARK, 'content-encoding': 'gzip' }).end(gzipSync(text));
  assert.equal((await get()).bytes, text.length);
  assert.equal(asked[0]!['accept-encoding'], 'identity');
  await assert.rejects(get({ megabytes: 0.1 }), /is larger than/u);
  // Half of what is packed is no part of what is unpacked.
  const packed = gzipSync(randomBytes(90_000));
  answer = (response) =>
    breakOff(response, { ...MARK, 'content-encoding': 'gzip' }, packed.subarray(0, 80_000));
  await assert.rejects(get({ attempts: 1 }), /could not be fetched/u);
  assert.deepEqual(await readdir(folder), ['paper']);
});
