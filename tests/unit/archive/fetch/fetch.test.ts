/** Originals are fetched from a real server that answers as servers do. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isIP, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { PDFDocument, rgb, StandardFonts } from 'pdf-lib';
import { parse } from 'yaml';
import { fetchFile, secondsAsked, usualFetchLimits } from '../../../../src/archive/fetch/fetch-file.ts';
import { fetchOriginals } from '../../../../src/archive/fetch/fetch-originals.ts';
import { fetchedFolder, fetchedText } from '../../../../src/archive/fetch/fetched-text.ts';
import { statusOf, verify } from '../../../../src/archive/ingest/holdings.ts';
import type { Network } from '../../../../src/archive/fetch/request.ts';
import { isPrivateAddress } from '../../../../src/archive/fetch/private-addresses.ts';
import { fetched, markOfWords } from '../../../../src/collections/fields/fetched.ts';
import { allowsReuse } from '../../../../src/archive/fetch/reuse-licence.ts';

let folder: string;
let base: string;
let asked: IncomingMessage[] = [];
let answers: Record<string, (response: ServerResponse, times: number) => void> = {};
const times = new Map<string, number>();

const server = createServer((request, response) => {
  asked.push(request);
  const path = request.url ?? '';
  const count = (times.get(path) ?? 0) + 1;
  times.set(path, count);
  const answer = answers[path];
  if (answer) answer(response, count);
  else response.writeHead(404).end();
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
  folder = await mkdtemp(join(tmpdir(), 'fetch-'));
  asked = [];
  times.clear();
  answers = { '/notes.txt': (response) => response.end('The first line of some notes.\n') };
});

const limits = { ...usualFetchLimits, secondsBetween: 0.01, secondsOfSilence: 0.2, megabytes: 0.015 };
const guest = { userAgent: 'A-Paper (+https://paper.example)', limits };
const get = (path: string, change: object = {}) =>
  fetchFile(base + path, join(folder, 'file'), { ...guest, ...change });
const options = () => ({
  ...guest,
  content: join(folder, 'story'),
  work: join(folder, 'work'),
  today: '2026-01-02',
  pause: 0,
});

async function record(id: string, path: string, licence = 'OGL v3.0') {
  const place = join(folder, 'story/documents', id);
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'document.yaml'), `title: ${id}\nlink: ${base}${path}\nlicence: ${licence}\n`);
}

test('a server gets the User-Agent, and its redirects are followed', async () => {
  answers['/old'] = (response) => response.writeHead(301, { location: '/notes.txt' }).end();
  const fetched = await get('/old');
  assert.equal(fetched.address, `${base}/notes.txt`);
  assert.equal(await readFile(join(folder, 'file'), 'utf8'), 'The first line of some notes.\n');
  assert.equal(asked[0]!.headers['user-agent'], 'A-Paper (+https://paper.example)');
});

/** The server of this test as one of the web, and 127.0.0.2 as a machine of the own network. */
const web = (...places: string[]) => {
  const asked: string[] = [];
  return {
    asked,
    resolve: (host: string) => {
      asked.push(host);
      const address = places[Math.min(asked.length, places.length) - 1]!;
      return Promise.resolve([{ address, family: isIP(address) }]);
    },
    isOwn: (address: string) => address !== '127.0.0.1' && isPrivateAddress(address),
  };
};
const named = (host: string) => base.replace('127.0.0.1', host);

test('no server leads out of the web: neither to a file, nor without end, nor into the own network', async () => {
  answers['/file'] = (response) => response.writeHead(302, { location: 'file:///etc/hostname' }).end();
  answers['/nowhere'] = (response) => response.writeHead(302, { location: 'http://[' }).end();
  await assert.rejects(get('/nowhere'), /no address of the web/u);
  answers['/round'] = (response) => response.writeHead(302, { location: '/round' }).end();
  await assert.rejects(get('/file'), /no address of the web/u);
  await assert.rejects(get('/round'), /without an end/u);
  let to = '';
  answers['/paper.pdf'] = (response) => response.writeHead(302, { location: to }).end();
  for (to of [
    'http://127.0.0.2/',
    'http://2130706434/',
    'http://[::1]/',
    'http://169.254.169.254/latest/',
    'http://[::ffff:10.0.0.1]/',
    'http://[64:ff9b::10.0.0.1]/',
    'http://[::7f00:2]/',
    'http://[::ffff:0:127.0.0.2]/',
    'http://[2002:7f00:2::]/',
    'http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/',
    'http://192.88.99.1/',
    'http://localhost:1/',
    'http://printer.local/',
  ])
    await assert.rejects(
      fetchFile(`${named('paper.example')}/paper.pdf`, join(folder, 'file'), {
        ...guest,
        network: web('127.0.0.1'),
      }),
      /leads to .+, which is no part of the web: it was not fetched/u,
      to,
    );
  assert.deepEqual(
    [...times.keys()],
    ['/nowhere', '/file', '/round', '/paper.pdf'],
    'nothing else was asked',
  );
});

