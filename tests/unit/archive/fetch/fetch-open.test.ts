/**
 * All that may be fetched, by one command: from a server with files of all kinds and every failure, and with forty
 * pages where everything is tested.
 */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { after, before, test } from 'node:test';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { parse } from 'yaml';
import { usualFetchLimits } from '../../../../src/archive/fetch/fetch-file.ts';
import { compareQuotations } from '../../../../src/cli/documents/compare-quotations.ts';
import { fetchAndReport, reportPlan } from '../../../../src/cli/documents/fetch-documents.ts';
import { all } from '../../../all.ts';
import { exampleStory } from '../../../mistakes/story.ts';

/** Pages of the web, each of which is read by Chromium. */
const PAGES = all ? 30 : 2;

let place: string;
let base: string;
const requests: Array<{ method: string; path: string }> = [];
const answers: Record<string, (response: ServerResponse, times: number) => void> = {};

const server = createServer((request, response) => {
  const { method = '', url: address = '' } = request;
  requests.push({ method, path: address });
  const times = requests.filter((one) => one.path === address && one.method === method).length;
  const answer = answers[address];
  if (answer) answer(response, times);
  else response.writeHead(404).end();
});

const OGL = '<footer>Published under the <a href="/ogl/3/">Open Government Licence v3.0</a>.</footer>';
const page = (title: string, text: string, foot = OGL) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p></main>${foot}</body></html>`;

async function pdf(text: string): Promise<Buffer> {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  made
    .addPage([400, 300])
    .drawText('Open Government Licence v3.0. The first page.', { x: 40, y: 200, size: 12, font });
  made.addPage([700, 300]).drawText(text, { x: 40, y: 200, size: 12, font });
  return Buffer.from(await made.save());
}

const send = (type: string, body: string | Buffer) => (response: ServerResponse) =>
  response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);

const QUOTATIONS = `quotations:
  - id: counted
    text: The team counted 41 loose boards on the footbridge
  - { id: closed, text: The bridge was closed at once }
  - id: as-it-is
    text: Nobody was told of the inspection
