import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { listen } from '../../../src/desk/listen.ts';
import { serveFolder } from '../../../src/desk/server.ts';

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
  await writeFile(
    path.join(folder, '_headers'),
    '/*\n  X-Mark: yes\n/_astro/*\n  Cache-Control: immutable\n',
  );
  await writeFile(path.join(folder, '.hidden'), 'secret');
  server = serveFolder(folder);
  await new Promise<void>((resolve) => server.listen(0, resolve));
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

test('it is compressed as the browser can read it', async () => {
  const brotli = await ask('/', { 'accept-encoding': 'gzip, br' });
  assert.equal(brotli.headers['content-encoding'], 'br');
  assert.equal(brotliDecompressSync(brotli.body).toString(), long);
  const gzip = await ask('/', { 'accept-encoding': 'gzip' });
  assert.equal(gunzipSync(gzip.body).toString(), long);
  assert.equal(gzip.headers.vary, 'Accept-Encoding');
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
