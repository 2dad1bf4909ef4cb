/** Sends one request, and follows redirects: never from the web into this machine or its own network. */
import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import got, { MaxRedirectsError, RequestError, TimeoutError, type Response } from 'got';
import { isPrivateAddress, isPrivateHost } from './private-addresses.ts';
import { IngestError } from '../ingest/ingest-error.ts';

/** There is no way to any server: nothing else needs to be tried. */
export class NetworkError extends IngestError {}

/** There is nothing at the address. */
export class MissingError extends IngestError {}

/** The server, or its robots.txt, refuses what is asked for. */
export class RefusedError extends IngestError {}

/** Worth another attempt: the server is busy or stumbled. */
export class RetryableError extends IngestError {
  seconds: number | undefined;
  constructor(message: string, seconds?: number) {
    super(message);
    this.seconds = seconds;
  }
}

/** How names become addresses, and which of these are of the own network. */
export interface Network {
  resolve: (host: string) => Promise<Array<{ address: string; family: number }>>;
  isOwn: (address: string) => boolean;
}

const thisNetwork: Network = {
  resolve: (host) => lookup(host, { all: true }),
  isOwn: isPrivateAddress,
};

export interface RequestOptions {
  userAgent: string;
  headers?: Record<string, string>;
  method?: 'GET' | 'HEAD';
  limits: { secondsOfSilence: number; secondsInAll: number };
  signal?: AbortSignal | undefined;
  network?: Network | undefined;
}

export interface ServerAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it was sent, and unpacked where the server packed it unasked. What breaks it is thrown to who reads it. */
  body: Readable;
  /** Where the redirects ended. */
  address: string;
  /** Whether the body is what the server packed. */
  unpacked: boolean;
}

/**
 * Requests an address and follows its redirects.
 * An editor may name a machine of the own network, by its number or as `localhost`, `….local`, `….internal`
 * or `….lan`; whatever else is named is of the web, and a server of the web may not lead there.
 * @throws what `failureOf` puts into a sentence, as the body of the answer does
 */
export async function sendRequest(
  address: string,
  { userAgent, headers, method = 'GET', limits, signal, network = thisNetwork }: RequestOptions,
): Promise<ServerAnswer> {
  const isPrivate = isPrivateHost(new URL(address));
  const silence = limits.secondsOfSilence * 1000;
  const body = got.stream(address, {
    method,
    headers: { 'user-agent': userAgent, accept: '*/*', 'accept-encoding': 'identity', ...headers },
    // A connection of its own: one that was kept open was checked for another question.
    agent: { http: false, https: false },
    dnsLookup: lookupIn(network, isPrivate),
    ...(signal && { signal }),
    timeout: {
      lookup: silence,
      connect: silence,
      secureConnect: silence,
      response: silence,
      socket: silence,
      request: limits.secondsInAll * 1000,
    },
    retry: { limit: 0 },
    throwHttpErrors: false,
    maxRedirects: 10,
    hooks: {
      beforeRedirect: [
        ({ url }) => {
          if (!(url instanceof URL) || !/^https?:$/u.test(url.protocol)) throw leadsNowhere(address);
          if (!isPrivate && isPrivateHost(url, network.isOwn)) throw new PrivateAddressError();
        },
      ],
    },
  });
  const [response] = (await once(body, 'response')) as [Response];
  return {
    status: response.statusCode,
    headers: response.headers,
    body,
    address: response.url,
    unpacked: response.rawHeaders.some((name) => /^content-encoding$/iu.test(name)),
  };
}

/** The way leads into the own network, and may not. */
class PrivateAddressError extends Error {}

/**
 * Resolves names to addresses of the web alone. It is asked at each connection, which is made to the very address that
 * was checked: a name that is looked up twice could lead to the web the first time and into this network the second.
 */
const lookupIn =
  ({ resolve, isOwn }: Network, mayBeOwn: boolean): LookupFunction =>
  (name, { all }, give) => {
    resolve(name).then(
      (found) => {
        if (!mayBeOwn && found.some(({ address }) => isOwn(address))) give(new PrivateAddressError(), []);
        else if (all) give(null, found);
        else give(null, found[0]!.address, found[0]!.family);
      },
      (error: unknown) => give(error as NodeJS.ErrnoException, []),
    );
  };

const leadsNowhere = (address: string) =>
  new IngestError(`${address} leads to what is no address of the web, and was not fetched.`);

const AWAY = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN']);

/** An error of a request or of the body of its answer as one sentence. */
export function failureOf(error: RequestError, address: string, limits: RequestOptions['limits']): Error {
  const { cause } = error;
  if (cause instanceof IngestError) return cause;
  const { host } = error.options.url instanceof URL ? error.options.url : new URL(address);
  if (cause instanceof PrivateAddressError)
    return new IngestError(`${address} leads to ${host}, which is no part of the web: it was not fetched.`);
  if (error instanceof MaxRedirectsError)
    return new IngestError(`${address} leads from one address to the next without an end.`);
  if (error instanceof TimeoutError)
    return error.event === 'request'
      ? new IngestError(`${address} took longer than ${limits.secondsInAll} seconds.`)
      : new RetryableError(`${address} was silent for ${limits.secondsOfSilence} seconds.`);
  // A host with several addresses fails with an error for each.
  const each = (cause as { errors?: Array<{ code?: string }> } | undefined)?.errors;
  const code = each?.[0]?.code ?? (error.code.startsWith('ERR_GOT') ? '' : error.code);
  if (/^ERR_(?:INVALID_URL|UNSUPPORTED_PROTOCOL)$/u.test(code)) return leadsNowhere(address);
  if (AWAY.has(code)) return new NetworkError(`There is no way to ${host}: is this machine on the network?`);
  if (code === 'ECONNREFUSED') return new RetryableError(`${host} refused the connection.`);
  return new RetryableError(`${address} could not be fetched${code === '' ? '' : ` (${code})`}.`);
}
