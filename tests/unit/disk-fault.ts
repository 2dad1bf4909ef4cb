/**
 * Lets a process meet a fault of the disk: `node --import ./tests/unit/disk-fault.ts …` with `DISK_FAULT` as
 * `kill:3` (killed before its fourth call of the file system), `cut:0` (killed in the middle of its first writing) or
 * `full:0` (its first writing finds no space after half of it).
 */
import fs, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

type Call = (...values: unknown[]) => Promise<unknown>;

const [how, at] = process.env['DISK_FAULT']!.split(':') as ['kill' | 'cut' | 'full', string];
let left = Number(at);

function kill(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}

/** Puts a counted call in the place of a method. */
function count(owner: object, name: string): void {
  const methods = owner as Record<string, Call>;
  const call = methods[name]!;
  methods[name] = async function (this: unknown, ...values) {
    if (how === 'kill') return left-- === 0 ? kill() : call.apply(this, values);
    if (name !== 'writeFile' || left-- !== 0) return call.apply(this, values);
    const [text] = values as [string | Uint8Array];
    await call.call(this, text.slice(0, text.length / 2));
    if (how === 'cut') return kill();
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  };
}

const handle = await fs.open(import.meta.filename);
const methods = Object.getPrototypeOf(handle) as FileHandle;
await handle.close();
for (const name of ['writeFile', 'sync', 'close']) count(methods, name);
for (const name of ['open', 'link', 'readdir', 'realpath', 'rename', 'rm']) count(fs, name);
syncBuiltinESMExports();
