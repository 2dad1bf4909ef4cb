import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { listen } from '../../../../src/cli/server/listen.ts';
import { serveFolder } from '../../../../src/cli/server/server.ts';

let folder: string;
let server: ReturnType<typeof serveFolder>;
const long = `<p>${'Words of a page. '.repeat(100)}</p>`;

before(async () => {
  const place = await mkdtemp(path.join(tmpdir(), 'server-'));
  folder = path.join(place, 'site');
  await mkdir(path.join(folder, 'a'), { recursive: true });
  await mkdir(path.join(folder, '_astro'));
  await writeFile(path.join(place, 'secret.txt'), 'secret');
  await symlink(path.join(place, 'secret.txt'), path.join(folder, 'link.txt'));
  await writeFile(path.join(folder, 'index.html'), long);
  await writeFile(path.join(folder, 'a/index.html'), '<p>a</p>');
  await writeFile(path.join(folder, '404.html'), '<p>not here</p>');
  await writeFile(path.join(folder, '_astro/x.1a2b.js'), 'export {}');
  await writeFile(path.join(folder, 'Ä b.txt'), 'text '.repeat(100));
  await writeFile(path.join(folder, 'a/list.ris'), 'TY  - RPRT');
  await writeFile(path.join(folder, 'SHA256SUMS'), 'sums');
  await writeFile(
    path.join(folder, '_headers'),
    '/*\n  X-Mark: yes\n/_astro/*\n  Cache-Control: immutable\n',
  );
  await writeFile(path.join(folder, '.hidden'), 'secret');
  server = serveFolder(folder);
  await listen(server, 0);
});
after(async () => {
  server.close();
  await rm(path.dirname(folder), { recursive: true });
});

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** Asks for the address as it is: `fetch` would tidy `..` away. */
function ask(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    get({ port, path: address, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    }).on('error', reject);
  });
}

test('a page is sent with the headers written beside the site', async () => {
  const { status, headers, body } = await ask('/');
  assert.equal(status, 200);
  assert.equal(body.toString(), long);
  assert.equal(headers['x-mark'], 'yes');
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(headers['cache-control'], 'public, max-age=0, must-revalidate');
  assert.equal((await ask('/_astro/x.1a2b.js')).headers['cache-control'], 'immutable');
});

for (const [address, type] of [
  ['/%C3%84%20b.txt', 'text/plain; charset=utf-8'],
  ['/a/list.ris', 'application/x-research-info-systems; charset=utf-8'],
  ['/SHA256SUMS', 'text/plain; charset=utf-8'],
  ['/_astro/x.1a2b.js', 'text/javascript; charset=utf-8'],
])
  test(`${address} is sent as ${type}`, async () => {
    const { status, headers } = await ask(address!);
    assert.equal(status, 200);
    assert.equal(headers['content-type'], type);
  });

test('a part of a file is sent alone, and not compressed', async () => {
  const { status, headers, body } = await ask('/', { range: 'bytes=3-7', 'accept-encoding': 'br' });
  assert.equal(status, 206);
  assert.equal(headers['content-range'], `bytes 3-7/${long.length}`);
  assert.equal(headers['content-encoding'], undefined);
  assert.equal(body.toString(), 'Words');
});

test(
  'a file that goes before it is opened ends its answer, and not the server',
  { timeout: 10_000 },
  async (t) => {
    const file = path.join(folder, 'a/gone.pdf');
    await writeFile(file, 'pdf');
    const { createReadStream } = fs;
    t.mock.method(fs, 'createReadStream', (...args: Parameters<typeof createReadStream>) => {
      fs.rmSync(file);
      return createReadStream(...args);
    });
    syncBuiltinESMExports();
    await assert.rejects(ask('/a/gone.pdf'));
    t.mock.restoreAll();
    syncBuiltinESMExports();
    assert.equal((await ask('/')).status, 200);
  },
);

test('a site under a base path is served there alone', async (t) => {
  const under = serveFolder(folder, { base: '/site/' });
  const port = await listen(under, 0);
  t.after(() => under.close());
  const status = async (address: string) =>
    (await fetch(`http://localhost:${port}${address}`, { redirect: 'manual' })).status;
  assert.deepEqual(
    await Promise.all(['/site', '/site/', '/site/a', '/site/a/', '/', '/a/'].map(status)),
    [301, 200, 301, 200, 404, 404],
  );
});

test('it is compressed as the browser can read it', async () => {
  const brotli = await ask('/', { 'accept-encoding': 'gzip, br' });
  assert.equal(brotli.headers['content-encoding'], 'br');
  assert.equal(brotliDecompressSync(brotli.body).toString(), long);
  const gzip = await ask('/', { 'accept-encoding': 'gzip' });
  assert.equal(gunzipSync(gzip.body).toString(), long);
  assert.equal(gzip.headers.vary, 'Accept-Encoding');
});

