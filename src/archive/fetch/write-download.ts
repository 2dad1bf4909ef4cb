/** Writes what a server sends into a file, behind what came of it before where the one goes on from the other. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ServerAnswer } from './request.ts';
import {
  beginDownload,
  discardDownload,
  partFile,
  restOf,
  validatorOf,
  type PartialDownload,
} from './partial-download.ts';
import { IngestError } from '../ingest/ingest-error.ts';

export interface WriteDownloadOptions {
  address: string;
  file: string;
  /** What is there of it, where the request asked to go on from there. */
  broken: PartialDownload | undefined;
  limits: { megabytes: number };
}

/** The answer is a part that cannot be used: the whole must be requested. */
export class UnusablePartError extends Error {}

/**
 * Writes an answer into a file, atomically: until all is there it is a `.part`.
 * @throws IngestError where it is too large; UnusablePartError where it is not the requested part; else what broke it
 */
export async function writeDownload(
  answer: ServerAnswer,
  { address, file, broken, limits }: WriteDownloadOptions,
): Promise<{ sha256: string; bytes: number }> {
  const most = limits.megabytes * 1e6;
  const tooLarge = () =>
    new IngestError(`${address} is larger than ${limits.megabytes} MB and was not fetched.`);
  const hash = createHash('sha256');
  const goesOn = answer.status === 206;
  let whole = Infinity;
  let bytes = 0;
  if (goesOn) {
    const size = broken && !answer.unpacked ? restOf(answer.headers, broken) : undefined;
    if (!broken || size === undefined) {
      answer.body.destroy();
      throw new UnusablePartError();
    }
    whole = size;
    bytes = broken.bytes;
  }
  if (bytes + Number(answer.headers['content-length'] ?? 0) > most) {
    answer.body.destroy();
    throw tooLarge();
  }
  if (goesOn) await pipeline(createReadStream(partFile(file)), hash, { end: false });
  else await beginDownload(file, address, answer.unpacked ? undefined : validatorOf(answer.headers));
  const counted = new Transform({
    transform(piece: Buffer, _, next) {
      bytes += piece.length;
      hash.update(piece);
      if (bytes > most) next(tooLarge());
      else next(null, piece);
    },
  });
  const out = createWriteStream(partFile(file), { flags: goesOn ? 'a' : 'w', flush: true });
  await pipeline(answer.body, counted, out);
  if (whole !== Infinity && bytes !== whole) throw new UnusablePartError();
  await rename(partFile(file), file);
  await discardDownload(file);
  return { sha256: hash.digest('hex'), bytes };
}
