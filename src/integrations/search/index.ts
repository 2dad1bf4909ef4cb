/**
 * Makes the search index: after a build from what was built, in `dev` when it is first requested and
 * again after a change of the content. It sees only what the pages themselves may show.
 */
import type { AstroIntegration } from 'astro';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contentFolder } from '../../content-folder.ts';
import { BUNDLES_FILE } from '../../lib/search/bundles.ts';
import {
  searchedPage,
  searchFiles,
  TITLES_FILE,
  type SearchedPage,
  type SearchedSite,
  type SearchFile,
  type TextsShown,
} from './files.ts';

const LIST = 'search-records.json';
/** The files of the search beside the index. */
const FILES = [TITLES_FILE, BUNDLES_FILE];
const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

/**
 * Makes the index of a built site, and writes it under `/pagefind/`, and its titles.
 * @param folder the folder of the built site
 * @param pages its pages, in the order of their addresses
 * @param shown the texts that they show
 */
export async function writeIndex(
  folder: string,
  pages: readonly SearchedPage[],
  shown: TextsShown,
): Promise<void> {
  const list = join(folder, LIST);
  const site = JSON.parse(await readFile(list, 'utf8')) as SearchedSite;
  for await (const [path, content] of searchFiles(site, pages, shown)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await rm(list);
}

async function indexOfDev(origin: string): Promise<Map<string, Uint8Array | string>> {
  const site = (await (await fetch(`${origin}/${LIST}`)).json()) as SearchedSite;
  const pages: SearchedPage[] = [];
  for (const { address } of site.written) {
    const answer = await fetch(origin + address);
    const page = answer.ok ? searchedPage(address, await answer.text()) : undefined;
    if (page) pages.push(page);
  }
  const files = new Map<string, SearchFile[1]>();
  for await (const [path, content] of searchFiles(site, pages)) files.set(path, content);
  return files;
}

/** The search index under `/pagefind/`, in `dev`. */
export function searchIndex(): AstroIntegration {
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:server:setup': ({ server, logger }) => {
        let index: ReturnType<typeof indexOfDev> | undefined;
        server.watcher.add(contentFolder);
        server.watcher.on('all', (_, path) => {
          if (path.includes(`${contentFolder}/`)) index = undefined;
        });
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').split('?')[0]!;
          const asked = decodeURIComponent(path.slice(base.length));
          if (!path.startsWith(base) || !(asked.startsWith('pagefind/') || FILES.includes(asked)))
            return next();
          const port = (server.httpServer?.address() as { port: number } | null)?.port;
          index ??= indexOfDev(`http://localhost:${port}${base.slice(0, -1)}`);
          index.then(
            (files) => {
              const content = files.get(asked);
              if (!content) return next();
              response.setHeader(
                'Content-Type',
                TYPES[asked.split('.').at(-1)!] ?? 'application/octet-stream',
              );
              response.end(content);
            },
            (error: unknown) => {
              index = undefined;
              logger.error(`The search index could not be made: ${String(error)}`);
              response.statusCode = 500;
              response.end();
            },
          );
        });
      },
    },
  };
}
