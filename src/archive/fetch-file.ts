/** Fetches one file as a guest does: under its name, within limits, and never sooner than it is asked to come back. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fetchFollowing } from './follow-redirects.ts';
import { Unreadable } from './unreadable.ts';

export interface FetchLimits {
  /** Until a server begins to answer, and between two pieces of an answer. */
  secondsOfSilence: number;
  secondsInAll: number;
  megabytes: number;
  /** How often one address is asked. */
  attempts: number;
  /** Before the second attempt; each later one waits twice as long. */
  secondsBetween: number;
  /** A server that asks for more patience than this is left alone. */
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
export class NoNetwork extends Unreadable {}

const AWAY = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN']);

/** Worth another attempt: the server is busy or stumbled. */
class Later extends Unreadable {
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

/**
 * Fetches an address into a file. What was fetched in part is taken away again.
 * @throws Unreadable with one sentence; NoNetwork where no server can be reached
 */
export async function fetchFile(
  address: string,
  file: string,
  {
    userAgent,
    limits = usualFetchLimits,
    signal,
  }: { userAgent: string; limits?: FetchLimits; signal?: AbortSignal | undefined },
): Promise<Fetched> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await once(address, file, userAgent, limits, signal);
    } catch (error) {
      await rm(`${file}.part`, { force: true });
      signal?.throwIfAborted();
      if (!(error instanceof Later) || attempt >= limits.attempts) throw error;
      const seconds = error.seconds ?? limits.secondsBetween * 2 ** (attempt - 1);
      if (seconds > limits.mostSecondsToWait)
        throw new Unreadable(
          `${address} asks to be left alone for ${Math.round(seconds)} seconds: try again then.`,
        );
      await wait(seconds * 1000, undefined, signal && { signal }).catch(() => signal?.throwIfAborted());
    }
}

async function once(
  address: string,
  file: string,
  userAgent: string,
  limits: FetchLimits,
  signal: AbortSignal | undefined,
): Promise<Fetched> {
  const silence = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), limits.secondsOfSilence * 1000);
  };
  const inAll = AbortSignal.timeout(limits.secondsInAll * 1000);
  const all = AbortSignal.any([silence.signal, inAll, ...(signal ? [signal] : [])]);
  try {
    heard();
    const response = await fetchFollowing(address, {
      signal: all,
      headers: { 'user-agent': userAgent, accept: '*/*' },
    });
    await refuse(response, address);
    const most = limits.megabytes * 1e6;
    const tooLarge = () =>
      new Unreadable(`${address} is larger than ${limits.megabytes} MB and was not fetched.`);
    if (Number(response.headers.get('content-length') ?? 0) > most) {
      await response.body?.cancel();
      throw tooLarge();
    }
    const hash = createHash('sha256');
    let bytes = 0;
    const counted = new Transform({
      transform(piece: Buffer, _, next) {
        heard();
        bytes += piece.length;
        hash.update(piece);
        if (bytes > most) next(tooLarge());
        else next(null, piece);
      },
    });
    const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
    await pipeline(body, counted, createWriteStream(`${file}.part`), { signal: all });
    await rename(`${file}.part`, file);
    const encoding = /charset\s*=\s*"?([\w-]+)/iu.exec(response.headers.get('content-type') ?? '')?.[1];
    return {
      sha256: hash.digest('hex'),
      bytes,
      address: response.url,
      ...(encoding && { encoding: encoding.toLowerCase() }),
    };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    signal?.throwIfAborted();
    if (silence.signal.aborted)
      throw new Later(`${address} was silent for ${limits.secondsOfSilence} seconds.`);
    if (inAll.aborted) throw new Unreadable(`${address} took longer than ${limits.secondsInAll} seconds.`);
    throw fromFailure(error, address);
  } finally {
    clearTimeout(timer);
  }
}

/** Throws where the answer is none. */
async function refuse(response: Response, address: string): Promise<void> {
  if (response.ok && response.body) return;
  await response.body?.cancel();
  const { status } = response;
  if (status === 404 || status === 410)
    throw new Unreadable(`${address} is not there (the server answers ${status}).`);
  if (status === 429 || status >= 500)
    throw new Later(
      `${address} could not be fetched: the server answers ${status}.`,
      secondsAsked(response.headers.get('retry-after')),
    );
  throw new Unreadable(`${address} could not be fetched: the server answers ${status}.`);
}

function fromFailure(error: unknown, address: string): Error {
  const cause = (error as { cause?: { code?: string; errors?: Array<{ code?: string }> } }).cause;
  const code = cause?.code ?? cause?.errors?.[0]?.code ?? '';
  const { host } = new URL(address);
  if (AWAY.has(code)) return new NoNetwork(`There is no way to ${host}: is this machine on the network?`);
  if (code === 'ECONNREFUSED') return new Later(`${host} refused the connection.`);
  return new Later(`${address} could not be fetched${code ? ` (${code})` : ''}.`);
}
