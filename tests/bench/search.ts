/**
 * The search over 10,000 held pages: the time and the memory that the index takes, how many records and
 * files it has, and what a browser fetches for the first results. `node tests/bench/search.ts [PAGES]`.
 */
import { readFileSync } from 'node:fs';
import { makeIndex } from '../../src/integrations/search-index-files.ts';
import { words } from '../../src/words/words.ts';
import { commonest, invented } from './invented-pages.ts';
import { FIRST, inventedRecords, openIndex } from './large-index.ts';

/** Memory in use by this process and, where the system tells (Linux), by those that it started, in bytes. */
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

/** Makes the index of so many pages and asks it in a browser; prints what it takes. */
export async function benchSearch(pages = 10_000): Promise<void> {
  const records = inventedRecords(pages);
  const peak = { bytes: 0 };
  const watch = setInterval(() => (peak.bytes = Math.max(peak.bytes, inUse())), 50);
  const began = performance.now();
  const common = commonest(words.search.common.length);
  const files = await makeIndex(records, [], 'en', new Set(), common);
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  console.log(
    `Index of ${pages} pages: ${records.length} records, ${files.length} files, ${seconds.toFixed(1)} s, ` +
      `${Math.round(peak.bytes / 1e6)} MB at most, the index's own process with it.`,
  );

  const index = await openIndex(files, common);
  const rows: object[] = [];
  for (const text of searches(pages)) {
    const { may, unsure, bytes } = await index.ask(text);
    rows.push({
      search: text,
      results: unsure ? `of ${may}` : may,
      [`first ${FIRST}, kB`]: Math.round(bytes / 100) / 10,
    });
  }
  await index.close();
  console.table(rows);
}

/** Searches of two, three and four words that stand side by side somewhere, as they are and as phrases. */
function searches(pages: number): string[] {
  return Array.from({ length: 12 }, (_, index) =>
    invented((index * 977) % pages)
      .split(' ')
      .slice(3 + 7 * index, 5 + (index % 3) + 7 * index)
      .join(' ')
      .replaceAll('.', ''),
  ).flatMap((words) => [words, `"${words}"`]);
}

if (import.meta.main) await benchSearch(Number(process.argv[2] ?? 10_000));
