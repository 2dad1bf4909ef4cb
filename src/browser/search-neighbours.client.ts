/** Which records may hold a run of words, by the lists of `rules/neighbours.ts`. */
import { recordsWith, type NeighbourEntry } from '../rules/neighbours.ts';
import { TOKENS_FOLLOW } from '../rules/search-terms.ts';
import type { Pagefind } from './search-index.client.ts';

async function get(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

/** What has been fetched once is not fetched again; what failed may be asked for again. */
function kept<Key, Value>(fetchOne: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key) => {
    const value = known.get(key) ?? fetchOne(key);
    known.set(key, value);
    value.catch(() => known.delete(key));
    return value;
  };
}

const entryIn = kept(
  async (base: string) => (await (await get(`${base}pagefind/neighbours.json`)).json()) as NeighbourEntry,
);
const bytesOf = kept(async (address: string) => new Uint8Array(await (await get(address)).arrayBuffer()));
/** The names of all records, in the order in which they are numbered. */
const idsIn = kept(async (pagefind: Pagefind) =>
  (await pagefind.search(TOKENS_FOLLOW, {})).results.map(({ id }) => id).sort(),
);

/** The words whose places are heavy to fetch. */
export const heavyWords = async (base: string): Promise<ReadonlySet<string>> =>
  new Set((await entryIn(base)).heavy);

/** Tells of a record whether all of these runs may stand in it; fetches nothing where there are none. */
export async function mayStand(
  base: string,
  pagefind: Pagefind,
  runs: readonly string[],
): Promise<(id: string) => boolean> {
  if (runs.length === 0) return () => true;
  const entry = await entryIn(base);
  const file = (number: number) => bytesOf(`${base}pagefind/neighbours/${entry.version}/${number}.rows`);
  const [ids, ...found] = await Promise.all([
    idsIn(pagefind),
    ...runs.map((run) => recordsWith(run, entry, file)),
  ]);
  const named = found.map((records) => new Set(records.map((record) => ids[record])));
  return (id) => named.every((list) => list.has(id));
}
