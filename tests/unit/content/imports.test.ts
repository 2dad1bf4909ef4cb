/** Nothing of the content is read when a module of the model, the words or the MDX components is imported. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../../..');

/** Imports modules where a read of the folder of the story throws, and where Astro's own modules are empty. */
const script = `
import fs from 'node:fs';
import { registerHooks, syncBuiltinESMExports } from 'node:module';
const guard = (object, name) => {
  const original = object[name];
  object[name] = (file, ...rest) => {
    if (String(file).includes('no-such-story')) throw new Error('read at import: ' + file);
    return original(file, ...rest);
  };
};
for (const name of ['readFileSync', 'readdirSync', 'existsSync', 'statSync']) guard(fs, name);
for (const name of ['readFile', 'readdir', 'stat']) guard(fs.promises, name);
syncBuiltinESMExports();
const empty = 'data:text/javascript,' + encodeURIComponent(
  'export const getCollection = () => { throw new Error("asked for at import: a collection"); };' +
  'export const getEntry = getCollection, render = getCollection; export default {};');
registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith('astro:') || specifier.endsWith('.astro')
      ? { url: empty, shortCircuit: true }
      : next(specifier, context),
});
for (const module of process.argv.slice(1)) await import(module);
console.log(process.argv.length - 1);
`;

test('no module of src/content, src/i18n or src/mdx reads the content at import', () => {
  const modules = globSync('src/{content,i18n,mdx}/**/*.ts', { cwd: root })
    // It looks at a variable that only Astro sets.
    .filter((name) => path.basename(name) !== 'shown.ts')
    .map((name) => pathToFileURL(path.join(root, name)).href);
  assert.ok(modules.length > 100);
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script, '--', ...modules], {
    cwd: root,
    env: { ...process.env, STORY: 'no-such-story' },
    encoding: 'utf8',
  });
  assert.equal(Number(output), modules.length);
});
