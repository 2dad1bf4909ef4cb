/** What the articles and pages of a story say, statement by statement. */
import { addresses } from '../lib/site/addresses.ts';
import { wordsOf, type Position, type Use } from '../lib/citations/provenance.ts';
import { selectRows } from '../lib/tables/tables.ts';
import type { ReleasedStatements } from './reading/releases.ts';
import { isShown } from './rules/publishing/unpublished.ts';
import type { Entry, StoryFiles } from './story.ts';
import { textAt } from '../collections/fields/select.ts';

/** A paragraph, a list item, a table, or a text of the front matter. */
export interface Statement extends Position {
  text: string;
}

/** Texts of the front matter that the page shows. */
const SHOWN_FIELDS = ['title', 'standfirst', 'reply'];

/** What a component says, as far as it does not change from day to day. */
function said(story: StoryFiles, use: Use, inner: string): string | undefined {
  const value = (name: string) => use.attributes[name]?.value ?? undefined;
  if (use.component === 'Quote' && inner.trim() === '') return story.quotations.get(value('of') ?? '')?.text;
  if (use.component !== 'Number') return undefined;
  const table = story.tables.get(value('of') ?? '')?.table;
  const rows = table ? selectRows(table, { row: value('row'), where: value('where') }) : [];
  return rows[0]?.[value('column') ?? 'value'];
}

/** The statements of an article or a page, each with its place. */
export function statementsOf(story: StoryFiles, entry: Entry): Statement[] {
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
export function publishedTexts(story: StoryFiles): Map<string, Entry> {
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
export function writeStatements(story: StoryFiles, day: string): string {
  const statements = Object.fromEntries(
    [...publishedTexts(story)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([address, entry]) => [address, statementsOf(story, entry).map(({ text }) => text)]),
  );
  return `${JSON.stringify({ day, statements } satisfies ReleasedStatements, null, 1)}\n`;
}
