/**
 * Wherever `fetch` or `archive` is ended from outside, nothing is lost or published, and the same command goes on.
 * Where not everything is tested, changes of files are left out between two kills.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { parse } from 'yaml';
import { all } from '../../../all.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const preload = path.join(root, 'tests/unit/disk-fault.ts');
const TEXT = 'Quagmira wrote the first line, under the Open Government Licence.\n';

let base: string;
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '', 'http://server');
  if (pathname === '/notes.txt') response.writeHead(200, { etag: '"one"' }).end(TEXT);
  else if (pathname === '/wayback/available')
    response.end(
      JSON.stringify({
        archived_snapshots: {
          closest: { url: 'https://web.archive.org/web/20260102030405/https://a.example/' },
        },
      }),
    );
  else response.writeHead(404).end();
});
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

/** Runs a script, and kills it at its change of files of this number. Returns whether it was killed. */
function runUntil(number: number, script: string): Promise<boolean> {
  const words = ['--no-warnings', '--import', preload, '--input-type=module-typescript', '--eval', script];
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, DISK_FAULT: `kill:${number - 1}` },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let error = '';
  child.stderr.on('data', (part: Buffer) => (error += part.toString()));
  return new Promise((resolve, reject) => {
    child.on('close', (status, signal) => {
      if (signal === 'SIGKILL' || status === 0) resolve(signal === 'SIGKILL');
      else reject(new Error(error));
    });
  });
}

const RECORD = () => `# A remark.\ntitle: Notes
link: ${base}/notes.txt
licence: OGL v3.0
quotations:
  - { id: first-line, text: wrote the first line }
`;
const recordOf = (place: string) => path.join(place, 'content/documents/notes/document.yaml');

interface Kills {
  command: 'fetch' | 'archive';
  /** Into the story. */
  keep?: boolean;
  /** Whether the very file is attached already: it is compared then, and not taken in. */
  attached?: boolean;
  first?: number;
  step?: number;
}

async function layStory(attached: boolean): Promise<string> {
  const place = await mkdtemp(path.join(tmpdir(), 'killed-fetch-'));
  await mkdir(path.dirname(recordOf(place)), { recursive: true });
  const file = `file: { format: text, sha256: ${hash('sha256', TEXT)}, bytes: 66, pages: 1, extractor: x, added: 2026-01-01 }\n`;
  await writeFile(recordOf(place), RECORD() + (attached ? file : ''));
  await writeFile(path.join(place, '.gitignore'), '.cache/\n');
  execFileSync('git', ['init', '--quiet'], { cwd: place });
  return place;
}

/** What git would take of the original: of what is kept in the story, the file as it came and what is not decided. */
async function leaked(place: string, keep: boolean): Promise<string[]> {
  const words = ['ls-files', '--others', '--exclude-standard', '-z'];
  const names = execFileSync('git', words, { cwd: place, encoding: 'utf8' }).split('\0').filter(Boolean);
  if (keep) return names.filter((name) => /original\.|undecided/u.test(name));
  const texts = await Promise.all(names.map((name) => readFile(path.join(place, name), 'utf8')));
  return names.filter((_, index) => texts[index]!.includes('Quagmira'));
}

const script = (command: 'fetch' | 'archive', place: string, keep: boolean) => {
  const options = {
    content: path.join(place, 'content'),
    work: path.join(place, '.cache/archive'),
    files: path.join(place, 'taken'),
    today: '2026-01-02',
    userAgent: 'A-Paper',
    pause: 0,
    keep,
    server: base,
  };
  const [name, file] =
    command === 'fetch' ? ['fetchOriginals', 'fetch-originals.ts'] : ['archiveCopies', 'archive-copies.ts'];
  return `import { ${name} } from ${JSON.stringify(path.join(root, 'src/archive/fetch', file))};
await ${name}([], ${JSON.stringify(options)});`;
};

/**
 * Kills a command before changes of files, each time in a new story, and runs it again to its end.
 * @param step how many changes lie between two kills: taking a file in starts processes, and is killed at every change
 * of its own in killed.test.ts
 */
async function killAt(
  t: TestContext,
  { command, keep = false, attached = false, first = 1, step = 1 }: Kills,
): Promise<void> {
  let killed = true;
  let kills = 0;
  for (let number = first; killed; number += step) {
    const place = await layStory(attached);
    t.after(() => rm(place, { recursive: true, force: true }));
    killed = await runUntil(number, script(command, place, keep));
    kills += Number(killed);
    const where = `killed at ${number}`;
    // Where a folder is between its old and its new state, the next work puts it back.
    if (existsSync(recordOf(place))) {
      const text = await readFile(recordOf(place), 'utf8');
      assert.match(text, /^title: Notes$/mu, where);
      assert.equal((parse(text) as { quotations: unknown[] }).quotations.length, 1, where);
    }
    assert.deepEqual(await leaked(place, keep), [], where);
    if (!killed) continue;
    assert.equal(await runUntil(0, script(command, place, keep)), false, where);
    const text = await readFile(recordOf(place), 'utf8');
    assert.match(text, /^# A remark\.$/mu, where);
    const { archived, file, fetched } = parse(text) as {
      archived?: { at: string };
      file?: { published: object };
      fetched?: { quotations: object[] };
    };
    if (command === 'archive') assert.equal(archived?.at, '2026-01-02T03:04:05Z', where);
    else if (keep) assert.ok(file?.published, where);
    else if (!attached) assert.equal(fetched?.quotations.length, 1, where);
    const work = await readdir(path.join(place, '.cache/archive'));
    // A sibling of a file that was being written is removed when the next one is written.
    const left = work.filter((one) => !/^\..+\.\d+-\d+\.part$/u.test(one));
    assert.deepEqual(left, [], where);
  }
  assert.ok(kills > 0, 'it was killed');
  t.diagnostic(`${kills} kills`);
}

test('archive, killed at any change of files, loses nothing', { timeout: 600_000 }, (t) =>
  killAt(t, { command: 'archive', step: all ? 1 : 5 }),
);
test('fetch, killed at any change of files of a download, leaves nothing of it', { timeout: 600_000 }, (t) =>
  killAt(t, { command: 'fetch', attached: true, step: all ? 1 : 5 }),
);
test('fetch, killed as it takes a file in, loses and publishes nothing', { timeout: 900_000 }, (t) =>
  killAt(t, { command: 'fetch', first: 9, step: all ? 6 : 36 }),
);
test(
  'fetch into the story, killed as it takes a file in, loses and publishes nothing',
  { timeout: 900_000 },
  (t) => killAt(t, { command: 'fetch', keep: true, first: 5, step: all ? 6 : 24 }),
);
