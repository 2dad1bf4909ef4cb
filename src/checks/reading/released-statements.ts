/** What the articles and pages of a story said in the last release, as its list has it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IssueDraft } from '../issue.ts';

export const STATEMENTS = 'releases/statements.json';

/** What was said in the last release. */
export interface ReleasedStatements {
  day: string;
  /** The statements of each article and page, by its address. */
  statements: Record<string, string[]>;
}

/**
 * Reads what was said in the last release; undefined where nothing was released.
 * @param folder the folder of the story
 * @param found takes the mistake where the file was cut
 */
export function releasedStatements(
  folder: string,
  named: (path: string) => string,
  found: IssueDraft[],
): ReleasedStatements | undefined {
  const path = join(folder, STATEMENTS);
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  try {
    const { day, statements } = JSON.parse(text) as Partial<ReleasedStatements>;
    if (day !== undefined && statements !== undefined) return { day, statements };
  } catch {
    // Reported below.
  }
  found.push({
    kind: 'syntax',
    file: named(path),
    line: text.split('\n').length,
    column: 1,
    message:
      'The list of released statements ends too soon or cannot be read: it was cut, or changed by hand. Without it the check misses changes that need a correction.',
    nearest: `git restore ${named(path)}`,
  });
  return undefined;
}
