/**
 * `npm run preview`: serves the built site with its production headers.
 * Also `node src/cli/preview.ts FOLDER --port 4400 --base /path/`.
 */
import { existsSync } from 'node:fs';
import { basePath } from '../base-path.ts';
import { portOf, readCommandLine } from './command-line.ts';
import { listen } from './server/listen.ts';
import { serveFolder } from './server/server.ts';

const { values, positionals } = readCommandLine('npm run preview [-- FOLDER] [--port 4400] [--base /PATH/]', {
  allowPositionals: true,
  options: { port: { type: 'string' }, base: { type: 'string', default: basePath() } },
});
const folder = positionals[0] ?? 'dist';
const chosen = portOf(values.port ?? process.env['PORT']);
const port = chosen ?? 4321;

if (!existsSync(folder)) {
  console.error(`There is no built site in ${folder}: run npm run build first.`);
  process.exit(1);
}
try {
  const used = await listen(serveFolder(folder, { base: values.base }), port, chosen === undefined ? 20 : 1);
  if (port !== 0 && used !== port) console.log(`Port ${port} is in use, so the next free one is taken.`);
  console.log(`The site is at http://localhost:${used}${values.base} (Ctrl+C ends it).`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
