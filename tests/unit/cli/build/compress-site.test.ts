/** Beside each file of text is its brotli copy, which hosts send in its place. */
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { compressSite } from '../../../../src/cli/build/compress-site.ts';
import { readSums, verifyAddress, verifyFolder, writeSums } from '../../../../src/integrations/pages/sums.ts';
import { listen } from '../../../../src/cli/server/listen.ts';
import { serveFolder } from '../../../../src/cli/server/server.ts';

const words = (of: string): string => `${of} `.repeat(100);

/** Writes a site with its hashes, as a build leaves it. */
function laySite(folder: string, files: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  const sums = new Map<string, string>();
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
    sums.set(file, hash('sha256', text));
  }
  writeFileSync(path.join(folder, 'SHA256SUMS'), writeSums(sums));
}

test('copies hold the files; a later build makes those of changed files, and forgets those of files that have gone', async (t) => {
  const place = mkdtempSync(path.join(tmpdir(), 'compress-'));
  t.after(() => {
    rmSync(place, { recursive: true });
  });
  const [folder, kept] = [path.join(place, 'site'), path.join(place, 'kept')];
  const files = {
    '404.html': words('missing'),
    'index.html': words('home'),
    'a/index.html': words('a'),
    'a/data.csv': words('1,2'),
    'a/picture.svg': words('<path/>'),
    'short.txt': 'short',
    'picture.png': words('a picture is compressed already'),
    'pagefind/words': words('so is what the search fetches'),
  };
  laySite(folder, files);
  const first = await compressSite(folder, kept);
  const copies = ['404.html', 'a/data.csv', 'a/index.html', 'a/picture.svg', 'index.html'];
  assert.deepEqual([first.copies, first.made], [copies.length, copies.length]);
  for (const [file, text] of Object.entries(files)) {
    const copy = path.join(folder, `${file}.br`);
    assert.equal(existsSync(copy), copies.includes(file), file);
    if (copies.includes(file)) assert.equal(brotliDecompressSync(readFileSync(copy)).toString(), text);
  }

  // The same file comes from the folder of copies: one that was put there shows in the site.
  laySite(folder, { ...files, 'index.html': words('another') });
  const memory = new Map(readdirSync(kept).map((name) => [name, readFileSync(path.join(kept, name))]));
  const marked = [...memory].find(([, bytes]) => brotliDecompressSync(bytes).toString() === words('a'))![0];
  writeFileSync(path.join(kept, marked), 'as it was kept');
  const second = await compressSite(folder, kept);
  assert.deepEqual([second.copies, second.made], [copies.length, 1]);
  assert.equal(readFileSync(path.join(folder, 'a/index.html.br'), 'utf8'), 'as it was kept');
  assert.equal(
    brotliDecompressSync(readFileSync(path.join(folder, 'index.html.br'))).toString(),
    words('another'),
  );
  assert.equal(readdirSync(kept).length, copies.length, 'the copy of the former home page is still there');
  writeFileSync(path.join(kept, marked), memory.get(marked)!);

  // The list of hashes has the copies, so that a folder with another copy is not the site; a host sends the files by them.
  laySite(folder, files);
  await compressSite(folder, kept);
  const sums = readSums(readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8'));
  assert.deepEqual((await verifyFolder(folder, sums)).problems, []);
  const server = serveFolder(folder);
  const address = `http://localhost:${await listen(server, 0)}`;
  t.after(() => server.close());
  const mirrored = await verifyAddress(address, sums);
  assert.deepEqual([mirrored.problems, mirrored.same], [[], Object.keys(files).length]);
  writeFileSync(path.join(folder, 'index.html.br'), readFileSync(path.join(folder, '404.html.br')));
  assert.deepEqual((await verifyFolder(folder, sums)).problems, ['index.html.br differs.']);
  assert.deepEqual((await verifyAddress(address, sums)).problems, ['index.html differs.']);
});
