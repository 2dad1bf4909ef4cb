/**
 * `npm run build`: checks the content, builds the production site into `dist/` and proves it.
 * `npm run build -- --unfinished` builds in spite of links that lead nowhere, `--into FOLDER` elsewhere.
 */
import { parseArgs } from 'node:util';
import { buildAndTell } from './build-and-tell.ts';

const { values } = parseArgs({
  options: { unfinished: { type: 'boolean', default: false }, into: { type: 'string', default: 'dist' } },
});
process.exitCode = (await buildAndTell(values)) ? 0 : 1;
