/**
 * The service workers of the site, one or the other at one address for good: that which answers from the copy of the
 * record that a reader keeps, where the network does not; and, where the site offers none, that which removes the copy
 * and itself. Each is a function whose text is published, so that it may use nothing from outside itself.
 *
 * Hand-made because: Workbox (20 kB) fetches all when it is installed, so that no progress could be shown and nothing
 * could be resumed.
 */
import type { FileList } from './offline.ts';

interface WaitingEvent {
  waitUntil: (work: Promise<unknown>) => void;
}
interface FetchEvent {
  request: Request;
  respondWith: (response: Promise<Response>) => void;
}
/** What the workers use of their global scope. */
export interface WorkerScope {
  registration: Pick<ServiceWorkerRegistration, 'scope' | 'unregister'>;
  caches: Pick<CacheStorage, 'match' | 'delete'>;
  fetch: (request: Request) => Promise<Response>;
  skipWaiting: () => Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WaitingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}
interface Names {
  base: string;
  cache: string;
  list: string;
  notKept: string;
}

/** Answers from the network, and from the copy where the network fails or takes too long. */
export function answerFromCopy(worker: WorkerScope, { base, cache, list, notKept }: Names): void {
  /** In milliseconds: a train in a tunnel has a network that says nothing. */
  const PATIENCE = 4000;
  const cacheName = cache;

  const kept = async (file: string): Promise<Response | undefined> => {
    const known = await worker.caches.match(base + list, { cacheName });
    if (!known) return undefined;
    const { files } = (await known.json()) as FileList;
    const hash = Object.hasOwn(files, file) ? files[file]![1] : undefined;
    return hash === undefined
      ? undefined
      : worker.caches.match(`${base}${encodeURI(file)}?${hash}`, { cacheName });
  };
  const insteadOf = async (url: URL, file: string): Promise<Response | undefined> =>
    (await kept(`${file}/index.html`))
      ? Response.redirect(`${url.origin}${url.pathname}/${url.search}`)
      : kept(notKept);

  const answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const path = decodeURI(url.pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const network = worker.fetch(request);
    const first = await Promise.race([
      network.catch(() => undefined),
      new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE)),
    ]);
    const found = first ?? (await kept(file));
    if (found) return found;
    return network.catch(async (error: unknown) => {
      const page = request.mode === 'navigate' ? await insteadOf(url, file) : undefined;
      if (page) return page;
      throw error;
    });
  };

  worker.addEventListener('install', () => void worker.skipWaiting());
  worker.addEventListener('fetch', (event) => {
    const { method, url, integrity } = event.request;
    // A file whose hash is demanded is fetched for the copy, and may not come from it.
    if (method === 'GET' && url.startsWith(worker.registration.scope) && integrity === '')
      event.respondWith(answer(event.request));
  });
}

export function removeCopy(worker: WorkerScope, { cache }: Pick<Names, 'cache'>): void {
  worker.addEventListener('install', () => void worker.skipWaiting());
  worker.addEventListener('activate', (event) =>
    event.waitUntil(Promise.all([worker.caches.delete(cache), worker.registration.unregister()])),
  );
}
