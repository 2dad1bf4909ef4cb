/** The pages of a built site, for a search engine of one's own. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pageRecord, type PageRecord } from '../../../../src/cli/opensearch/page-record.ts';
import { mappingFor, writeBulk } from '../../../../src/cli/opensearch/write-bulk.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const known = {
  kind: 'document',
  publisher: 'The county',
  grade: 'read',
  topics: ['bridge'],
  day: '2020-03-01',
  shown: 'March 2020',
};
const page = (main: string, head = ''): string =>
  `<!doctype html><html lang="en-GB"><head><title>T</title><meta name="description" content="Of &quot;it&quot;">${head}</head>` +
  `<body><nav>Menu</nav><main>${main}</main></body></html>`;

test('a page is written with its facets and all its text, folded or not', () => {
  const html = page(
    '<h1>The letter</h1><p>It sways.</p><details><summary>More</summary><p>It rusts.</p></details>',
  );
  assert.deepEqual(pageRecord('/documents/letter/', html, known, 'https://audit.test'), {
    address: '/documents/letter/',
    url: 'https://audit.test/documents/letter/',
    title: 'The letter',
    description: 'Of "it"',
    kind: 'document',
    language: 'en-GB',
    publisher: 'The county',
    grade: 'read',
    topics: ['bridge'],
    date: '2020-03-01',
    dateInWords: 'March 2020',
    text: 'The letter\nIt sways.\nMore\nIt rusts.',
  } satisfies PageRecord);
  assert.equal(
    pageRecord('/404.html', page('', '<meta name="robots" content="noindex">'), known, undefined),
    undefined,
  );
  assert.equal('url' in pageRecord('/', html, undefined, undefined)!, false);
});

test('each file has whole pairs of lines and is no larger than it may be, and the mapping knows each field', async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'export-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  writeFileSync(path.join(folder, 'bulk-999.ndjson'), 'of an earlier export');
  async function* records(): AsyncGenerator<PageRecord> {
    for (let at = 0; at < 50; at += 1)
      yield {
        ...pageRecord(
          `/${await Promise.resolve(at)}/`,
          page(`<h1>Page ${at}</h1>`),
          known,
          'https://audit.test',
        )!,
      };
  }
  const written = await writeBulk(records(), folder, 2000);
  const files = readdirSync(folder).sort();
  assert.ok(files.length > 5);
  assert.deepEqual([written.records, written.files], [50, files.length]);
  const { properties } = (mappingFor('en-GB') as { mappings: { properties: object } }).mappings;
  const ids: string[] = [];
  for (const file of files) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    assert.ok(Buffer.byteLength(text) <= 2000);
    const lines = text.trimEnd().split('\n');
    for (let at = 0; at < lines.length; at += 2) {
      const { _id: id } = (JSON.parse(lines[at]!) as { index: { _id: string } }).index;
      const record = JSON.parse(lines[at + 1]!) as PageRecord;
      assert.equal(record.address, id);
      assert.deepEqual(
        Object.keys(record).filter((field) => !(field in properties)),
        [],
      );
      ids.push(id);
    }
  }
  assert.deepEqual(
    ids,
    Array.from({ length: 50 }, (_, at) => `/${at}/`),
  );
});

test('a folder with something else, a site that was not built and another word are answered in one sentence', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'export-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [path.join(root, 'src/cli/export.ts'), ...words], {
      cwd: root,
      encoding: 'utf8',
    });
  const [site, other] = [path.join(folder, 'site'), path.join(folder, 'other')];
  assert.match(
    run('opensearch', '--from', site).stderr,
    /^There is no built site in .*npm run build first\.\n$/u,
  );
  for (const place of [site, other]) mkdirSync(place);
  writeFileSync(path.join(site, 'index.html'), page('<h1>Home</h1>'));
  writeFileSync(path.join(site, 'SHA256SUMS'), `${'a'.repeat(64)}  index.html\n`);
  writeFileSync(path.join(other, 'notes.txt'), 'mine');
  assert.match(
    run('opensearch', '--from', site, '--to', other).stderr,
    /“notes\.txt”, which is no part of an export/u,
  );
  assert.match(run('solr').stderr, /^What is to be exported\?/u);
  const done = run('opensearch', '--from', site, '--to', path.join(folder, 'new'));
  assert.match(done.stdout, /^1 page is in /u);
  assert.deepEqual(readdirSync(path.join(folder, 'new')), ['bulk-001.ndjson', 'mapping.json']);
});
