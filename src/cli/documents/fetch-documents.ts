/** `npm run documents -- fetch`, `status` and `verify`: what they say. */
import path from 'node:path';
import { fetchOriginals, type FetchOriginalsOptions } from '../../archive/fetch/fetch-originals.ts';
import { archiveCopies, type ArchiveOptions } from '../../archive/fetch/archive-copies.ts';
import { planFetch } from '../../archive/fetch/plan-fetch.ts';
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

const listed = (ids: string[]) => (ids.length > 0 ? `: ${ids.join(', ')}` : '');

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** Says what would be fetched, and how much. Returns how many there are to fetch. */
export async function reportPlan(ids: string[], options: FetchOriginalsOptions): Promise<number> {
  const planned = await planFetch(ids, options);
  const rows = planned.map(({ id, address, bytes, note, problem }) =>
    [
      problem ? '-' : bytes === undefined ? '?' : megabytes(bytes),
      id,
      address,
      (problem ?? note) && `(${problem ?? note})`,
    ]
      .filter(Boolean)
      .join('  '),
  );
  const open = planned.filter(({ problem }) => !problem);
  const known = open.filter(({ bytes }) => bytes !== undefined);
  const sum = known.reduce((total, { bytes = 0 }) => total + bytes, 0);
  console.log(
    `${rows.join('\n')}\n${open.length} of ${planned.length} documents would be fetched, ${megabytes(sum)}` +
      `${known.length < open.length ? ` and ${open.length - known.length} whose server does not say how large they are` : ''}.`,
  );
  return open.length;
}

/** Fetches, and says what came of each. Returns the exit code. */
export async function fetchAndReport(ids: string[], options: FetchOriginalsOptions): Promise<number> {
  const outcomes = await fetchOriginals(ids, options);
  for (const { message } of outcomes) if (message) console.log(message);
  const of = (what: string) => outcomes.filter((one) => one.what === what).map(({ id }) => id);
  const named = (field: 'movedTo' | 'copy') =>
    outcomes.flatMap((one) => (one[field] === undefined ? [] : [`${one.id} (${one[field]})`]));
  const rows: Array<[string, string[], 'always'?]> = [
    ['New', of('new'), 'always'],
    ['Unchanged', of('same'), 'always'],
    ['Changed', of('changed'), 'always'],
    ['Address changed', named('movedTo')],
    ['Gone, archived copy taken', named('copy')],
    ['Gone', of('gone')],
    ['Refused', of('refused')],
    ['Licence not found in it', outcomes.filter((one) => one.licenceUnseen).map(({ id }) => id)],
    ['Failed', of('failed'), 'always'],
  ];
  for (const [name, list, always] of rows)
    if (always || list.length > 0) console.log(`${name} ${list.length}${listed(list)}`);
  const problems = ['failed', 'changed', 'gone', 'refused'].flatMap(of);
  return problems.length > 0 ? 1 : 0;
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
      `${what.padEnd(7)}${of(what).length}${what === 'none' || what === 'failed' ? listed(of(what)) : ''}`,
  );
  console.log(rows.join('\n'));
  return of('failed').length > 0 ? 1 : 0;
}

/** Lists what is attached, fetched and missing. Returns the exit code. */
export async function reportStatus(content: string, files: string): Promise<number> {
  const { attached, fetched, open, missing } = await statusOf(content, files);
  console.log(
    `Attached: ${attached.length}${listed(attached)}\nFetched, out of git: ${fetched.length}${listed(fetched)}\n` +
      `May be fetched: ${open.length}\nFiles missing: ${missing.length}${listed(missing)}`,
  );
  return missing.length > 0 ? 1 : 0;
}

/** Hashes everything again and says what is wrong. Returns the exit code. */
export async function verifyAndReport(
  content: string,
  filesAt: string,
  progress: (done: number, of: number) => void,
): Promise<number> {
  const { files, wrong } = await verify(content, filesAt, progress);
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
