/**
 * The search over 10,000 held pages: the time and the memory that the index takes, how many records and
 * files it has, and what a browser fetches for the first results. `node tests/bench/search.ts [PAGES]`.
 */
import { readFileSync } from 'node:fs';
import { makeIndex } from '../../src/integrations/search-index-files.ts';
import type { NeighbourEntry } from '../../src/rules/neighbours.ts';
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
  const { common, weak } = words.search;
  const often = commonest(common.length + weak.length);
  const language = {
    references: { kinds: {}, joiners: [] },
    common: often.slice(0, common.length),
    weak: often.slice(common.length),
  };
  const files = await makeIndex(records, [], 'en', new Set(), language.common);
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  console.log(
    `Index of ${pages} pages: ${records.length} records, ${files.length} files, ${seconds.toFixed(1)} s, ` +
      `${Math.round(peak.bytes / 1e6)} MB at most, the index's own process with it.`,
  );

  const lists = files.filter(({ path }) => path.startsWith('neighbours'));
  const weighed = lists.reduce((sum, { content }) => sum + content.length, 0);
  const all = files.reduce((sum, { content }) => sum + content.length, 0);
  console.log(
    `${(all / 1e6).toFixed(1)} MB, of which ${(weighed / 1e6).toFixed(1)} MB are the lists of words side by side.`,
  );

  const entry = lists.find(({ path }) => path === 'neighbours.json')!;
  const { heavy } = JSON.parse(Buffer.from(entry.content).toString()) as NeighbourEntry;
  const lightest = commonest(heavy.length + 2).filter((word) => !heavy.includes(word));
  const index = await openIndex(files, language);
  const rows: object[] = [];
  for (const text of [...searches(pages), lightest.slice(0, 2).join(' ')]) {
    const { may, unsure, bytes } = await index.ask(text);
    rows.push({
      search: text,
      results: unsure ? `of ${may}` : may,
      [`first ${FIRST}, kB`]: Math.round(bytes / 100) / 10,
    });
  }
  console.table(rows);
  const most = { bytes: 0, text: '' };
  const further = phrases(pages);
  for (const text of further) {
    const { bytes } = await index.ask(text);
    if (bytes > most.bytes) Object.assign(most, { bytes, text });
  }
  await index.close();
  console.log(
    `${further.length} further phrases: ${Math.round(most.bytes / 100) / 10} kB at most, for ${most.text}.`,
  );
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

/** A hundred phrases of two and three words from as many places. */
const phrases = (pages: number): string[] =>
  Array.from({ length: 100 }, (_, index) => {
    const words = invented((index * 1013 + 17) % pages).split(' ');
    return `"${words
      .slice(5 + index, 7 + index + (index % 2))
      .join(' ')
      .replaceAll('.', '')}"`;
  });

if (import.meta.main) await benchSearch(Number(process.argv[2] ?? 10_000));
