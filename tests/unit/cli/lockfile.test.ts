import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';

interface Locked {
  version?: string;
  resolved?: string;
  link?: boolean;
  deprecated?: string;
  optionalDependencies?: Record<string, string>;
}
const root = path.resolve(import.meta.dirname, '../../..');
const lockfile = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies' | 'overrides',
  Record<string, string>
>;
const exact = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/u;

test('every dependency is pinned to one version', () => {
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'] as const) {
    for (const [name, version] of Object.entries(manifest[kind])) assert.match(version, exact, name);
  }
});

test('the lockfile names no host, so that it serves behind any mirror', () => {
  for (const [name, { resolved }] of Object.entries(lockfile.packages)) {
    assert.equal(resolved, undefined, name);
  }
});

/** Where Node would find the package, from the nearest folder outwards. */
function isLocked(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (place in lockfile.packages) return true;
    if (folder === '') return false;
    if (!folder.includes('/node_modules/')) folder = '/node_modules/';
  }
}

test('the part of a package for another system is locked too, or it could not be installed there', () => {
  const missing: string[] = [];
  for (const [place, { optionalDependencies = {} }] of Object.entries(lockfile.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (exact.test(version) && !isLocked(place, name)) missing.push(`${place}: ${name} ${version}`);
    }
  }
  assert.deepEqual(missing, []);
});

test('no package is locked that its authors have given up', () => {
  for (const [name, { deprecated }] of Object.entries(lockfile.packages))
    assert.equal(deprecated, undefined, name);
});

test('npm ci warns of nothing on the Node that a user has, with the settings of the project', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'install-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    copyFileSync(path.join(root, file), path.join(folder, file));
  // The Node of the packages is newer than that of many users, for which packages have the most warnings.
  const PATH = process.env
    .PATH!.split(path.delimiter)
    .filter((place) => !place.includes('node_modules'))
    .join(path.delimiter);
  const { status, stderr } = spawnSync('npm', ['ci', '--dry-run', '--ignore-scripts'], {
    cwd: folder,
    env: { ...process.env, PATH },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.equal(status, 0, stderr);
  assert.equal(stderr, '');
});