test('the machine that was checked is the one that is asked, however a name changes its mind', async () => {
  const fetchNamed = (network: Network, path = '/notes.txt') =>
    fetchFile(named('paper.example') + path, join(folder, 'file'), { ...guest, network });
  const once = web('127.0.0.1', '127.0.0.2');
  assert.equal((await fetchNamed(once)).bytes, 30);
  assert.deepEqual(once.asked, ['paper.example'], 'a name is looked up once for a connection');
  // The same host again, by a redirect of its own: it is looked up again, and refused.
  answers['/again'] = (response) => response.writeHead(302, { location: '/notes.txt' }).end();
  await assert.rejects(fetchNamed(web('127.0.0.1', '127.0.0.2'), '/again'), /no part of the web/u);
  await assert.rejects(fetchNamed(web('127.0.0.2')), /leads to paper\.example:\d+, which is no part/u);
  const both = {
    ...web(),
    resolve: () =>
      Promise.resolve([
        { address: '127.0.0.1', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ]),
  };
  await assert.rejects(fetchNamed(both), /no part of the web/u);
  for (const spelling of ['::127.0.0.2', '::ffff:0:7f00:2', '64:ff9b::a00:1', '2002:c0a8:101::1', '::1'])
    await assert.rejects(fetchNamed(web(spelling)), /no part of the web/u, spelling);
  assert.equal(times.get('/notes.txt'), 1);
  // Who names a machine of the own network means it.
  const printer = `${named('printer.lan')}/notes.txt`;
  await fetchFile(printer, join(folder, 'file'), { ...guest, network: web('127.0.0.1') });
  assert.equal(times.get('/notes.txt'), 2);
});

test('a server that is busy is asked again, when it says', async () => {
  answers['/busy'] = (response, count) =>
    count < 3 ? response.writeHead(429, { 'retry-after': '0' }).end() : response.end('Now.');
  assert.equal((await get('/busy')).bytes, 4);
  assert.equal(times.get('/busy'), 3);
  answers['/closed'] = (response) => response.writeHead(503, { 'retry-after': '86400' }).end();
  await assert.rejects(get('/closed'), /left alone for 86400 seconds/);
  assert.equal(times.get('/closed'), 1);
  assert.equal(secondsAsked('Fri, 02 Jan 2026 00:00:10 GMT', Date.UTC(2026, 0, 2)), 10);
});

test('what is not there, too large, silent, or refused ends with one sentence and no file', async () => {
  answers['/large'] = (response) => response.end('x'.repeat(20_000));
  answers['/longer-than-said'] = (response) => {
    response.write('x'.repeat(9000));
    response.end('x'.repeat(9000));
  };
  answers['/silent'] = (response) => {
    response.write('x');
  };
  const few = { limits: { ...limits, attempts: 2 } };
  await assert.rejects(get('/missing'), /is not there \(the server answers 404\)/);
  await assert.rejects(get('/large'), /larger than/);
  await assert.rejects(get('/longer-than-said'), /larger than/);
  await assert.rejects(get('/silent', few), /was silent/);
  assert.equal(times.get('/silent'), 2);
  const refusing = fetchFile('http://127.0.0.1:1/', join(folder, 'file'), { ...guest, ...few });
  await assert.rejects(refusing, /refused the connection|could not be fetched/);
  assert.deepEqual(await readdir(folder), []);
});

test('originals are fetched where the licence allows it, and out of the story unless asked', async () => {
  await record('notes', '/notes.txt');
  await record('closed', '/notes.txt', 'All rights reserved');
  assert.deepEqual(await fetchOriginals([], options()), [{ id: 'notes', what: 'new', licenceUnseen: true }]);
  const place = join(fetchedFolder(options().work), 'documents/notes');
  assert.equal(await readFile(join(place, 'pages/0001.txt'), 'utf8'), 'The first line of some notes.\n');
  const { file } = parse(await readFile(join(place, 'document.yaml'), 'utf8')) as {
    file: { fetchedFrom: string; fetchedAt: string; sha256: string };
  };
  assert.equal(file.fetchedFrom, `${base}/notes.txt`);
  assert.match(file.fetchedAt, /^\d{4}-\d\d-\d\dT/);
  assert.deepEqual(await readdir(join(folder, 'story/documents/notes')), ['document.yaml']);
  await assert.rejects(fetchOriginals(['closed'], options()), /does not say that it may be copied/);
  await fetchOriginals(['notes'], { ...options(), keep: true });
  assert.ok((await readdir(join(folder, 'story/documents/notes'))).includes('pages.json'));
});

const QUOTED = `quotations:
  - { id: first-line, text: first line of some notes }
  - { id: no-line, text: the last line of some notes }
`;
const recordFile = (id: string) => join(folder, 'story/documents', id, 'document.yaml');
interface WithFetched {
  fetched: { sha256: string; text: string; from: string; at: string; quotations?: object[] };
}
const recordedOf = async (id: string) =>
  (parse(await readFile(recordFile(id), 'utf8')) as WithFetched).fetched;

test('the record says what came, when, and which quotations it contains; nothing else in it is touched', async () => {
  await record('notes', '/notes.txt');
  await record('review', '/missing.txt', 'All rights reserved');
  const before = `${await readFile(recordFile('notes'), 'utf8')}# A remark.\n${QUOTED}`;
  await writeFile(recordFile('notes'), `${before}\n# Of the topics.\ntopics:   [a]\n`);
  const review = `${await readFile(recordFile('review'), 'utf8')}quotations:
  - { id: through-notes, via: notes, text: some notes }\n`;
  await writeFile(recordFile('review'), review);
  await fetchOriginals([], options());
  const first = await recordedOf('notes');
  assert.deepEqual(first.quotations, [
    { id: 'first-line', words: markOfWords('first line of some notes') },
    { id: 'through-notes', words: markOfWords('some notes') },
  ]);
  assert.equal(first.from, `${base}/notes.txt`);
  assert.equal(fetched.parse(first).at, first.at);
  const text = await readFile(recordFile('notes'), 'utf8');
  assert.ok(text.startsWith(`${before}\n# Of the topics.\ntopics:   [a]\nfetched:\n`), text);
  assert.equal(await readFile(recordFile('review'), 'utf8'), review);

  // The same again, on another machine: the record is as it was, but for what was written into it since.
  await rm(options().work, { recursive: true });
  const moved = `${text}# Of the note.\nnote: x\n`.replace('the last line', 'The first line');
  await writeFile(recordFile('notes'), moved);
  assert.equal((await fetchOriginals(['notes'], options()))[0]!.what, 'same');
  const second = await recordedOf('notes');
  assert.deepEqual({ ...second, quotations: first.quotations }, first);
  assert.equal(second.quotations!.length, 3);
  assert.match(await readFile(recordFile('notes'), 'utf8'), /\n# Of the note\.\nnote: x\n$/u);

  answers['/notes.txt'] = (response) => response.end('Another line of some notes.\n');
  await rm(options().work, { recursive: true });
  const [outcome] = await fetchOriginals(['notes'], options());
  assert.equal(outcome!.what, 'changed', 'known from the record alone');
  assert.deepEqual((await recordedOf('notes')).quotations, [
    { id: 'through-notes', words: markOfWords('some notes') },
  ]);
  // Into the story: the record says more of an attached file.
  await fetchOriginals(['notes'], { ...options(), keep: true });
  assert.equal(await recordedOf('notes'), undefined);
});

test('words that occur twice in what came are recorded only where the record says which place is meant', async () => {
  await record('minutes', '/minutes.txt');
  answers['/minutes.txt'] = (response) => response.end('It was agreed by all. The rest was agreed by all.\n');
  const text = await readFile(recordFile('minutes'), 'utf8');
  await writeFile(
    recordFile('minutes'),
    `${text}quotations:
  - { id: either, text: agreed by all }
  - { id: the-second, text: agreed by all, occurrence: 2 }\n`,
  );
  await fetchOriginals(['minutes'], options());
  assert.deepEqual((await recordedOf('minutes')).quotations, [
    { id: 'the-second', words: markOfWords('agreed by all') },
  ]);
});

test('what lies under a bar in what was fetched proves no quotation', async () => {
  const pdf = async (bar: boolean) => {
    const made = await PDFDocument.create();
    const font = await made.embedFont(StandardFonts.Helvetica);
    const page = made.addPage([400, 300]);
    page.drawText('The open words stand here.', { x: 40, y: 200, size: 12, font });
    page.drawText('The hidden words stand here.', { x: 40, y: 100, size: 12, font });
    if (bar) page.drawRectangle({ x: 36, y: 94, width: 200, height: 20, color: rgb(0, 0, 0) });
    return Buffer.from(await made.save());
  };
  const lay = async (id: string, bytes: Buffer) => {
    answers[`/${id}.pdf`] = (response) => response.end(bytes);
    await record(id, `/${id}.pdf`);
    const text = await readFile(recordFile(id), 'utf8');
    await writeFile(
      recordFile(id),
      `${text}quotations:\n  - { id: ${id}-words, text: The hidden words stand here }\n`,
    );
  };
  await lay('open', await pdf(false));
  await lay('barred', await pdf(true));
  await fetchOriginals([], options());
  const { quotations } = await recordedOf('open');
  assert.deepEqual(quotations, [
    { id: 'open-words', page: 1, words: markOfWords('The hidden words stand here') },
  ]);
  const barredRecord = await recordedOf('barred');
  assert.ok(barredRecord.sha256);
  assert.equal(barredRecord.quotations, undefined);
  const address = (id: string) => `${base}/${id}.pdf`;
  assert.ok(fetchedText(fetchedFolder(options().work), 'open', address('open')));
  assert.equal(fetchedText(fetchedFolder(options().work), 'barred', address('barred')), undefined);
  assert.equal(
    fetchedText(fetchedFolder(options().work), 'open', address('moved')),
    undefined,
    'another address now',
  );
});

test('what changed since the last time is reported', async () => {
  await record('notes', '/notes.txt');
  await fetchOriginals([], options());
  assert.equal((await fetchOriginals([], options()))[0]!.what, 'same');
  answers['/notes.txt'] = (response) => response.end('Another line.\n');
  assert.equal((await fetchOriginals([], options()))[0]!.what, 'changed');
});

test('one that fails does not stop the others, and a run that was stopped goes on', async () => {
  await record('a-missing', '/missing.txt');
  await record('b-notes', '/notes.txt');
  await record('c-notes', '/notes.txt');
  const stop = new AbortController();
  const stopped = fetchOriginals([], {
    ...options(),
    signal: stop.signal,
    progress: (done) => {
      if (done === 2) stop.abort(new Error('stopped'));
    },
  });
  await assert.rejects(stopped, /stopped/);
  const outcomes = await fetchOriginals([], options());
  assert.deepEqual(
    outcomes.map(({ what }) => what),
    ['gone', 'new', 'new'],
  );
  assert.equal(times.get('/missing.txt'), 1);
  assert.equal(times.get('/notes.txt'), 2);
});

test('without a network nothing is changed', async () => {
  const place = join(folder, 'story/documents/away');
  await mkdir(place, { recursive: true });
  await writeFile(
    join(place, 'document.yaml'),
    'title: Away\nlink: http://nowhere.invalid/a\nlicence: OGL v3.0\n',
  );
  await assert.rejects(fetchOriginals([], options()), /is this machine on the network\?$/);
  assert.deepEqual(await readdir(options().work), []);
});

test('the status names what may be fetched; hashing again finds a file that was changed', async () => {
  await record('notes', '/notes.txt');
  await record('other', '/notes.txt');
  await fetchOriginals(['notes'], { ...options(), keep: true });
  const { attached, open } = await statusOf(options().content, fetchedFolder(options().work));
  assert.deepEqual({ attached, open }, { attached: ['notes'], open: ['other'] });
  const look = () => verify(options().content, fetchedFolder(options().work), () => undefined);
  assert.deepEqual((await look()).wrong, []);
  await writeFile(join(folder, 'story/documents/notes/original.txt'), 'Something else.');
  assert.match((await look()).wrong[0]!, /original\.txt is not the file that its record names/);
});

test('only licences that say so allow reuse', () => {
  for (const licence of [
    'OGL v3.0',
    'Open Government Licence v3.0',
    'Open Parliament Licence',
    'CC BY-SA',
    'CC BY 4.0',
  ])
    assert.ok(allowsReuse(licence), licence);
  for (const licence of [
    undefined,
    '',
    'All rights reserved',
    'probably the Open Government Licence',
    'CC BY-NC 4.0',
    'CC BY-ND',
  ])
    assert.ok(!allowsReuse(licence), String(licence));
});
