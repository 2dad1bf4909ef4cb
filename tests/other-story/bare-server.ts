/** A minimal file server: no headers, no fallbacks, as an old host or `python -m http.server` is one. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/**
 * Serves a folder.
 * @param base the path under which it is found; everything else is not there
 * @returns the server, and the address of the folder without a slash at the end
 */
export async function bareServer(folder: string, base: string): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.join(folder, asked.slice(base.length));
    const found = asked.startsWith(base) && existsSync(file);
    if (found && statSync(file).isDirectory() && !asked.endsWith('/')) {
      response.writeHead(301, { location: `${asked}/` }).end();
      return;
    }
    const target = found && statSync(file).isDirectory() ? path.join(file, 'index.html') : file;
    if (!found || !existsSync(target)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[path.extname(target)] ?? 'application/octet-stream' });
    createReadStream(target).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return { server, address: `http://localhost:${port}${base.replace(/\/$/u, '')}` };
}
