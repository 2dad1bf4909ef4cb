/**
 * `npm run check -- --links`: asks whether the pages that readers are sent to are still there. Only when
 * asked for: politely (one request at a time to a host), remembered for a week, and never a reason to stop.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readStory } from '../checks/read.ts';
import { textAt } from '../checks/yaml-tree.ts';

export interface Answer {
  state: 'there' | 'moved' | 'gone' | 'no-answer';
  /** Where it moved to, or what the server said. */
  detail: string;
  /** The day on which it was asked, as milliseconds. */
  asked: number;
}

export interface Link {
  address: string;
  file: string;
  line: number;
}

const WEEK = 7 * 86_400_000;

/** The address of each document to which readers are sent. */
export function outsideLinks(root: string, contentFolder: string): Link[] {
  const links: Link[] = [];
  for (const entry of readStory(root, contentFolder).story.entries.documents.values()) {
    const address = textAt(entry.data, 'link');
    if (address && textAt(entry.data, 'doNotCite') === undefined)
      links.push({ address, file: entry.file, line: entry.place(['link']).line });
  }
  return links;
}

/** Asks one address. Some servers refuse a question for the head alone: they are asked for the page. */
async function ask(address: string, fetcher: typeof fetch, now: number): Promise<Answer> {
  try {
    let response = await fetcher(address, { method: 'HEAD', signal: AbortSignal.timeout(15_000) });
    if (!response.ok) {
      response = await fetcher(address, { signal: AbortSignal.timeout(15_000) });
      await response.body?.cancel();
    }
    if (response.status === 404 || response.status === 410)
      return { state: 'gone', detail: String(response.status), asked: now };
    if (!response.ok) return { state: 'no-answer', detail: String(response.status), asked: now };
    const moved = response.redirected && response.url !== address;
    return { state: moved ? 'moved' : 'there', detail: moved ? response.url : '', asked: now };
  } catch (error) {
    return { state: 'no-answer', detail: (error as Error).message, asked: now };
  }
}

/**
 * Asks all addresses: different hosts at once, one host one after the other with a pause.
 *
 * @param known answers of before, which is added to
 * @param pause milliseconds between two requests to one host
 */
export async function askAll(
  addresses: readonly string[],
  known: Record<string, Answer>,
  {
    fetcher = fetch,
    now = Date.now(),
    pause = 1000,
  }: { fetcher?: typeof fetch; now?: number; pause?: number } = {},
): Promise<void> {
  const open = [...new Set(addresses)].filter((address) => now - (known[address]?.asked ?? 0) > WEEK);
  const hosts = [...Map.groupBy(open, (address) => new URL(address).host).values()];
  const worker = async () => {
    for (let list = hosts.pop(); list; list = hosts.pop())
      for (const [at, address] of list.entries()) {
        if (at > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        known[address] = await ask(address, fetcher, now);
      }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
}

/** What an editor should look at, as lines. An archive is named, and not asked. */
export function tellLinks(links: readonly Link[], answers: Readonly<Record<string, Answer>>): string {
  const lines = links.flatMap(({ address, file, line }) => {
    const { state, detail } = answers[address] ?? { state: 'no-answer', detail: 'not asked' };
    if (state === 'there') return [];
    if (state === 'moved') return [`${file}:${line} ${address} has moved to ${detail}`];
    const copy = `Look for a copy: https://web.archive.org/web/*/${address}`;
    return [
      `${file}:${line} ${address} ${state === 'gone' ? 'is gone' : 'did not answer'} (${detail}). ${copy}`,
    ];
  });
  const there = links.length - lines.length;
  return `${[...lines, `${there} of ${links.length} outside links are there.`].join('\n')}\n`;
}

/** Asks for every outside link of the story and tells what moved or is gone. */
export async function checkOutsideLinks(root: string, contentFolder: string): Promise<string> {
  const file = path.join(root, '.cache', 'outside-links.json');
  const known = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Record<string, Answer>;
  const links = outsideLinks(root, contentFolder);
  await askAll(
    links.map(({ address }) => address),
    known,
  );
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(known, null, 2));
  return tellLinks(links, known);
}
