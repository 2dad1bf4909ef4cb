/** What was published in the last release, as its lists have it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IssueDraft } from '../issue.ts';

export const STATEMENTS = 'releases/statements.json';

/** What articles and pages said in the last release. */
export interface ReleasedStatements {
  day: string;
  /** The statements of each article and page, by its address. */
  statements: Record<string, string[]>;
}

/** A list as it is written, and as it is read: undefined where it was cut, which is reported. */
function readList<T>(
  path: string,
  named: (path: string) => string,
  found: IssueDraft[],
  isWhole: (value: T) => boolean,
  [noun, harm]: [string, string],
): { text: string; value: T | undefined } | undefined {
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  try {
    const value = JSON.parse(text) as T;
    if (isWhole(value)) return { text, value };
  } catch {
    // Reported below.
  }
  found.push({
    kind: 'syntax',
    file: named(path),
    line: text.split('\n').length,
    column: 1,
    message: `The list of ${noun} ends too soon or cannot be read: it was cut, or changed by hand. ${harm}`,
    nearest: `git restore ${named(path)}`,
  });
  return { text, value: undefined };
}

/** Reads the addresses of the last release, which `npm run release` writes one to a line. */
export function publishedAddresses(
  folder: string,
  named: (path: string) => string,
  found: IssueDraft[],
): Array<{ file: string; address: string; line: number }> {
  const path = join(folder, 'releases/published.json');
  const list = readList<unknown>(path, named, found, Array.isArray, [
    'published addresses',
    'Without it nothing watches over addresses that are to last.',
  ]);
  return (list?.text ?? '').split('\n').flatMap((text, at) => {
    const address = /"address": "([^"]+)"/u.exec(text)?.[1];
    return address === undefined ? [] : [{ file: named(path), address, line: at + 1 }];
  });
}

/** Reads what was said in the last release; undefined where nothing was released, or the list was cut. */
export const releasedStatements = (
  folder: string,
  named: (path: string) => string,
  found: IssueDraft[],
): ReleasedStatements | undefined =>
  readList<Partial<ReleasedStatements>>(
    join(folder, STATEMENTS),
    named,
    found,
    ({ day, statements }) => day !== undefined && statements !== undefined,
    ['released statements', 'Without it the check misses changes that need a correction.'],
  )?.value as ReleasedStatements | undefined;
