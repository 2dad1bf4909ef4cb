/** What `npm start` and `npm test` do first: packages that are there and right stay, with a network or without. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';

const root = path.resolve(import.meta.dirname, '../../..');

type Packages = Record<
  string,
  { version: string; integrity: string; optional?: true; os?: string[]; cpu?: string[] }
>;

const one: Packages = { 'node_modules/one': { version: '1.0.0', integrity: 'sha512-one' } };
const two: Packages = { 'node_modules/two': { version: '2.0.0', integrity: 'sha512-two' } };
const elsewhere: Packages = {
  'node_modules/other-system': {
    version: '1.0.0',
    integrity: 'sha512-x',
    optional: true,
    os: ['aix'],
    cpu: ['ppc64'],
  },
};

/** A project of which these packages are wanted, and these were installed by npm. */
function layProject(t: TestContext, wanted: Packages, installed?: Packages): string {
  const project = mkdtempSync(path.join(tmpdir(), 'install-'));
  t.after(() => rmSync(project, { recursive: true, force: true }));
  const write = (file: string, value: unknown) => {
    mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
    writeFileSync(path.join(project, file), JSON.stringify(value));
  };
  const dependencies = Object.fromEntries(
    Object.entries(wanted).map(([place, { version }]) => [place.replace('node_modules/', ''), version]),
  );
  write('package.json', { name: 'project', version: '1.0.0', type: 'module', dependencies });
  const packages = { '': { name: 'project', version: '1.0.0', dependencies }, ...wanted };
  write('package-lock.json', {
    name: 'project',
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages,
  });
  if (installed) {
    write('node_modules/.package-lock.json', {
      name: 'project',
      lockfileVersion: 3,
      requires: true,
      packages: installed,
    });
    for (const [place, { version }] of Object.entries(installed))
      write(`${place}/package.json`, { name: place.replace('node_modules/', ''), version });
  }
  mkdirSync(path.join(project, 'src/cli'), { recursive: true });
  copyFileSync(path.join(root, 'src/cli/install.js'), path.join(project, 'src/cli/install.js'));
  return project;
}

/** Runs what `npm start` runs first. */
function install(project: string, env: NodeJS.ProcessEnv) {
  const script = `import { installIfNeeded } from ${JSON.stringify(path.join(project, 'src/cli/install.js'))}; installIfNeeded();`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: project,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
}

/** An npm without a network: it writes down how it was called, and does first what the real one does. */
function awayFromNetwork(project: string): { env: NodeJS.ProcessEnv; calls: () => string } {
  const npm = path.join(project, 'npm.js');
  const log = path.join(project, 'calls.txt');
  writeFileSync(
    npm,
    `import { appendFileSync, rmSync } from 'node:fs';
appendFileSync(${JSON.stringify(log)}, process.argv[2] + '\\n');
if (process.argv[2] === 'ci') rmSync('node_modules', { recursive: true, force: true });
console.error('npm error code ENOTFOUND');
process.exit(1);\n`,
  );
  return { env: { npm_execpath: npm }, calls: () => (existsSync(log) ? readFileSync(log, 'utf8') : '') };
}

const isThere = (project: string, name: string) =>
  existsSync(path.join(project, 'node_modules', name, 'package.json'));

test('after a plain npm ci nothing is installed again, whatever npm would say', (t) => {
  const project = layProject(t, { ...one, ...two, ...elsewhere }, { ...one, ...two });
  const { env, calls } = awayFromNetwork(project);
  for (let time = 0; time < 2; time += 1) assert.equal(install(project, env).status, 0);
  assert.equal(calls(), '');
  assert.ok(isThere(project, 'one') && isThere(project, 'two'));
});

test('where packages are missing and no network is there, those that are there stay', (t) => {
  for (const installed of [
    one,
    { ...one, 'node_modules/two': { ...two['node_modules/two']!, version: '1.9.0' } },
  ]) {
    const project = layProject(t, { ...one, ...two }, installed);
    const { env, calls } = awayFromNetwork(project);
    const { status, stderr } = install(project, env);
    assert.equal(status, 1);
    assert.match(stderr, /could not be installed: npm install failed/u);
    assert.equal(calls(), 'install\n');
    assert.ok(isThere(project, 'one'));
  }
});

test('a new clone is installed by its lockfile alone', (t) => {
  const project = layProject(t, one);
  const { env, calls } = awayFromNetwork(project);
  assert.equal(install(project, env).status, 1);
  assert.equal(calls(), 'ci\n');
});

test('npm itself leaves what is there where its registry cannot be reached', (t) => {
  const project = layProject(t, { ...one, ...two }, one);
  const lockfile = readFileSync(path.join(project, 'package-lock.json'), 'utf8');
  const { status, stderr } = install(project, {
    npm_execpath: undefined,
    npm_config_registry: 'http://localhost:9/',
    npm_config_fetch_retries: '0',
    npm_config_cache: path.join(project, 'cache'),
  });
  assert.equal(status, 1);
  assert.match(stderr, /ECONNREFUSED/u);
  assert.ok(isThere(project, 'one'));
  assert.equal(readFileSync(path.join(project, 'package-lock.json'), 'utf8'), lockfile);
});
