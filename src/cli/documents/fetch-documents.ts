/** `npm run documents -- fetch`, `status` and `verify`: what they say. */
import path from 'node:path';
import { fetchOriginals, type FetchOriginalsOptions } from '../../archive/fetch/fetch-originals.ts';
import { archiveCopies, type ArchiveOptions } from '../../archive/fetch/archive-copies.ts';
import { statusOf, verify } from '../../archive/ingest/holdings.ts';
import { IngestError } from '../../archive/ingest/ingest-error.ts';
import { hasAddress } from '../../lib/site/addresses.ts';
import { siteSettings } from '../../site-settings.ts';

/** The User-Agent: the site's name, and its address where it has one. */
export function userAgentOf(content: string): string {
  const { title = '', url = 'https://example.org' } = siteSettings(content);
  // A header holds no other letters than these.
  const name = title
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/gu, '')
    .replace(/[^A-Za-z0-9]+/gu, '-');
  return `${name.replace(/^-|-$/gu, '') || 'Archive'}${hasAddress({ url }) ? ` (+${url})` : ''}`;
}

const list = (ids: string[]) => (ids.length > 0 ? `: ${ids.join(', ')}` : '');

/** Fetches, and says what is new, changed or failed. Returns the exit code. */
export async function fetchAndReport(ids: string[], options: FetchOriginalsOptions): Promise<number> {
  const outcomes = await fetchOriginals(ids, options);
  const of = (what: string) => outcomes.filter((one) => one.what === what).map(({ id }) => id);
  for (const { message } of outcomes) if (message) console.log(message);
  console.log(
    `New ${of('new').length}${list(of('new'))}\nUnchanged ${of('same').length}\n` +
      `Changed ${of('changed').length}${list(of('changed'))}\nFailed ${of('failed').length}${list(of('failed'))}`,
  );
  return of('failed').length + of('changed').length > 0 ? 1 : 0;
}

/** Asks the archive, and says for how many sources it has a copy. Returns the exit code. */
export async function archiveAndReport(ids: string[], options: ArchiveOptions): Promise<number> {
  const begin = (count: number) => {
    const to = options.make ? 'to make a copy of each' : 'for a copy of each';
    console.log(
      `The archive is asked ${to} of ${count} ${count === 1 ? 'source' : 'sources'}, one at a time.`,
    );
  };
  const outcomes = await archiveCopies(ids, { ...options, begin });
  const of = (what: string) => outcomes.filter((one) => one.what === what).map(({ id }) => id);
  for (const { message } of outcomes) if (message) console.log(message);
  const rows = (['found', 'made', 'none', 'failed'] as const).map(
    (what) =>
      `${what.padEnd(7)}${of(what).length}${what === 'none' || what === 'failed' ? list(of(what)) : ''}`,
  );
  console.log(rows.join('\n'));
  return of('failed').length > 0 ? 1 : 0;
}

/** Lists what is attached, fetched and missing. Returns the exit code. */
export async function reportStatus(content: string, work: string): Promise<number> {
  const { attached, fetched, open, missing } = await statusOf(content, work);
  console.log(
    `Attached: ${attached.length}${list(attached)}\nFetched, out of git: ${fetched.length}${list(fetched)}\n` +
      `May be fetched: ${open.length}\nFiles missing: ${missing.length}${list(missing)}`,
  );
  return missing.length > 0 ? 1 : 0;
}

/** Hashes everything again and says what is wrong. Returns the exit code. */
export async function verifyAndReport(
  content: string,
  work: string,
  progress: (done: number, of: number) => void,
): Promise<number> {
  const { files, wrong } = await verify(content, work, progress);
  for (const sentence of wrong) console.log(sentence);
  console.log(`${files} ${files === 1 ? 'file was' : 'files were'} hashed again, ${wrong.length} problems.`);
  return wrong.length > 0 ? 1 : 0;
}

/** An address as one that can be fetched. */
export function sourceUrl(text: string): string | undefined {
  if (!/^https?:\/\//iu.test(text)) return undefined;
  if (!URL.canParse(text)) throw new IngestError(`“${text}” is no address.`);
  return new URL(text).href;
}

/** The name of what is at an address: the last part of its path, or the name of its host. */
export function nameAt(address: string): string {
  const { pathname, hostname } = new URL(address);
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return path.parse(decodeURIComponent(last)).name || hostname;
  } catch {
    return last;
  }
}