test('the brotli copy that a build made is sent as it is, and never a part of it', async () => {
  const copy = brotliCompressSync(long);
  await writeFile(path.join(folder, 'a/page.html'), long);
  await writeFile(path.join(folder, 'a/page.html.br'), copy);
  const { headers, body } = await ask('/a/page.html', { 'accept-encoding': 'gzip, br' });
  assert.deepEqual(body, copy);
  assert.equal(headers['content-encoding'], 'br');
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(headers['content-length'], String(copy.length));
  assert.equal(headers.vary, 'Accept-Encoding');
  assert.equal((await ask('/a/page.html')).body.toString(), long);
  const part = await ask('/a/page.html', { range: 'bytes=3-7', 'accept-encoding': 'br' });
  assert.equal(part.body.toString(), 'Words');
  assert.equal(part.headers['content-encoding'], undefined);
});

test('what has not changed is not sent again', async () => {
  const { headers } = await ask('/');
  const again = await ask('/', { 'if-none-match': headers.etag ?? '' });
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
});

test('an address without its slash leads to the one with it, and keeps its question', async () => {
  const { status, headers } = await ask('/a?q=1');
  assert.equal(status, 301);
  assert.equal(headers.location, '/a/?q=1');
});

test('a missing page answers 404 with the page for it', async () => {
  const { status, body, headers } = await ask('/no/');
  assert.equal(status, 404);
  assert.match(body.toString(), /not here/u);
  assert.equal(headers['cache-control'], 'public, max-age=0, must-revalidate');
});

for (const address of [
  '/../secret.txt',
  '/a/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..\\secret.txt',
  '/%00',
  '/%',
  '/link.txt',
  '/.hidden',
  '/_headers',
]) {
  test(`nothing outside the site, and nothing of the host's, is sent for ${address}`, async () => {
    const { status, body } = await ask(address);
    assert.ok(status === 400 || status === 404, String(status));
    assert.doesNotMatch(body.toString(), /secret|X-Mark/u);
  });
}

test('HEAD sends the headers alone, and nothing can be changed', async () => {
  const head = await ask('/', {}, 'HEAD');
  assert.equal(head.status, 200);
  assert.equal(head.headers['content-length'], String(long.length));
  assert.equal((await ask('/', {}, 'POST')).status, 405);
});

test('a port in use is passed over, unless it is the only one', async (t) => {
  const { port } = server.address() as AddressInfo;
  const other = serveFolder(folder);
  t.after(() => other.close());
  await assert.rejects(listen(serveFolder(folder), port, 1), /in use/u);
  assert.ok((await listen(other, port)) > port);
});

test('port 0 is any free one, on this machine alone', async (t) => {
  const other = serveFolder(folder);
  t.after(() => other.close());
  const port = await listen(other, 0, 1);
  const { address, port: used } = other.address() as AddressInfo;
  assert.ok(port > 0 && port === used);
  assert.match(address, /^(?:127\.0\.0\.1|::1)$/u);
});

for (const [typed, message] of [
  ['abc', /“abc” is not a port: write a number up to 65535/u],
  ['70000', /“70000” is not a port/u],
] as const)
  for (const command of ['preview', 'dev'])
    test(`npm run ${command} with PORT=${typed} says what a port is`, () => {
      const { status, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`], {
        env: { ...process.env, PORT: typed },
        encoding: 'utf8',
      });
      assert.equal(status, 2);
      assert.match(stderr, message);
    });

for (const typed of ['', '0'])
  test(`npm run preview with PORT=${typed} names the address that it serves`, async (t) => {
    const preview = spawn(process.execPath, ['src/cli/preview.ts', folder, '--base', '/'], {
      env: { ...process.env, PORT: typed },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    t.after(() => preview.kill());
    let said = '';
    for await (const text of preview.stdout) {
      said += String(text);
      if (said.includes('(Ctrl+C')) break;
    }
    const [, address] = /The site is at (http:\/\/localhost:\d+\/)/u.exec(said) ?? [];
    assert.equal(await (await fetch(address!)).text(), long);
  });

test('a name of the web that leads to this machine is refused', async () => {
  for (const host of ['localhost', 'localhost:4321', 'site.localhost', '127.0.0.1:4321', '[::1]:4321'])
    assert.equal((await ask('/', { host })).status, 200, host);
  for (const host of ['attack.example', 'localhost.attack.example:4321', '127.0.0.1.attack.example']) {
    const { status, body } = await ask('/', { host });
    assert.equal(status, 403, host);
    assert.doesNotMatch(body.toString(), /Words of a page/u);
  }
});
