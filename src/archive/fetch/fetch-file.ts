/** Downloads one file. Sends a User-Agent, honours Retry-After, enforces limits. */
import { setTimeout as wait } from 'node:timers/promises';
import { RequestError } from 'got';
import {
  failureOf,
  MissingError,
  RefusedError,
  RetryableError,
  sendRequest,
  type RequestOptions,
  type ServerAnswer,
} from './request.ts';
import { readPartialDownload, discardDownload } from './partial-download.ts';
import { UnusablePartError, writeDownload } from './write-download.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import { diskReason } from '../../write-atomic.ts';

export interface FetchLimits {
  /** Until a server begins to answer, and between two pieces of an answer. */
  secondsOfSilence: number;
  secondsInAll: number;
  megabytes: number;
  /** How often one address is requested. */
  attempts: number;
  /** Before the second attempt; each later one waits twice as long. */
  secondsBetween: number;
  /** A server that asks for a longer wait than this is given up. */
  mostSecondsToWait: number;
}

export const usualFetchLimits: FetchLimits = {
  secondsOfSilence: 30,
  secondsInAll: 600,
  megabytes: 200,
  attempts: 4,
  secondsBetween: 2,
  mostSecondsToWait: 120,
};

export interface Fetched {
  sha256: string;
  bytes: number;
  /** Where it was found in the end. */
  address: string;
  encoding?: string;
}

/** `Retry-After` is in seconds, or a date (RFC 9110, section 10.2.3). */
export function secondsAsked(header: string | null, now = Date.now()): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/u.test(header.trim())) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000);
}

export type FetchOptions = Pick<RequestOptions, 'userAgent' | 'signal' | 'network'> & {
  limits?: FetchLimits;
};

/**
 * Fetches an address into a file. A download that broke off goes on where it ended, at the next attempt or at
 * the next call, where the server can say that the file is still the same; else it begins again.
 * @throws IngestError with one sentence; NetworkError where no server can be reached
 */
export async function fetchFile(
  address: string,
  file: string,
  { limits = usualFetchLimits, ...options }: FetchOptions,
): Promise<Fetched> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await once(address, file, { limits, ...options });
    } catch (error) {
      const { signal } = options;
      if ((await readPartialDownload(file, address)) === undefined) await discardDownload(file);
      signal?.throwIfAborted();
      if (!(error instanceof RetryableError) || attempt >= limits.attempts) throw error;
      const seconds = error.seconds ?? limits.secondsBetween * 2 ** (attempt - 1);
      if (seconds > limits.mostSecondsToWait)
        throw new IngestError(
          `${address} asks to be left alone for ${Math.round(seconds)} seconds: try again then.`,
        );
      await wait(seconds * 1000, undefined, signal && { signal }).catch(() => signal?.throwIfAborted());
    }
}

async function once(
  address: string,
  file: string,
  { limits, signal, ...options }: FetchOptions & { limits: FetchLimits },
): Promise<Fetched> {
  try {
    const broken = await readPartialDownload(file, address);
    const headers = broken && { range: `bytes=${broken.bytes}-`, 'if-range': broken.validator };
    const answer = await sendRequest(address, { ...options, ...(headers && { headers }), limits, signal });
    refuse(answer, address);
    const written = await writeDownload(answer, { address, file, broken, limits });
    const encoding = /charset\s*=\s*"?([\w-]+)/iu.exec(answer.headers['content-type'] ?? '')?.[1];
    return { ...written, address: answer.address, ...(encoding && { encoding: encoding.toLowerCase() }) };
  } catch (error) {
    if (error instanceof UnusablePartError) {
      await discardDownload(file);
      throw new RetryableError(`${address} does not go on where it broke off.`, 0);
    }
    signal?.throwIfAborted();
    const reason = diskReason(error);
    if (reason !== undefined) throw new IngestError(`${address} could not be written down: ${reason}`);
    const failure = error instanceof RequestError ? failureOf(error, address, limits) : error;
    if (failure instanceof IngestError && !(failure instanceof RetryableError)) await discardDownload(file);
    throw failure;
  }
}

/** Throws where the answer is none. */
function refuse({ status, headers, body }: ServerAnswer, address: string): void {
  if (status === 200 || status === 203 || status === 206) return;
  body.destroy();
  if (status === 416) throw new UnusablePartError();
  if (status === 404 || status === 410)
    throw new MissingError(`${address} is not there (the server answers ${status}).`);
  if (status === 401 || status === 403 || status === 451)
    throw new RefusedError(`${address} is refused (the server answers ${status}).`);
  if (status === 429 || status >= 500)
    throw new RetryableError(
      `${address} could not be fetched: the server answers ${status}.`,
      secondsAsked(headers['retry-after'] ?? null),
    );
  throw new IngestError(`${address} could not be fetched: the server answers ${status}.`);
}
