/**
 * `npm run check -- --links`: checks whether the pages that readers are sent to are still there. Only on
 * request: one request at a time to a host, cached for a week, and never a reason to stop.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { readStory } from '../checks/reading/read.ts';
import { readJson } from '../files-in.ts';
import { writeAtomic } from '../write-atomic.ts';
import { textAt } from '../collections/fields/select.ts';

export interface LinkAnswer {
  state: 'there' | 'moved' | 'gone' | 'no-answer';
  /** Where it moved to, or what the server said. */
  detail: string;
  /** The day of the request, as milliseconds. */
  checkedAt: number;
  /** Of what is gone: where an archive keeps a copy. */
  copy?: string;
}

export interface OutsideLink {
  address: string;
  file: string;
  line: number;
}

const DAY = 86_400_000;
/** How long an answer is kept: where none came, the next day tries again. */
const KEPT: Readonly<Record<LinkAnswer['state'], number>> = {
  there: 7 * DAY,
  moved: 7 * DAY,
  gone: 7 * DAY,
  'no-answer': DAY,
};

/** The address of each document to which readers are sent. */
export function outsideLinks(root: string, contentFolder: string): OutsideLink[] {
  const links: OutsideLink[] = [];
  for (const entry of readStory(root, contentFolder).story.entries.documents.values()) {
    const address = textAt(entry.data, 'link');
    if (address && textAt(entry.data, 'doNotCite') === undefined)
      links.push({ address, file: entry.file, line: entry.place(['link']).line });
  }
  return links;
}

export interface RequestManner {
  fetcher?: typeof fetch;
  now?: number;
  /** Milliseconds between two requests to one host. */
  pause?: number;
  /** Milliseconds after which a server is left alone. */
  patience?: number;
  /** The User-Agent: the address of the site. */
  from?: string;
  /** The address of the archive's API for copies of what is gone, without the page's own. */
  archive?: string;
}

/** Of the Internet Archive: the copy nearest to now, as JSON. */
const ARCHIVE = 'https://archive.org/wayback/available?url=';
const HOPS = 8;

