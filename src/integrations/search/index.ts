/**
 * Makes the search index: after a build from what was built, in `dev` when it is first asked for and
 * again after a change of the content. It sees only what the pages themselves may show.
 */
import type { AstroIntegration } from 'astro';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IndexFile } from 'pagefind';
import { contentFolder } from '../../content-folder.ts';
import type { SearchRecord } from '../../lib/search/records.ts';
import { tellProgress } from '../progress.ts';
import { makeIndex, searchedPage, type SearchedPage, type TextsShown } from './files.ts';

interface Records {
  language: string;
  records: SearchRecord[];
  pages: string[];
}

const LIST = 'search-records.json';
const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

/** Every page of a built site, as its address from the root and its file. */
async function builtPages(folder: string): Promise<Array<[string, string]>> {
  const files = await readdir(folder, { recursive: true });
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('index.html'))
    .sort()
    .map((file) => [`/${file.slice(0, -'index.html'.length)}`, join(folder, file)]);
}

async function indexOfBuild(folder: string): Promise<IndexFile[]> {
  const {
    language,
    records,
    pages: written,
  } = JSON.parse(await readFile(join(folder, LIST), 'utf8')) as Records;
  const pages: SearchedPage[] = [];
  const shown: TextsShown = new Map();
  for (const [address, file] of await builtPages(folder)) {
    const page = searchedPage(address, await readFile(file, 'utf8'), shown);
    if (page) pages.push(page);
  }
  return makeIndex(records, pages, language, new Set(written), shown);
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

/** The search index under `/pagefind/`. */
export function searchIndex(): AstroIntegration {
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        tellProgress('Making the search index …\n');
        const folder = fileURLToPath(dir);
        const files = await indexOfBuild(folder);
        for (const { path, content } of files) {
          const file = join(folder, 'pagefind', path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        await rm(join(folder, LIST));
        logger.info(`${files.length} files`);
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
