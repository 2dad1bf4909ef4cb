/** What the articles and pages of a story say, statement by statement, and what they said in the last release. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addresses } from '../rules/addresses.ts';
import { wordsOf, type Place, type Use } from '../rules/provenance.ts';
import { selectRows } from '../rules/tables.ts';
import type { Found } from './issue.ts';
import { isShown } from './rules/unpublished.ts';
import type { Entry, Story } from './story.ts';
import { textAt } from './yaml-tree.ts';

export const STATEMENTS = 'releases/statements.json';

/** What was said in the last release. */
export interface ReleasedStatements {
  /** The day of the release. */
  day: string;
  /** The statements of each article and page, by its address. */
  statements: Record<string, string[]>;
}

/** A paragraph, a list item, a table, or a text of the front matter. */
export interface Said extends Place {
  text: string;
}

/** Texts of the front matter that stand on the page. */
const SHOWN_FIELDS = ['title', 'standfirst', 'reply'];

/** What a component says, as far as it does not change from day to day. */
function said(story: Story, use: Use, inner: string): string | undefined {
  const value = (name: string) => use.attributes[name]?.value ?? undefined;
  if (use.component === 'Quote' && inner.trim() === '') return story.quotations.get(value('of') ?? '')?.text;
  if (use.component !== 'Number') return undefined;
  const table = story.tables.get(value('of') ?? '')?.table;
  const rows = table ? selectRows(table, { row: value('row'), where: value('where') }) : [];
  return rows[0]?.[value('column') ?? 'value'];
}

/** The statements of an article or a page, each with its place. */
export function statementsOf(story: Story, entry: Entry): Said[] {
  const fields = SHOWN_FIELDS.flatMap((name) => {
    const text = textAt(entry.data, name);
    return text === undefined ? [] : [{ text, ...entry.place([name]) }];
  });
  const statements = (entry.text?.statements ?? []).map(({ parts, line, column }) => ({
    text: wordsOf(parts, (use, inner) => said(story, use, inner)),
    line,
    column,
  }));
  return [...fields, ...statements]
    .map((one) => ({ ...one, text: one.text.replace(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/** Articles and pages that are published today, by their addresses. */
export function publishedTexts(story: Story): Map<string, Entry> {
  const shown = isShown(story);
  return new Map(
    (['articles', 'pages'] as const).flatMap((collection) =>
      [...story.entries[collection].values()]
        .filter(shown)
        .map((entry) => [
          collection === 'articles' ? addresses.article(entry.id) : addresses.page(entry.id),
          entry,
        ]),
    ),
  );
}

/** What is said today, as a file: one statement to a line, so that git shows what changed. */
export function writeStatements(story: Story, day: string): string {
  const statements = Object.fromEntries(
    [...publishedTexts(story)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([address, entry]) => [address, statementsOf(story, entry).map(({ text }) => text)]),
  );
  return `${JSON.stringify({ day, statements } satisfies ReleasedStatements, null, 1)}\n`;
}

/**
 * Reads what was said in the last release; undefined where nothing was released.
 * @param folder the folder of the story
 * @param found takes the mistake where the file was cut
 */
export function releasedStatements(
  folder: string,
  named: (path: string) => string,
  found: Found[],
): ReleasedStatements | undefined {
  const path = join(folder, STATEMENTS);
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  try {
    const { day, statements } = JSON.parse(text) as Partial<ReleasedStatements>;
    if (day !== undefined && statements !== undefined) return { day, statements };
  } catch {
    // Told below.
  }
  found.push({
    kind: 'syntax',
    file: named(path),
    line: text.split('\n').length,
    column: 1,
    message:
      'The list of released statements ends too soon or cannot be read: it was cut, or changed by hand. Without it no correction is asked for what was changed.',
    nearest: `git restore ${named(path)}`,
  });
  return undefined;
}
