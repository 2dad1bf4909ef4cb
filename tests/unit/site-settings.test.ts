/** `site.yaml` is parsed once in a process, and a mistake in it is left to the checks. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseYaml } from '../../src/lib/text/parse-yaml.ts';
import { siteSettings } from '../../src/site-settings.ts';

test('the checks take the document that the settings were read from, as long as the file is the same', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [before, after] = ['url: https://example.org/a/\nlanguage: de\n', 'url: https://example.org/b/\n'];
  writeFileSync(join(folder, 'site.yaml'), before);
  assert.deepEqual(siteSettings(folder), { url: 'https://example.org/a/', language: 'de' });
  assert.equal(parseYaml(before).document, parseYaml(before).document);
  writeFileSync(join(folder, 'site.yaml'), after);
  assert.deepEqual(siteSettings(folder), { url: 'https://example.org/b/' });
});

test('what cannot be read is left out, and a missing file has no settings', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  t.after(() => rmSync(folder, { recursive: true }));
  assert.deepEqual(siteSettings(folder), {});
  for (const [text, settings] of [
    ['url: no address\nlanguage: 3\ntitle: A site\n', { title: 'A site' }],
    ['url: *missing\n', {}],
    ['title: "A site\n', {}],
    ['- one\n', []],
  ] as const) {
    writeFileSync(join(folder, 'site.yaml'), text);
    const { url, language } = siteSettings(folder);
    assert.equal(url, undefined, text);
    assert.equal(language, undefined, text);
    if ('title' in settings) assert.equal(siteSettings(folder).title, settings.title);
  }
});
