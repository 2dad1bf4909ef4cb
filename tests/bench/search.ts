/**
 * The search over 1,000 and 10,000 attached pages: the time and the memory that the index takes, how many records and
 * files it has, and what a browser fetches for the first results; and how the built site answers the judged queries. `node tests/bench/search.ts [PAGES [BUNDLES]]`.
 */
import { globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { searchFiles, type SearchFile } from '../../src/integrations/search/files.ts';
import { words as siteWords } from '../../src/i18n/words.ts';
import { commonest, invented } from './invented-pages.ts';
import { benchJudged } from './judged.ts';
import { FIRST, inventedRecords, openIndex } from './large-index.ts';

/** The files of a folder, read when they are asked for. */
async function* written(folder: string): AsyncGenerator<SearchFile> {
  for (const name of globSync('**/*.*', { cwd: folder }))
    yield [name, await readFile(path.join(folder, name))];
}

/** Memory in use by this process and, where the system reports it (Linux), by those that it started, in bytes. */
function inUse(): number {
  const own = process.memoryUsage.rss();
  try {
    const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim();
    return children
      .split(' ')
      .filter(Boolean)
      .map((child) => /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1])
      .reduce((sum, kilobytes) => sum + Number(kilobytes ?? 0) * 1024, own);
  } catch {
    return own;
  }
}

/**
 * Makes the index of so many pages and searches it in a browser; prints what it takes.
 * @param shards into how many bundles it is divided
 */
export async function benchSearch(pages: number, shards = 1): Promise<void> {
  const records = inventedRecords(pages);
  const peak = { bytes: 0 };
  const watch = setInterval(() => (peak.bytes = Math.max(peak.bytes, inUse())), 50);
  const began = performance.now();
  const folder = await mkdtemp(path.join(tmpdir(), 'index-'));
  let count = 0;
  let size = 0;
  for await (const [name, content] of searchFiles({ records, language: 'en', shards })) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
    count += 1;
    size += content.length;
  }
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  console.log(
    `Index of ${pages} pages in ${shards} bundles: ${records.length} records, ${count} files, ${(size / 1e6).toFixed(1)} MB, ` +
      `${seconds.toFixed(1)} s, ${Math.round(peak.bytes / 1e6)} MB of memory at most, the index's own process with it.`,
  );

  const common = commonest(siteWords.search.common.length);
  const words = { references: { kinds: {}, joiners: [] }, common, small: [], divided: shards > 1 };
  const index = await openIndex(written(folder), words);
  const rows: object[] = [];
  const weights: Record<'words' | 'phrases', number[]> = { words: [], phrases: [] };
  for (const search of searches(pages)) {
    const { may, bytes } = await index.ask(search);
    weights[search.startsWith('"') ? 'phrases' : 'words'].push(bytes);
    rows.push({ search, results: may, [`first ${FIRST}, kB`]: Math.round(bytes / 100) / 10 });
  }
  await index.close();
  await rm(folder, { recursive: true });
  console.table(rows);
  for (const [kind, all] of Object.entries(weights)) {
    all.sort((a, b) => a - b);
    const kilobytes = (bytes = 0) => `${Math.round(bytes / 1000)} kB`;
    console.log(
      `The first ${FIRST} results of ${all.length} searches for ${kind}: ` +
        `${kilobytes(all[all.length >> 1])} in the median, ${kilobytes(all.at(-1))} at most.`,
    );
  }
}

/**
 * Searches of one, two and three words that are side by side on some page, in order and
 * as phrases.
 */
const searches = (pages: number): string[] =>
  Array.from({ length: 15 }, (_, index) => {
    const own = invented((index * 977) % pages).split(' ');
    return own
      .slice(3 + 7 * index, 4 + (index % 3) + 7 * index)
      .join(' ')
      .replaceAll('.', '');
  }).flatMap((words) => [words, `"${words}"`]);

if (import.meta.main) {
  await benchJudged();
  const [, , pages, shards] = process.argv.map(Number);
  for (const count of pages ? [pages] : [1000, 10_000]) await benchSearch(count, shards);
}
