/** The copy of the record in the browser: a cache of this site, and the worker that answers from it. */
import {
  cacheOf,
  FILE_LIST,
  keyOf,
  sentAt,
  WORKER,
  type FileList as Listed,
} from '../../lib/site/offline.ts';

export type Failure = 'network' | 'full' | 'denied';

export interface Lacking {
  file: string;
  bytes: number;
  hash: string;
}

const AT_ONCE = 6;
/** Where so many files fail one after the other, the network does. */
const ENOUGH_FAILED = 5;

/** Whether the browser has what a copy needs. It hides it from addresses that are not secure. */
export const canKeep = (): boolean => 'caches' in window && 'serviceWorker' in navigator;

const failureOf = (error: unknown): Failure =>
  !(error instanceof DOMException)
    ? 'network'
    : error.name === 'QuotaExceededError'
      ? 'full'
      : error.name === 'AbortError' || error.name === 'NetworkError'
        ? 'network'
        : 'denied';

export class RecordCopy {
  readonly #base: string;
  readonly #name: string;

  constructor(base: string) {
    this.#base = base;
    this.#name = cacheOf(base);
  }

  begun(): Promise<boolean> {
    return caches.has(this.#name);
  }

  /** The files of the copy; undefined where it is not whole. */
  async whole(): Promise<Listed | undefined> {
    const kept = await caches.match(this.#base + FILE_LIST, { cacheName: this.#name });
    return kept && ((await kept.json()) as Listed);
  }

  /** The files of the site as it is now. */
  async newest(): Promise<Listed> {
    const response = await fetch(this.#base + FILE_LIST, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${response.status}`);
    return (await response.json()) as Listed;
  }

  /** What a copy of these files lacks. */
  async lacking({ files }: Listed): Promise<Lacking[]> {
    const cache = (await this.begun()) ? await caches.open(this.#name) : undefined;
    const kept = new Set(((await cache?.keys()) ?? []).map(({ url }) => url));
    return Object.entries(files)
      .map(([file, [bytes, hash]]) => ({ file, bytes, hash }))
      .filter(({ file, hash }) => !kept.has(new URL(keyOf(this.#base, file, hash), location.href).href));
  }

  /**
   * Fetches what is lacking, and shows the copy from then on.
   * @param add receives the bytes of each file that is kept
   * @param stop ends it before all is there. What was fetched stays.
   * @returns why it is not whole; undefined where it is, or was stopped
   */
  async complete(
    list: Listed,
    add: (bytes: number) => void,
    stop: AbortSignal,
  ): Promise<Failure | undefined> {
    let cache: Cache;
    try {
      await navigator.serviceWorker.register(this.#base + WORKER, { scope: this.#base });
      cache = await caches.open(this.#name);
    } catch (error) {
      // A script that cannot be fetched is refused with an error of another kind than a worker that is forbidden.
      return failureOf(error);
    }
    const queue = await this.lacking(list);
    stop.addEventListener('abort', () => (queue.length = 0));
    const failed: Failure[] = [];
    let inTurn = 0;
    const work = async (): Promise<void> => {
      for (let next = queue.pop(); next; next = queue.pop()) {
        try {
          await this.#keep(cache, next, stop);
          inTurn = 0;
          add(next.bytes);
        } catch (error) {
          if (stop.aborted) return;
          failed.push(failureOf(error));
          inTurn += 1;
          if (failed.at(-1) !== 'network' || inTurn >= ENOUGH_FAILED) queue.length = 0;
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (failed.length > 0 || stop.aborted) return failed.at(-1);
    try {
      await this.#show(cache, list);
      return undefined;
    } catch (error) {
      return failureOf(error);
    }
  }

  /** The browser compares the file with its hash. */
  async #keep(cache: Cache, { file, hash }: Lacking, signal: AbortSignal): Promise<void> {
    const integrity = `sha256-${hash}`;
    const response = await fetch(sentAt(this.#base, file), { integrity, cache: 'no-cache', signal });
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    await cache.put(keyOf(this.#base, file, hash), response);
  }

  /** Shows these files from now on, and forgets those of a former version. */
  async #show(cache: Cache, list: Listed): Promise<void> {
    await cache.put(this.#base + FILE_LIST, new Response(JSON.stringify(list)));
    const kept = new Set(
      [
        this.#base + FILE_LIST,
        ...Object.entries(list.files).map(([file, [, hash]]) => keyOf(this.#base, file, hash)),
      ].map((key) => new URL(key, location.href).href),
    );
    for (const request of await cache.keys()) if (!kept.has(request.url)) await cache.delete(request);
  }

  async remove(): Promise<void> {
    const all = await navigator.serviceWorker.getRegistrations();
    const scope = new URL(this.#base, location.href).href;
    await Promise.all(all.filter((one) => one.scope === scope).map((one) => one.unregister()));
    await caches.delete(this.#name);
  }
}
