/**
 * Lets a process meet a fault of the disk: `node --import ./tests/unit/disk-fault.ts …` with `DISK_FAULT` as `kill:3`
 * (ended, as by a power cut, before its fourth call that changes files, or in the middle of it where it writes) or
 * `full:0` (its first writing finds no space after half of it). A process that makes fewer calls ends by itself.
 */
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

type Call = (...values: unknown[]) => Promise<unknown>;

const [how, at] = process.env['DISK_FAULT']!.split(':') as ['kill' | 'full', string];
let left = Number(at);

/** Puts a counted call in the place of a method. */
function count(owner: object, name: string): void {
  const methods = owner as Record<string, Call>;
  const call = methods[name]!;
  methods[name] = async function (this: unknown, ...values) {
    if (how === 'full' && name !== 'writeFile') return call.apply(this, values);
    if (left-- !== 0) return call.apply(this, values);
    // The text is the first value of a handle's own, the second of the other.
    const text = owner === fs ? 1 : 0;
    if (name === 'writeFile')
      await call.apply(
        this,
        values.with(
          text,
          (values[text] as string | Uint8Array).slice(0, (values[text] as string).length / 2),
        ),
      );
    if (how === 'full')
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    process.kill(process.pid, 'SIGKILL');
    return new Promise(() => undefined);
  };
}

const handle = await fs.open(import.meta.filename);
const methods = Object.getPrototypeOf(handle) as object;
await handle.close();
for (const name of ['writeFile', 'sync']) count(methods, name);
for (const name of ['copyFile', 'cp', 'link', 'mkdir', 'open', 'rename', 'rm', 'writeFile']) count(fs, name);
syncBuiltinESMExports();
