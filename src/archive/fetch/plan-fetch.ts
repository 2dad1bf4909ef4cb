/** Asks servers how much there is to fetch, before anything is fetched. */
import { mkdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { RequestError } from 'got';
import { usualFetchLimits } from './fetch-file.ts';
import { recordsToFetch, type FetchOriginalsOptions } from './fetch-originals.ts';
import { failureOf, NetworkError, sendRequest } from './request.ts';
import { robotsBy } from './robots.ts';
import { IngestError } from '../ingest/ingest-error.ts';

export interface PlannedFetch {
  id: string;
  address: string;
  /** Undefined where the server does not say. */
  bytes?: number;
  note?: string;
  /** Why it will not be fetched, as far as is known. */
  problem?: string;
}

/**
 * Asks for each record that may be fetched (HEAD). Fetches and writes nothing.
 * @throws NetworkError where no server can be reached
 */
export async function planFetch(ids: string[], options: FetchOriginalsOptions): Promise<PlannedFetch[]> {
  const { limits = usualFetchLimits, signal, progress } = options;
  const records = await recordsToFetch(options.content, ids);
  await mkdir(options.work, { recursive: true });
  const robots = robotsBy(options.work, { ...options, limits });
  const planned: PlannedFetch[] = [];
  let reached = false;
  for (const [index, { id, address = '', archived }] of records.entries()) {
    signal?.throwIfAborted();
    try {
      const { allowed, pause } = await robots(address);
      if (index > 0) await wait(Math.max(options.pause ?? 1, pause) * 1000);
      if (allowed) {
        const { status, headers, body } = await sendRequest(address, { ...options, limits, method: 'HEAD' });
        body.destroy();
        const bytes = Number(headers['content-length']);
        const isGone = status === 404 || status === 410;
        const isRefused = status === 401 || status === 403 || status === 451;
        planned.push({
          id,
          address,
          ...(status < 300 && bytes > 0 && { bytes }),
          ...(isGone && {
            note: archived
              ? 'gone: its archived copy is asked for'
              : `the server answers ${status}: the web archive is asked for a copy`,
          }),
          ...(isRefused && { problem: `the server answers ${status}` }),
        });
      } else planned.push({ id, address, problem: 'its robots.txt forbids it' });
      reached = true;
    } catch (error) {
      signal?.throwIfAborted();
      const failure = error instanceof RequestError ? failureOf(error, address, limits) : error;
      if (!(failure instanceof IngestError)) throw failure;
      if (failure instanceof NetworkError && !reached && index + 1 >= Math.min(3, records.length))
        throw failure;
      planned.push({ id, address, problem: failure.message });
    }
    progress?.(index + 1, records.length);
  }
  return planned;
}
