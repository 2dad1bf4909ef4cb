/**
 * Runs every command but `start` and `test`: `node src/cli/run.js src/cli/build.ts --again`. They run on the Node that
 * Astro needs, or say why not.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { keepCompiledCode, refuseOldNode, root } from './install.js';

if (!existsSync(path.join(root, 'node_modules', 'astro'))) {
  console.error('Nothing is installed yet: run npm start once (or npm ci --ignore-scripts).');
  process.exit(1);
}
refuseOldNode();
keepCompiledCode();
// What a command that was killed left undone.
const { finishReplacing } = await import('./build/replace-site.ts');
for (const problem of await finishReplacing(root)) console.error(problem);

const command = path.resolve(root, process.argv[2] ?? '');
process.argv.splice(1, 2, command);
await import(pathToFileURL(command).href);
