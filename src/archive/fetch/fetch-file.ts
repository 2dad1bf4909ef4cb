/** Downloads one file. Sends a User-Agent, honours Retry-After, enforces limits. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Network, ServerAnswer } from './request.ts';
import { readPartialDownload, discardDownload, type PartialDownload } from './partial-download.ts';
import { fetchWithRedirects } from './follow-redirects.ts';
import { UnusablePartError, writeDownload } from './write-download.ts';
import { IngestError } from '../ingest/ingest-error.ts';

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

/** There is no way to any server: nothing else needs to be tried. */
export class NetworkError extends IngestError {}

const AWAY = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN']);

/** Worth another attempt: the server is busy or stumbled. */
class RetryableError extends IngestError {
  seconds: number | undefined;
  constructor(message: string, seconds?: number) {
    super(message);
    this.seconds = seconds;
  }
}

/** `Retry-After` is in seconds, or a date (RFC 9110, section 10.2.3). */
export function secondsAsked(header: string | null, now = Date.now()): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/u.test(header.trim())) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000);
}

export interface FetchOptions {
  userAgent: string;
  limits?: FetchLimits;
  signal?: AbortSignal | undefined;
  network?: Network;
}

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
  { userAgent, limits, signal, network }: FetchOptions & { limits: FetchLimits },
): Promise<Fetched> {
  const silence = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), limits.secondsOfSilence * 1000);
  };
  const inAll = AbortSignal.timeout(limits.secondsInAll * 1000);
  const all = AbortSignal.any([silence.signal, inAll, ...(signal ? [signal] : [])]);
  const ask = (broken: PartialDownload | undefined) =>
    fetchWithRedirects(address, {
      signal: all,
      network,
      headers: {
        'user-agent': userAgent,
        accept: '*/*',
        ...(broken && { range: `bytes=${broken.bytes}-`, 'if-range': broken.validator }),
      },
    });
  try {
    heard();
    const broken = await readPartialDownload(file, address);
    const answer = await ask(broken);
    refuse(answer, address);
    const written = await writeDownload(answer, { address, file, broken, limits, heard, signal: all });
    const encoding = /charset\s*=\s*"?([\w-]+)/iu.exec(answer.headers['content-type'] ?? '')?.[1];
    return { ...written, address: answer.address, ...(encoding && { encoding: encoding.toLowerCase() }) };
  } catch (error) {
    if (error instanceof UnusablePartError) {
      await discardDownload(file);
      throw new RetryableError(`${address} does not go on where it broke off.`, 0);
    }
    if (error instanceof IngestError) {
      if (!(error instanceof RetryableError)) await discardDownload(file);
      throw error;
    }
    signal?.throwIfAborted();
    if (silence.signal.aborted)
      throw new RetryableError(`${address} was silent for ${limits.secondsOfSilence} seconds.`);
    if (inAll.aborted) throw new IngestError(`${address} took longer than ${limits.secondsInAll} seconds.`);
    throw fromFailure(error, address);
  } finally {
    clearTimeout(timer);
  }
}

/** Throws where the answer is none. */
function refuse({ status, headers, body }: ServerAnswer, address: string): void {
  if (status === 200 || status === 203 || status === 206) return;
  body.destroy();
  if (status === 416) throw new UnusablePartError();
  if (status === 404 || status === 410)
    throw new IngestError(`${address} is not there (the server answers ${status}).`);
  if (status === 429 || status >= 500)
    throw new RetryableError(
      `${address} could not be fetched: the server answers ${status}.`,
      secondsAsked(headers['retry-after'] ?? null),
    );
  throw new IngestError(`${address} could not be fetched: the server answers ${status}.`);
}

function fromFailure(error: unknown, address: string): Error {
  const { code: own, errors } = error as { code?: string; errors?: Array<{ code?: string }> };
  const code = own ?? errors?.[0]?.code ?? '';
  const { host } = new URL(address);
  if (AWAY.has(code)) return new NetworkError(`There is no way to ${host}: is this machine on the network?`);
  if (code === 'ECONNREFUSED') return new RetryableError(`${host} refused the connection.`);
  return new RetryableError(`${address} could not be fetched${code ? ` (${code})` : ''}.`);
}