`;

async function layRecord(id: string, address: string, more = ''): Promise<void> {
  const folder = path.join(place, 'content/documents', id);
  await mkdir(folder, { recursive: true });
  await writeFile(
    path.join(folder, 'document.yaml'),
    `title: ${id}\npublisher: The council\nkind: primary\ndate: 2020-03-02\nevidence: read\nestablishes: It says what was found.\ntopics: []\nlink: ${base}${address}\nlicence: OGL v3.0\n${more}`,
  );
}

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  place = await mkdtemp(path.join(tmpdir(), 'open-'));
  for (const [name, text] of Object.entries(exampleStory)) {
    await mkdir(path.dirname(path.join(place, 'content', name)), { recursive: true });
    // Its own sources are on no server.
    await writeFile(path.join(place, 'content', name), text.replace(/^licence: .*\n/mu, ''));
  }
  // Pages, and a file of each kind.
  for (let number = 1; number <= PAGES; number += 1) {
    answers[`/page-${number}`] = send('text/html', page(`Page ${number}`, `Words of page ${number}.`));
    await layRecord(`page-${String(number).padStart(2, '0')}`, `/page-${number}`);
  }
  answers['/minutes.pdf'] = send(
    'application/pdf',
    await pdf('The team counted 14 loose boards on the footbridge. The bridge was closed at once.'),
  );
  await layRecord('a-minutes', '/minutes.pdf', `${QUOTATIONS}notes: []\n`);
  answers['/notes.txt'] = send('text/plain', 'Notes under the Open Government Licence.\n');
  await layRecord('b-notes', '/notes.txt');
  answers['/scan.png'] = send(
    'image/png',
    await sharp({ create: { width: 200, height: 200, channels: 3, background: 'white' } })
      .png()
      .toBuffer(),
  );
  await layRecord('c-scan', '/scan.png');
  // What goes otherwise than it should.
  answers['/moved'] = (response) => response.writeHead(301, { location: '/page-1' }).end();
  await layRecord('d-moved', '/moved');
  await layRecord('e-gone', '/gone');
  await layRecord(
    'f-archived',
    '/archived',
    `archived:\n  address: ${base}/web/20260102030405/https://council.example/\n  at: 2026-01-02T03:04:05Z\n`,
  );
  answers['/web/20260102030405id_/https://council.example/'] = send(
    'text/html',
    page('Copy', 'Words of the copy.'),
  );
  // No copy is recorded of these: the web archive has one of the second.
  const asked = (address: string) =>
    `/wayback/available?${new URLSearchParams({ url: `${base}${address}` }).toString()}`;
  answers[asked('/gone')] = send('application/json', '{"archived_snapshots": {}}');
  const closest = { url: `${base}/web/20250607080910/https://council.example/kept`, status: '200' };
  answers[asked('/kept')] = send('application/json', JSON.stringify({ archived_snapshots: { closest } }));
  answers['/web/20250607080910id_/https://council.example/kept'] = send(
    'text/plain',
    'Kept words, under the Open Government Licence.\n',
  );
  await layRecord('l-kept', '/kept');
  answers['/private/paper'] = send('text/html', page('Private', 'Not for programs.'));
  await layRecord('g-robots', '/private/paper');
  answers['/forbidden'] = (response) => response.writeHead(403).end();
  await layRecord('h-forbidden', '/forbidden');
  answers['/unlicensed'] = send('text/html', page('Unlicensed', 'All rights reserved.', ''));
  await layRecord('i-unlicensed', '/unlicensed');
  answers['/busy'] = (response, times) =>
    times === 1
      ? response.writeHead(503, { 'retry-after': '0' }).end()
      : send('text/html', page('Busy', 'Words.'))(response);
  await layRecord('j-busy', '/busy');
  answers['/damaged.pdf'] = send('application/pdf', '%PDF-1.7\nnothing of a paper');
  await layRecord('k-damaged', '/damaged.pdf');
  answers['/robots.txt'] = send(
    'text/plain',
    'User-agent: *\nDisallow: /private/\n\nUser-agent: Other\nDisallow: /\n',
  );
});
after(async () => {
  server.closeAllConnections();
  server.close();
  await rm(place, { recursive: true, force: true });
});

/** What a command printed. */
async function printed(work: () => Promise<unknown>): Promise<string> {
  const lines: string[] = [];
  const { log } = console;
  console.log = (line: string) => lines.push(line);
  try {
    await work();
  } finally {
    console.log = log;
  }
  return lines.join('\n');
}

const record = (id: string) => path.join(place, 'content/documents', id, 'document.yaml');
const options = () => ({
  content: path.join(place, 'content'),
  work: path.join(place, '.cache/archive'),
  files: path.join(place, 'taken'),
  server: base,
  today: '2026-01-02',
  userAgent: 'A-Paper (+https://paper.example)',
  pause: 0,
  limits: { ...usualFetchLimits, secondsBetween: 0.01, secondsOfSilence: 5 },
});

