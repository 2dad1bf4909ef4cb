/** The list before publication of an article: what it rests on, and what is left to do. */
import { runChecks } from '../../checks/run.ts';
import { readStory } from '../../checks/reading/read.ts';
import type { Collection } from '../../collections/registry.ts';
import { addressOfEntry, isShown } from '../../checks/rules/publishing/unpublished.ts';
import { writtenEntries, type Entry, type StoryFiles } from '../../checks/story.ts';
import { textAt } from '../../collections/fields/select.ts';
import { namedBy } from '../../checks/rules/sources/references.ts';
import { CITING, type ArticleText } from '../../lib/citations/provenance.ts';
import { placeholdersIn } from '../../lib/text/placeholders.ts';
import { minutesToRead } from '../../lib/text/reading-time.ts';

export interface Preflight {
  /** What can be said of the article, as lines. */
  facts: string[];
  /** What is left to do, with its place. Nothing where it may be published. */
  left: string[];
}

/** Records that have a page or a place of their own, whatever mentions them. */
const ALONE: readonly Collection[] = ['figures', 'documents', 'requests', 'promises', 'events', 'pictures'];

/**
 * Looks an article through.
 *
 * @param article its id, or the path of its file
 * @throws Error where there is no such article
 */
export async function preflight(article: string, root: string, contentFolder: string): Promise<Preflight> {
  const { story } = readStory(root, contentFolder);
  const id = article.replace(/^.*\//u, '').replace(/\.mdx$/u, '');
  const entry = story.entries.articles.get(id);
  if (!entry?.text)
    throw new Error(
      `There is no article “${id}”: there are ${[...story.entries.articles.keys()].join(', ')}.`,
    );
  const { uses, statements, words } = entry.text;
  const documents = new Set<string>();
  for (const { component, attributes } of uses) {
    const of = attributes['of']?.value;
    if (!of || !CITING.has(component)) continue;
    documents.add(component === 'Cite' ? of : (story.quotations.get(of)?.entry.id ?? of));
  }
  const { criticises } = entry.data as { criticises?: string[] };
  const grades = Map.groupBy(
    documents,
    (one) => textAt(story.entries.documents.get(one)?.data, 'evidence') ?? 'unknown',
  );
  const uncited = statements.filter((statement) => statement.uncited !== undefined).length;
  const facts = [
    `Sources: ${documents.size} (${[...grades].map(([grade, list]) => `${grade} ${list.length}`).join(', ')})`,
    `Statements: ${statements.length}, of which ${uncited} have no source, with a reason`,
    `Quotations: ${uses.filter(({ component }) => component.endsWith('Quote')).length}, each compared with the record`,
    `Pictures: ${uses.filter(({ component }) => component === 'Picture').length}, each with what it shows in words, caption, credit and licence`,
    `Figures: ${uses.filter(({ component }) => component === 'Chart' || component === 'Table').length}`,
    `Criticises: ${criticises === undefined ? 'not said' : criticises.map((one) => textAt(story.entries.people.get(one)?.data, 'name') ?? one).join(', ') || 'nobody'}`,
    `Right of reply: ${textAt(entry.data, 'reply') ?? 'missing'}`,
    `Card: ${textAt(entry.data, 'title') ?? ''} — ${textAt(entry.data, 'description') ?? ''}`,
    `Reading time: ${minutesToRead(words)} min, ${words} words`,
  ];
  const { issues } = await runChecks({ root, contentFolder });
  const left = issues
    .filter(({ file }) => file === entry.file)
    .map(({ line, column, message }) => `${entry.file}:${line}:${column} ${message}`);
  for (const [at, line] of entry.source.split(/\r?\n/u).entries())
    left.push(...placeholdersIn(line).map((what) => `${entry.file}:${at + 1} Still to be written: ${what}`));
  if (criticises === undefined)
    left.push(
      `${entry.file} Say whom the article criticises: “criticises: [id]”, or “criticises: []” for nobody.`,
    );
  for (const one of grades.get('reported') ?? [])
    facts.push(`Known only through others: ${one}. The text should say through whom.`);
  const state = entry.data as { draft?: boolean; publishAt?: string };
  if (state.draft === true) left.push(`${entry.file} It is a draft: take out “draft: true” to publish it.`);
  else if (state.publishAt) facts.push(`Held back until ${state.publishAt}`);
  if (!isShown(story)(entry))
    for (const record of publicAlready(story, { ...entry, text: entry.text }))
      left.push(
        `${record} is public already, since only its own “publishAt” or “draft” keeps a record back.`,
      );
  return { facts, left };
}

export const NONE_WAITING = 'Every article is published: none is a draft, and none is held back.\n';

/** The lists of all articles that are drafts or held back. */
export async function allToPublish(root: string, contentFolder: string): Promise<Preflight[]> {
  const { story } = readStory(root, contentFolder);
  const shown = isShown(story);
  const lists: Preflight[] = [];
  for (const entry of story.entries.articles.values())
    if (!shown(entry) && entry.text) lists.push(await preflight(entry.id, root, contentFolder));
  return lists;
}

/** Figures, pictures, requests and documents that only unpublished articles mention, and that readers can see. */
function publicAlready(story: StoryFiles, entry: Entry & { text: ArticleText }): string[] {
  const shown = isShown(story);
  const named = (text: ArticleText) => {
    const ids = new Map<string, Entry>();
    for (const use of text.uses)
      for (const { refers, id } of namedBy(use)) {
        const record =
          refers === 'quotations' ? story.quotations.get(id)?.entry : story.entries[refers].get(id);
        if (record && ALONE.includes(record.collection)) ids.set(record.file, record);
      }
    return ids;
  };
  const elsewhere = new Set<string>();
  for (const other of writtenEntries(story))
    if (shown(other)) for (const file of named(other.text).keys()) elsewhere.add(file);
  return [...named(entry.text).values()]
    .filter((record) => shown(record) && !elsewhere.has(record.file))
    .map((record) => `${record.file} (${addressOfEntry(record) ?? record.collection})`);
}

/** The list as text for the terminal. */
export function preflightMessage({ facts, left }: Preflight): string {
  const rest =
    left.length === 0 ? 'Nothing is left to do.' : `Left to do:\n${left.map((one) => `  ${one}`).join('\n')}`;
  return `${facts.join('\n')}\n\n${rest}\n`;
}
