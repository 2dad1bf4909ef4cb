/**
 * Serves a built site as a host would: with its headers, compressed (from the file beside it where a build made one),
 * under its base path, with its page for 404.
 */
import compression from 'http-compression';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import {
  headerRules,
  headersFor,
  readHeadersFile,
  revalidate,
  type HeaderRule,
} from '../../integrations/pages/headers.ts';
import { mediaType, textType } from './media-types.ts';

interface Options {
  /** The path under which the site is published, with a slash at both ends. */
  base?: string;
}

const compress = compression({
  threshold: 256,
  level: { brotli: 9, gzip: 6 },
  mimes: new RegExp(`${textType.source}|wasm`, 'u'),
});

/**
 * The names of this machine. A name of the web that leads here (DNS rebinding) would let the page that it is of read
 * what is served.
 */
const OWN_HOST = /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/iu;

/**
 * A server for the folder, not yet listening.
 *
 * @param folder an absolute path or one from the working directory.
 */
export function serveFolder(folder: string, { base = '/' }: Options = {}): Server {
  const root = path.resolve(folder);
  // `dev` looks for each file at each request, so that a site that is built again is served at once.
  const sendFile = sirv(root, { dev: true, etag: true, extensions: [] });
  const sendCompressed = sirv(root, { dev: true, etag: true, extensions: [], brotli: true });
  // Longer than clients keep a connection: one that is closed as it is used again is an error to them.
  return createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    const serve = () => {
      answer(request, response).catch((error: unknown) => {
        console.error(`Could not serve ${request.url ?? ''}: ${String(error)}`);
        if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
        response.end('The server failed.');
      });
    };
    if (!OWN_HOST.test(request.headers.host ?? ''))
      response
        .writeHead(403, { 'Content-Type': 'text/plain' })
        .end('This site is served to this machine alone.');
    else if (request.headers.range) serve();
    else compress(request, response, serve);
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [address = '/', query] = (request.url ?? '/').split('?', 2);
    const headers = { 'Cache-Control': revalidate, ...headersFor(await rulesOf(root, base), address) };
    response.setHeaders(new Map(Object.entries(headers)));
    const inside = address.startsWith(base) ? pathOf(address.slice(base.length)) : undefined;
    const file = inside === undefined ? undefined : path.join(root, inside);
    if (`${address}/` === base || (file && (await isInside(root, path.join(file, 'index.html'))))) {
      const location = `${address}/${query === undefined ? '' : `?${query}`}`;
      response.writeHead(301, { Location: location }).end();
    } else if (file && (await isInside(root, file))) {
      response.setHeader('Content-Type', mediaType(file)).setHeader('Vary', 'Accept-Encoding');
      request.url = `/${encodeURI(inside!)}`;
      // A build may take a file away before it is opened: sirv leaves that error to end the process.
      response.once('pipe', (stream) => stream.once('error', (error) => response.destroy(error)));
      // A part of a file is counted in bytes as they are on disk, and what is compressed before is sent as a whole.
      const send = request.headers.range ? sendFile : sendCompressed;
      send(request, response, () => void sendMissing(response));
    } else await sendMissing(response);
  }

  async function sendMissing(response: ServerResponse): Promise<void> {
    const page = await readFile(path.join(root, '404.html')).catch(() => undefined);
    response.setHeader('Cache-Control', revalidate).removeHeader('Vary');
    const type = page ? 'text/html' : 'text/plain';
    response.writeHead(404, { 'Content-Type': `${type}; charset=utf-8` }).end(page ?? 'Not found.');
  }
}

/** The rules written beside the site, or those of the generator where a folder has none. */
async function rulesOf(root: string, base: string): Promise<HeaderRule[]> {
  const written = await readFile(path.join(root, '_headers'), 'utf8').catch(() => undefined);
  return written === undefined ? headerRules(base) : readHeadersFile(written);
}

/**
 * The path of a file, from an address within the base path.
 * @returns undefined where a host sends nothing: its own files, dotfiles, what is no address
 */
function pathOf(address: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    return undefined;
  }
  const parts = decoded.split('/');
  const isKept =
    parts.some((part) => part.startsWith('.') && part !== '.well-known') || decoded === '_headers';
  if (isKept || /[\0\\]/u.test(decoded)) return undefined;
  return decoded === '' || decoded.endsWith('/') ? `${decoded}index.html` : decoded;
}

/** Whether this is a file that, links followed, lies in the folder. */
async function isInside(root: string, file: string): Promise<boolean> {
  const isFile = await stat(file).then(
    (entry) => entry.isFile(),
    () => false,
  );
  return isFile && (await realpath(file)).startsWith((await realpath(root)) + path.sep);
}
