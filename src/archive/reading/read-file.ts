/** From a file to a reading of it: what every command on a file begins with. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { formatOf, knownByHead, type Format } from './format.ts';
import { IngestError } from '../ingest/ingest-error.ts';

const LARGEST = 500 * 1024 * 1024;
/** A text longer than this is a set of data and no document; office files and e-mails carry pictures and files. */
const LARGEST_TEXT = 20 * 1024 * 1024;
const LARGEST_PACKED = 100 * 1024 * 1024;

/** A file as it lies there, before it is read. */
export interface Source extends Format {
  file: string;
  bytes: number;
  sha256: string;
}

/** SHA-256 of a file, in hexadecimal digits. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

/** Looks at a file. `said` is the encoding that a server named. Throws `IngestError` where it is missing, too large, or of no format that is taken. */
export async function identifyFile(file: string, said?: string): Promise<Source> {
  const found = await stat(file).catch(() => undefined);
  if (!found) throw new IngestError(`There is no file “${file}”.`);
  if (!found.isFile()) throw new IngestError(`“${file}” is not a file.`);
  if (found.size > LARGEST)
    throw new IngestError(`The file has ${Math.round(found.size / 1e6)} MB: more than 500 MB are not taken.`);
  const handle = await open(file);
  try {
    const head = Buffer.alloc(Math.min(found.size, 1024));
    await handle.read(head, 0, head.length, 0);
    let format = knownByHead(head);
    if (!format) {
      const isPacked = /^(?:PK|\xd0\xcf|\{\\rtf|From |[!-9;-~]+:)/u.test(head.toString('latin1'));
      if (found.size > (isPacked ? LARGEST_PACKED : LARGEST_TEXT))
        throw new IngestError(
          `The file is no PDF and no picture, and for a text its ${Math.round(found.size / 1e6)} MB are too much.`,
        );
      // A text is looked at as a whole: a stray byte may be anywhere in it.
      const whole = Buffer.alloc(found.size);
      await handle.read(whole, 0, whole.length, 0);
      format = formatOf(whole, said);
    }
    return { file, ...format, bytes: found.size, sha256: await sha256Of(file) };
  } finally {
    await handle.close();
  }
}
