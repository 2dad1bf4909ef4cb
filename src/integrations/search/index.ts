/**
 * Makes the search index: after a build from what was built, in `dev` when it is first requested and
 * again after a change of the content. It sees only what the pages themselves may show.
 */
import type { AstroIntegration } from 'astro';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contentFolder } from '../../content-folder.ts';
import type { SearchRecord } from '../../lib/search/records.ts';
import { makeIndex, searchedPage, type SearchedPage, type TextsShown } from './files.ts';

interface Records {
  language: string;
  records: SearchRecord[];
  pages: string[];
}

const LIST = 'search-records.json';
const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

/**
 * Makes the index of a built site, and writes it under `/pagefind/`.
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
  const { language, records, pages: written } = JSON.parse(await readFile(list, 'utf8')) as Records;
  for (const { path, content } of await makeIndex(records, pages, language, new Set(written), shown)) {
    const file = join(folder, 'pagefind', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await rm(list);
}

async function indexOfDev(origin: string): Promise<Map<string, Uint8Array>> {
  const list = (await (await fetch(`${origin}/${LIST}`)).json()) as Records;
  const pages: SearchedPage[] = [];
  for (const address of list.pages) {
    const answer = await fetch(origin + address);
    const page = answer.ok ? searchedPage(address, await answer.text()) : undefined;
    if (page) pages.push(page);
  }
  const files = await makeIndex(list.records, pages, list.language, new Set(list.pages));
  return new Map(files.map(({ path, content }) => [path, content]));
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
          const prefix = `${base}pagefind/`;
          if (!path.startsWith(prefix)) return next();
          const port = (server.httpServer?.address() as { port: number } | null)?.port;
          index ??= indexOfDev(`http://localhost:${port}${base.slice(0, -1)}`);
          index.then(
            (files) => {
              const name = decodeURIComponent(path.slice(prefix.length));
              const content = files.get(name);
              if (!content) return next();
              response.setHeader(
                'Content-Type',
                TYPES[name.split('.').at(-1)!] ?? 'application/octet-stream',
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