/** Two addresses of one page: with and without a slash, by HTTP and by HTTPS. */
const plain = (address: string): string => address.replace(/^http:/u, 'https:').replace(/\/(?=$|[?#])/u, '');

/** One HEAD request. Some servers refuse HEAD: they get a GET. */
async function answerOf(address: string, manner: Required<RequestManner>): Promise<Response> {
  const headers = { 'User-Agent': `link check of ${manner.from}`, Accept: 'text/html,*/*' };
  const ask = async (method: string) => {
    const signal = AbortSignal.timeout(manner.patience);
    const response = await manner.fetcher(address, { method, headers, redirect: 'manual', signal });
    await response.body?.cancel();
    return response;
  };
  const head = await ask('HEAD');
  return head.ok || head.status === 429 || (head.status >= 300 && head.status < 400) ? head : ask('GET');
}

/** Follows an address to its end. It has moved where every step of the way says so for good (301, 308). */
async function ask(address: string, manner: Required<RequestManner>): Promise<LinkAnswer> {
  const checkedAt = manner.now;
  let at = address;
  let moved: string | undefined = address;
  try {
    for (let hop = 0; hop < HOPS; hop += 1) {
      const { status, headers, ok } = await answerOf(at, manner);
      const location = headers.get('location');
      if (status >= 300 && status < 400 && location) {
        at = new URL(location, at).href;
        if (moved !== undefined && (status === 301 || status === 308)) moved = at;
        else moved = undefined;
        continue;
      }
      if (status === 404 || status === 410) return { state: 'gone', detail: String(status), checkedAt };
      if (!ok) return { state: 'no-answer', detail: String(status), checkedAt };
      return moved !== undefined && plain(moved) !== plain(address)
        ? { state: 'moved', detail: moved, checkedAt }
        : { state: 'there', detail: '', checkedAt };
    }
    return { state: 'no-answer', detail: 'it leads in circles', checkedAt };
  } catch (error) {
    const { name, message, cause } = error as Error & { cause?: { code?: string } };
    const detail =
      name === 'TimeoutError' ? `no answer in ${manner.patience / 1000} s` : (cause?.code ?? message);
    return { state: 'no-answer', detail, checkedAt };
  }
}

async function copyOf(address: string, manner: Required<RequestManner>): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(manner.patience);
    const response = await manner.fetcher(manner.archive + encodeURIComponent(address), { signal });
    const { archived_snapshots: found } = (await response.json()) as {
      archived_snapshots?: { closest?: { available?: boolean; url?: string } };
    };
    return found?.closest?.available ? found.closest.url?.replace(/^http:/u, 'https:') : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Requests all addresses: different hosts at once, one host one after the other with a pause. A host that asks to be
 * left alone (429) gets no more requests.
 *
 * @param known answers of before, which is added to
 */
export async function requestLinks(
  addresses: readonly string[],
  known: Record<string, LinkAnswer>,
  options: RequestManner = {},
): Promise<void> {
  const manner: Required<RequestManner> = {
    fetcher: fetch,
    now: Date.now(),
    pause: 1000,
    patience: 15_000,
    from: 'a news site',
    archive: ARCHIVE,
    ...options,
  };
  const isCurrent = (answer: LinkAnswer | undefined) =>
    answer !== undefined && manner.now - answer.checkedAt <= KEPT[answer.state];
  const open = [...new Set(addresses)].filter((address) => !isCurrent(known[address]));
  const hosts = [...Map.groupBy(open, (address) => new URL(address).host).values()];
  const worker = async () => {
    for (let list = hosts.pop(); list; list = hosts.pop())
      for (const [at, address] of list.entries()) {
        if (at > 0) await new Promise((resolve) => setTimeout(resolve, manner.pause));
        known[address] = await ask(address, manner);
        if (known[address].detail === '429') break;
      }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  for (const address of open) {
    if (known[address]?.state !== 'gone') continue;
    const copy = await copyOf(address, manner);
    if (copy) known[address].copy = copy;
  }
}

/** What an editor should look at, as lines. */
export function linksMessage(
  links: readonly OutsideLink[],
  answers: Readonly<Record<string, LinkAnswer>>,
): string {
  const lines = links.flatMap(({ address, file, line }) => {
    const { state, detail, copy } = answers[address] ?? {
      state: 'no-answer' as const,
      detail: 'not asked',
      copy: undefined,
    };
    if (state === 'there') return [];
    if (state === 'moved') return [`${file}:${line} ${address} has moved to ${detail}`];
    const right = copy ? `A copy: ${copy}` : `Look for a copy: https://web.archive.org/web/*/${address}`;
    return [
      `${file}:${line} ${address} ${state === 'gone' ? 'is gone' : 'did not answer'} (${detail}). ${right}`,
    ];
  });
  const there = links.length - lines.length;
  return `${[...lines, `${there} of ${links.length} outside links are there.`].join('\n')}\n`;
}

/** Requests every outside link of the story and reports what moved or is gone. */
export async function checkOutsideLinks(
  root: string,
  contentFolder: string,
  manner: RequestManner = {},
): Promise<string> {
  const file = path.join(root, '.cache', 'outside-links.json');
  const known = (await readJson<Record<string, LinkAnswer>>(file)) ?? {};
  const links = outsideLinks(root, contentFolder);
  const site = readStory(root, contentFolder).story.entries.site.get('site');
  await requestLinks(
    links.map(({ address }) => address),
    known,
    { from: textAt(site?.data, 'url') ?? 'a news site', ...manner },
  );
  await mkdir(path.dirname(file), { recursive: true });
  await writeAtomic(file, JSON.stringify(known, null, 2));
  return linksMessage(links, known);
}
