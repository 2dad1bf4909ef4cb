/**
 * Sends one request for one address. The address of the machine that is checked is the one that is connected
 * to: a name that is looked up twice could lead to the web the first time and into this network the second.
 *
 * Hand-made because: no client of HTTP connects to the very address that was checked to be no part of the own
 * network.
 */
import { lookup } from 'node:dns/promises';
import { request as requestPlain, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { hostOf, isPrivateAddress, isPrivateHost } from './private-addresses.ts';
import { IngestError } from '../ingest/ingest-error.ts';

/** How names become machines, and which of these are of the own network. */
export interface Network {
  resolve: (host: string) => Promise<Array<{ address: string; family: number }>>;
  isOwn: (address: string) => boolean;
}

const thisNetwork: Network = {
  resolve: (host) => lookup(host, { all: true }),
  isOwn: isPrivateAddress,
};

export interface RequestOptions {
  headers: Record<string, string>;
  signal: AbortSignal;
  /** Whether requests to the local network are allowed. */
  mayBeOwn: boolean;
  network?: Network | undefined;
}

export interface ServerAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it was sent, and unpacked where the server packed it unasked. */
  body: Readable;
  address: string;
  /** Whether the body is what the server packed. */
  unpacked: boolean;
}

/** The way leads into the own network, and may not. */
export class PrivateAddressError extends IngestError {
  readonly host: string;
  constructor(host: string) {
    super(`${host} is no part of the web.`);
    this.host = host;
  }
}

const UNPACK: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Sends the request.
 * @throws PrivateAddressError where the address leads into the own network and may not; else the error of the connection,
 * with its `code`
 */
export function sendRequest(
  url: URL,
  { headers, signal, mayBeOwn, network = thisNetwork }: RequestOptions,
): Promise<ServerAnswer> {
  const host = hostOf(url);
  const literal = isIP(host) > 0;
  if (!mayBeOwn && (literal ? network.isOwn(host) : isPrivateHost(url)))
    return Promise.reject(new PrivateAddressError(url.host));
  const checked: LookupFunction = (name, { all }, give) => {
    network.resolve(name).then(
      (found) => {
        if (!mayBeOwn && found.some(({ address }) => network.isOwn(address)))
          give(new PrivateAddressError(url.host), []);
        else if (all) give(null, found);
        else give(null, found[0]!.address, found[0]!.family);
      },
      (error: unknown) => give(error as NodeJS.ErrnoException, []),
    );
  };
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    // A connection of its own: one that was kept open was checked for another question.
    const outgoing = request(url, {
      agent: false,
      signal,
      lookup: checked,
      headers: { ...headers, 'accept-encoding': 'identity' },
    });
    outgoing.on('error', reject);
    outgoing.on('response', (response) => resolve(answerOf(response, url)));
    outgoing.end();
  });
}

function answerOf(response: IncomingMessage, url: URL): ServerAnswer {
  const unpack = UNPACK[response.headers['content-encoding']?.trim().toLowerCase() ?? ''];
  // What breaks is reported where the body is read.
  const body = unpack ? (pipeline(response, unpack(), () => undefined) as unknown as Readable) : response;
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body,
    address: url.href,
    unpacked: unpack !== undefined,
  };
}
