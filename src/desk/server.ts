/** Serves a folder as a good host would: with the site's headers, compressed, and nothing outside the folder. */
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { headerRules, headersFor, readHeadersFile, revalidate, type HeaderRule } from './headers.ts';
import { isCompressible, mediaType } from './media-types.ts';

interface Options {
  /** The path under which the site is published, with a slash at both ends. */
  base?: string;
}

interface Loaded {
  body: Buffer;
  type: string;
  etag: string;
  changed: number;
  compressed: Map<string, Buffer>;
}

interface Answer {
  status: number;
  file?: string;
  location?: string;
}

/** Brotli's quality: what hosts use when they compress ahead of time costs too much on first sight. */
const brotliQuality = 9;

/**
 * A server for the folder, not yet listening.
 *
 * @param folder an absolute path or one from the working directory.
 */
export function serveFolder(folder: string, { base = '/' }: Options = {}): Server {
  const loaded = new Map<string, Loaded>();
  const root = path.resolve(folder);
  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(`Could not serve ${request.url ?? ''}: ${String(error)}`);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
      response.end('The server failed.');
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [address = '/', query] = (request.url ?? '/').split('?', 2);
    const rules = await rulesOf(root, base);
    const found = await find(root, base, address);
    const headers: Record<string, string> = { 'Cache-Control': revalidate, ...headersFor(rules, address) };
    if (found.location) {
      const location = found.location + (query === undefined ? '' : `?${query}`);
      response.writeHead(found.status, { ...headers, Location: location }).end();
      return;
    }
    if (found.status !== 200) headers['Cache-Control'] = revalidate;
    if (!found.file) {
      response.writeHead(found.status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(found.status === 400 ? 'Not an address.' : 'Not found.');
      return;
    }
    const file = await load(found.file);
    headers['Content-Type'] = file.type;
    headers['ETag'] = file.etag;
    if (isCompressible(file.type)) headers['Vary'] = 'Accept-Encoding';
    if (found.status === 200 && request.headers['if-none-match']?.includes(file.etag)) {
      response.writeHead(304, headers).end();
      return;
    }
    const { encoding, body } = compress(file, request.headers['accept-encoding']);
    if (encoding) headers['Content-Encoding'] = encoding;
    headers['Content-Length'] = String(body.length);
    response.writeHead(found.status, headers).end(request.method === 'HEAD' ? undefined : body);
  }

  async function load(file: string): Promise<Loaded> {
    const { mtimeMs } = await stat(file);
    const known = loaded.get(file);
    if (known?.changed === mtimeMs) return known;
    const body = await readFile(file);
    // Weak, because the same page is sent compressed in one way or another.
    const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const fresh = {
      body,
      type: mediaType(path.basename(file)),
      etag,
      changed: mtimeMs,
      compressed: new Map<string, Buffer>(),
    };
    loaded.set(file, fresh);
    return fresh;
  }
}

/** The rules written beside the site, or those of the press where a folder has none. */
async function rulesOf(root: string, base: string): Promise<HeaderRule[]> {
  try {
    return readHeadersFile(await readFile(path.join(root, '_headers'), 'utf8'));
  } catch {
    return headerRules(base);
  }
}

async function find(root: string, base: string, address: string): Promise<Answer> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    return { status: 400 };
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return { status: 400 };
  const missing = async (): Promise<Answer> => {
    const page = path.join(root, '404.html');
    return (await isFile(page)) ? { status: 404, file: page } : { status: 404 };
  };
  if (`${decoded}/` === base) return { status: 301, location: base };
  if (!decoded.startsWith(base)) return missing();
  const inside = decoded.slice(base.length);
  const parts = inside.split('/');
  // Hosts keep their own files and dotfiles to themselves; `.well-known` is meant to be read.
  const secret =
    parts.some((part) => part.startsWith('.') && part !== '.well-known') || inside === '_headers';
  if (secret) return missing();
  const file = path.join(root, inside);
  if (inside === '' || inside.endsWith('/')) {
    const page = path.join(file, 'index.html');
    return (await isInside(root, page)) ? { status: 200, file: page } : missing();
  }
  if (await isInside(root, file)) return { status: 200, file };
  if (await isInside(root, path.join(file, 'index.html'))) return { status: 301, location: `${address}/` };
  return missing();
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (entry) => entry.isFile(),
    () => false,
  );
}

/** Whether this is a file that, links followed, lies in the folder. */
async function isInside(root: string, file: string): Promise<boolean> {
  if (!(await isFile(file))) return false;
  return (await realpath(file)).startsWith((await realpath(root)) + path.sep);
}

function compress(file: Loaded, accepted = ''): { encoding?: string; body: Buffer } {
  if (!isCompressible(file.type) || file.body.length < 256) return { body: file.body };
  const encoding = /\bbr\b/u.test(accepted) ? 'br' : /\bgzip\b/u.test(accepted) ? 'gzip' : undefined;
  if (!encoding) return { body: file.body };
  const known = file.compressed.get(encoding);
  const body =
    known ??
    (encoding === 'br'
      ? brotliCompressSync(file.body, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } })
      : gzipSync(file.body));
  file.compressed.set(encoding, body);
  return { encoding, body };
}
