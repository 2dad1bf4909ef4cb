/**
 * Loaded before a program (`node --import`): ends it, as a power cut would, right before the call of a given number
 * that changes files (in the middle of it, where it writes one), `KILL_AT`. Calls are counted from 1; a program that makes fewer ends by itself.
 */
import { writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const CHANGING = ['writeFile', 'open', 'rename', 'rm', 'mkdir', 'link', 'copyFile', 'cp'] as const;
let left = Number(process.env['KILL_AT']);

for (const name of CHANGING) {
  const call = fs[name] as (...values: unknown[]) => Promise<unknown>;
  Object.assign(fs, {
    [name]: (...values: unknown[]) => {
      left -= 1;
      if (left === 0) {
        // A file that is written in its place is cut in the middle.
        const [file, text] = values;
        if (name === 'writeFile') writeFileSync(String(file), String(text).slice(0, String(text).length / 2));
        process.kill(process.pid, 'SIGKILL');
      }
      return call(...values);
    },
  });
}
syncBuiltinESMExports();
