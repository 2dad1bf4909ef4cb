/**
 * Loaded before a build (`NODE_OPTIONS=--import …`): changes the file that `CHANGE_FILE` names once the pages are made
 * and before the site is put in its place.
 */
import childProcess from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { spawn } = childProcess;
const file = process.env['CHANGE_FILE'];
if (file && process.argv[1]?.endsWith('/build.ts')) {
  const watched = (...values: Parameters<typeof spawn>) => {
    const child = spawn(...values);
    child.prependListener('close', () => {
      appendFileSync(file, '# Changed.\n');
    });
    return child;
  };
  Object.assign(childProcess, { spawn: watched });
  syncBuiltinESMExports();
}
