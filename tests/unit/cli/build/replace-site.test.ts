/** A site takes the place of another with no moment in which a page or what it needs is missing. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { finishReplacing, replaceSite, writeJournal } from '../../../../src/cli/build/replace-site.ts';
import { readSums, verifyFolder } from '../../../../src/integrations/pages/sums.ts';

type Files = Record<string, string>;

/** Writes a site with its sums. */
function laySite(folder: string, files: Files): void {
  const all = Object.entries(files);
  const sums = all.map(([file, text]) => `${createHash('sha256').update(text).digest('hex')}  ${file}\n`);
  for (const [file, text] of [...all, ['SHA256SUMS', sums.join('')] as const]) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

const OLD: Files = {
  'index.html': 'old, needs _astro/old.css',
  'same/index.html': 'same',
  'gone/deep/index.html': 'gone',
  'file-then-folder': 'a file',
  'folder-then-file/index.html': 'a page',
  '_astro/old.css': 'old',
};
const NEW: Files = {
  'index.html': 'new, needs _astro/new.css',
  'same/index.html': 'same',
  'more/index.html': 'more',
  'file-then-folder/index.html': 'a page',
  'folder-then-file': 'a file',
  '_astro/new.css': 'new',
};

function layRoot(t: TestContext): { root: string; newSite: string; place: string } {
  const root = mkdtempSync(path.join(tmpdir(), 'replace a site '));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  // No process has so high a number.
  const [newSite, place] = [path.join(root, '.cache/build-999999999-Ab12Cd'), path.join(root, 'dist')];
  laySite(newSite, NEW);
  return { root, newSite, place };
}

/** Asserts that the folder is one of the two sites, whole. */
async function isWhole(place: string): Promise<Files> {
  const sums = readSums(readFileSync(path.join(place, 'SHA256SUMS'), 'utf8'));
  assert.deepEqual((await verifyFolder(place, sums)).problems, []);
  return sums.has('more/index.html') ? NEW : OLD;
}

test('killed at any call of the file system, every page is there with what it needs, and the next command ends it', async (t) => {
  const seen = new Set<Files>();
  for (let call = 0, ended = false; !ended; call += 1) {
    const { root, newSite, place } = layRoot(t);
    laySite(place, OLD);
    const { status, signal, stderr } = spawnSync(
      process.execPath,
      [
        '--import',
        './tests/unit/disk-fault.ts',
        '--input-type=module',
        '--eval',
        `import { replaceSite, writeJournal } from './src/cli/build/replace-site.ts';
        await writeJournal(${JSON.stringify(newSite)}, ${JSON.stringify(place)});
        await replaceSite(${JSON.stringify(newSite)}, ${JSON.stringify(place)});`,
      ],
      { env: { ...process.env, DISK_FAULT: `kill:${call}` }, encoding: 'utf8' },
    );
    assert.ok(status === 0 || signal === 'SIGKILL', stderr);
    ended = status === 0;
    const home = readFileSync(path.join(place, 'index.html'), 'utf8');
    assert.ok(existsSync(path.join(place, home.split('needs ')[1]!)), `${call}: ${home}`);
    assert.equal(readFileSync(path.join(place, 'same/index.html'), 'utf8'), 'same');
    assert.deepEqual(await finishReplacing(root), []);
    const site = await isWhole(place);
    seen.add(site);
    assert.ok(!ended || site === NEW);
    // The next writing into a folder removes a cut sibling: see write-atomic.test.ts.
    const left = readdirSync(path.join(root, '.cache')).filter((name) => !name.endsWith('.part'));
    assert.deepEqual(left, [], `${call}`);
    assert.ok(!existsSync(path.join(place, 'gone')) || site === OLD, 'a folder without files goes');
    assert.ok(call < 60, 'it comes to its end');
  }
  assert.equal(seen.size, 2);
});

test('while a site is replaced, a look at any moment finds the home page; what is the same is not touched', async (t) => {
  const { newSite, place } = layRoot(t);
  laySite(place, OLD);
  const { ino } = statSync(path.join(place, 'same/index.html'));
  let [looks, missing, replaced] = [0, 0, false];
  const look = (): void => {
    looks += 1;
    if (!existsSync(path.join(place, 'index.html'))) missing += 1;
    if (!replaced) setImmediate(look);
  };
  look();
  await writeJournal(newSite, place);
  await replaceSite(newSite, place);
  replaced = true;
  assert.equal(missing, 0);
  assert.ok(looks > 10, `${looks} looks`);
  assert.equal(await isWhole(place), NEW);
  assert.equal(statSync(path.join(place, 'same/index.html')).ino, ino);
});

test('a new site whose files were cut is not put in place, and what builds left behind goes', async (t) => {
  const { root, newSite, place } = layRoot(t);
  laySite(place, OLD);
  writeFileSync(path.join(newSite, 'index.html'), '');
  writeFileSync(`${newSite}.json`, JSON.stringify({ place }));
  const own = `build-${process.pid}-Ab12Cd`;
  for (const name of ['build-Ab12Cd', 'build-Ab12Cd-old', own]) mkdirSync(path.join(root, '.cache', name));
  const problems = await finishReplacing(root);
  assert.match(problems.join(), /dist may hold parts of two sites.*Build it again/u);
  assert.equal(await isWhole(place), OLD);
  assert.deepEqual(readdirSync(path.join(root, '.cache')), [own]);
});
