/** Finishes pages in a thread of its own: the build renders the next while one is finished. */
import { Worker } from 'node:worker_threads';
import type { FinishedPage, PagesToFinish } from './finish-page.ts';

export class PageFinishing {
  /** The pages that are finished, by their files. */
  readonly pages = new Map<string, Omit<FinishedPage, 'html'>>();
  readonly #thread: Worker;
  readonly #waiting = new Map<string, PromiseWithResolvers<string>>();
  #failed: Error | undefined;

  constructor(site: PagesToFinish) {
    this.#thread = new Worker(new URL('./page-thread.ts', import.meta.url), { workerData: site });
    // A build that stops does not wait for it.
    this.#thread.unref();
    this.#thread.on('message', ({ html, ...page }: FinishedPage) => {
      this.pages.set(page.file, page);
      this.#waiting.get(page.file)?.resolve(html);
      this.#waiting.delete(page.file);
      if (this.#waiting.size === 0) this.#thread.unref();
    });
    this.#thread.on('error', (error: Error) => {
      this.#failed = error;
      for (const { reject } of this.#waiting.values()) reject(error);
    });
  }

  /**
   * Finishes a page.
   * @param file the page, from the folder of the site
   * @param rendered its HTML, as Astro renders it
   * @returns its HTML, as it is published
   */
  async finish(file: string, rendered: string): Promise<string> {
    if (this.#failed) throw this.#failed;
    const page = Promise.withResolvers<string>();
    this.#waiting.set(file, page);
    this.#thread.ref();
    this.#thread.postMessage({ file, rendered });
    return page.promise;
  }

  async end(): Promise<void> {
    await this.#thread.terminate();
  }
}
