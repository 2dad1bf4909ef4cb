/** Asks each server once what its robots.txt allows (RFC 9309). */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import robotsParser from 'robots-parser';
import { fetchFile, usualFetchLimits, type FetchOptions } from './fetch-file.ts';
import { MissingError, RefusedError } from './request.ts';

export interface RobotRules {
  allowed: boolean;
  /** The pause that the server asks for between two requests, in seconds. */
  pause: number;
}

/**
 * Returns what looks up the rules for an address.
 * @param work the folder for what is downloaded
 */
export function robotsBy(work: string, options: FetchOptions): (address: string) => Promise<RobotRules> {
  const texts = new Map<string, string>();
  // The name alone: an address of the site in it would be read as another name.
  const name = options.userAgent.split(/[ /]/u, 1)[0]!;
  const limits = { ...(options.limits ?? usualFetchLimits), megabytes: 0.5 };
  const read = async (address: string): Promise<string> => {
    const file = join(work, 'robots.download');
    try {
      await fetchFile(address, file, { ...options, limits });
      return await readFile(file, 'utf8');
    } catch (error) {
      // A server that has none, or shows none, forbids nothing by it.
      if (error instanceof MissingError || error instanceof RefusedError) return '';
      throw error;
    } finally {
      await rm(file, { force: true });
    }
  };
  return async (address) => {
    const { href } = new URL('/robots.txt', address);
    const text = texts.get(href) ?? (await read(href));
    texts.set(href, text);
    const rules = robotsParser(href, text);
    return { allowed: rules.isAllowed(address, name) !== false, pause: rules.getCrawlDelay(name) ?? 0 };
  };
}