test('what would be fetched is said before, and what came of each after', { timeout: 600_000 }, async () => {
  const plan = await printed(() => reportPlan([], options()));
  assert.match(plan, /^0\.0 MB {2}a-minutes {2}http/mu);
  assert.match(plan, /^- {2}g-robots .*its robots\.txt forbids it/mu);
  assert.match(plan, /^\? {2}e-gone .*answers 404: the web archive is asked for a copy/mu);
  assert.match(plan, new RegExp(`^\\d+ of ${PAGES + 12} documents would be fetched, 0\\.\\d MB`, 'mu'));
  assert.match(plan, /^\? {2}f-archived .*its archived copy is asked for/mu);
  assert.deepEqual(
    requests.filter(({ method, path: asked }) => method !== 'HEAD' && asked !== '/robots.txt'),
    [],
    'nothing was fetched',
  );

  let code = 0;
  const table = await printed(async () => (code = await fetchAndReport([], options())));
  assert.equal(code, 1);
  assert.match(
    table,
    new RegExp(
      `^New ${PAGES + 8}: a-minutes, b-notes, c-scan, d-moved, f-archived, i-unlicensed, j-busy, l-kept, page-01`,
      'mu',
    ),
  );
  assert.match(table, /^Address changed 1: d-moved \(http.*\/page-1\)$/mu);
  assert.match(
    table,
    /^Gone, archived copy taken 2: f-archived \(http.*\), l-kept \(http.*\/web\/20250607080910/mu,
  );
  assert.match(table, /^Gone 1: e-gone$/mu);
  assert.match(table, /^Refused 2: g-robots, h-forbidden$/mu);
  assert.match(table, /^Licence not found in it 2: c-scan, i-unlicensed$/mu);
  assert.match(table, /^Failed 1: k-damaged$/mu);
  assert.ok(!requests.some(({ path: asked }) => asked === '/private/paper'), 'robots.txt is kept to');
  assert.equal(
    requests.filter(({ path: asked }) => asked === '/robots.txt').length,
    2,
    'once for each command',
  );

  const kept = parse(await readFile(record('l-kept'), 'utf8')) as { archived: unknown };
  assert.deepEqual(kept.archived, {
    address: `${base}/web/20250607080910/https://council.example/kept`,
    at: '2025-06-07T08:09:10Z',
  });
  assert.doesNotMatch(await readFile(record('e-gone'), 'utf8'), /archived/u);

  // The repository keeps what was found; the files lie where git takes none.
  assert.deepEqual(await readdir(path.dirname(record('a-minutes'))), ['document.yaml']);
  assert.equal(await readFile(path.join(place, 'taken/.gitignore'), 'utf8'), '*\n');
  const { fetched } = parse(await readFile(record('a-minutes'), 'utf8')) as {
    fetched: { sha256: string; quotations: Array<{ id: string; page: number }> };
  };
  assert.match(fetched.sha256, /^[0-9a-f]{64}$/u);
  assert.deepEqual(
    fetched.quotations.map(({ id, page: on }) => [id, on]),
    [['closed', 2]],
  );
  const taken = await readFile(path.join(place, 'taken/documents/a-minutes/document.yaml'), 'utf8');
  assert.match(taken, /^draft: true/mu);
});

test(
  'what does not match is listed, and walked through with one key for each',
  { timeout: 120_000 },
  async (t) => {
    process.env['FILES_AT'] = options().files;
    t.after(() => delete process.env['FILES_AT']);
    const compare = async (list: boolean, ...keys: string[]) => {
      const [input, output] = [new PassThrough(), new PassThrough()];
      let said = '';
      output.on('data', (part: Buffer) => {
        said += part.toString();
        if (/(?:\] quit|Words: )$/u.test(said.trimEnd() + (said.endsWith('Words: ') ? ' ' : '')))
          input.write(keys.shift() ?? 'q');
      });
      const left = await compareQuotations(place, options().content, { list, terminal: { input, output } });
      return { left, said };
    };
    const before = await readFile(record('a-minutes'), 'utf8');
    const listed = await compare(true);
    assert.equal(listed.left, 2);
    assert.match(listed.said, /recorded {4}The team counted 41 loose boards on the footbridge\n/u);
    assert.match(listed.said, /difference .*\[-41-\] ?\{\+14\+\}|difference .*\{\+14\+\} ?\[-41-\]/u);
    assert.equal((await compare(false, 'l', 'l')).left, 2);
    assert.equal(await readFile(record('a-minutes'), 'utf8'), before, 'what is left stays as it is');

    const walked = await compare(false, 'a', 'l');
    assert.equal(walked.left, 1);
    const text = await readFile(record('a-minutes'), 'utf8');
    assert.match(
      text,
      /\n {2}- id: counted\n {4}text: "The team counted 14 loose boards on the footbridge\.?"\n/u,
    );
    assert.match(text, /id: closed, text: The bridge was closed at once \}/u);
    const { fetched } = parse(text) as { fetched: { quotations: Array<{ id: string }> } };
    assert.deepEqual(
      fetched.quotations.map(({ id }) => id),
      ['counted', 'closed'],
      'compared again at once',
    );
  },
);
