import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(path.join(os.tmpdir(), 'compare-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});
const [before, now] = [path.join(folder, 'before'), path.join(folder, 'now')];
const page = (text: string, script = 'a1b2c3d4') =>
  `<!doctype html><html lang="en"><head><title>A page</title></head><body><p id="one">${text}</p>` +
  `<a href="/data.csv">Data</a><script src="/_astro/menu.${script}.js"></script></body></html>`;

mkdirSync(path.join(before, 'about'), { recursive: true });
writeFileSync(path.join(before, 'index.html'), page('The first <em>text</em>'));
writeFileSync(path.join(before, 'about/index.html'), page('The first <em>text</em>'));
writeFileSync(path.join(before, 'data.json'), '{"name":"one","rows":[1,2]}');
writeFileSync(path.join(before, 'gone.csv'), 'a,b\n');

function compare(): { status: number | null; stdout: string } {
  const program = path.resolve(import.meta.dirname, '../../compare/compare-sites.ts');
  return spawnSync(process.execPath, [program, before, now], { encoding: 'utf8' });
}

test('two equal sites differ in nothing, whatever their scripts are called', () => {
  cpSync(before, now, { recursive: true });
  writeFileSync(path.join(now, 'index.html'), page('The first <em>text</em>', 'e5f6a7b8'));
  const { status, stdout } = compare();
  assert.match(stdout, /0 gone, 0 new, 0 changed/u);
  assert.equal(status, 0);
});

test('a changed text, a changed value and a missing file are printed, equal changes once', () => {
  for (const name of ['index.html', 'about/index.html'])
    writeFileSync(path.join(now, name), page('The second text'));
  writeFileSync(path.join(now, 'data.json'), '{"name":"one","rows":[1,3]}');
  rmSync(path.join(now, 'gone.csv'));
  const { status, stdout } = compare();
  assert.equal(stdout.match(/- text: The first text/gu)?.length, 1);
  assert.match(
    stdout,
    /2 files: about\/index\.html, index\.html\n- text: The first text\n\+ text: The second text/u,
  );
  assert.match(stdout, /-\s+2\n\+\s+3/u);
  assert.match(stdout, /Gone \(1\): gone\.csv/u);
  assert.match(stdout, /1 gone, 0 new, 3 changed/u);
  assert.equal(status, 1);
});
