/** When an address was first released to readers. `npm run release` records it. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { contentFolder } from '../content-folder.ts';
import { RELEASE_DAY } from '../lib/dates/release-day.ts';

interface Entry {
  address: string;
  kind: string;
  title?: string;
  since?: string;
}

/**
 * The day on which an address was first released; undefined for what never was.
 * @param written the day of writing, for an address of which the list of releases has no day
 */
export type ReleasedOn = (address: string, written: string) => string | undefined;

export async function readReleased(): Promise<ReleasedOn> {
  const file = `${contentFolder}/releases/published.json`;
  const list = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Entry[]) : [];
  const last = list.find(({ kind }) => kind === 'release')?.title;
  const days = new Map(list.map(({ address, since }) => [address, since ?? last]));
  return (address, written) =>
    days.has(address) ? (days.get(address) ?? written) : process.env[RELEASE_DAY];
}
