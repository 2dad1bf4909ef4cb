/** A site is that of its files for as long as nothing in them, in the day or in what is held back has changed. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { contentFolder } from '../../../../src/content-folder.ts';
import { fingerprint } from '../../../../src/cli/build/fingerprint.ts';

const root = mkdtempSync(path.join(os.tmpdir(), 'fingerprint-'));
after(() => {
  rmSync(root, { recursive: true, force: true });
});

function lay(name: string, text: string): void {
  const file = path.join(root, contentFolder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
const at = (moment: string): Promise<string> => fingerprint(root, new Date(moment));

test('the same files on one day have one fingerprint, and another text has another', async () => {
  lay('site.yaml', 'title: A site\ntimeZone: Europe/London\n');
  const before = await at('2026-06-01T09:00Z');
  assert.equal(await at('2026-06-01T17:00Z'), before);
  lay('events/one.yaml', 'title: One\n');
  assert.notEqual(await at('2026-06-01T09:00Z'), before);
});

test('a site that was built without a browser is another, since its PDFs are missing', async (t) => {
  const named = process.env['CHROMIUM_PATH'];
  t.after(() => {
    if (named === undefined) delete process.env['CHROMIUM_PATH'];
    else process.env['CHROMIUM_PATH'] = named;
  });
  process.env['CHROMIUM_PATH'] = 'none';
  const without = await at('2026-06-01T09:00Z');
  process.env['CHROMIUM_PATH'] = process.execPath;
  assert.notEqual(await at('2026-06-01T09:00Z'), without);
});

test('the day begins in the time zone of the story', async () => {
  lay('site.yaml', 'title: A site\ntimeZone: Europe/London\n');
  const evening = await at('2026-06-01T22:59Z');
  assert.equal(await at('2026-06-01T00:00Z'), evening);
  assert.notEqual(await at('2026-06-01T23:01Z'), evening);
});

test('a piece that is held back until a moment changes the fingerprint at that moment', async () => {
  lay('articles/later.mdx', '---\ntitle: Later\npublishAt: 2026-06-01T12:00Z\n---\n');
  const before = await at('2026-06-01T11:59Z');
  assert.equal(await at('2026-06-01T09:00Z'), before);
  assert.notEqual(await at('2026-06-01T12:00Z'), before);
});
