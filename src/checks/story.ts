/** The story as the checks see it: every file that was read, with a place for everything in it. */
import type { ArticleText, Position } from '../lib/citations/provenance.ts';
import type { RecordedMarks } from '../lib/quotations/editor-marks.ts';
import type { QuotedPages } from '../lib/quotations/quoted-pages.ts';
import type { ReadTable } from '../lib/tables/tables.ts';
import type { Collection } from '../collections/registry.ts';
import type { IssueDraft } from './issue.ts';
import type { ReleasedStatements } from './reading/releases.ts';
import { textAt, type Path } from '../collections/fields/select.ts';

interface PositionInFile extends Position {
  file: string;
}

/** A record: one file of a collection. */
export interface Entry {
  collection: Collection;
  id: string;
  /** From the root of the project. */
  file: string;
  source: string;
  /** As the schema gives it; as the file gives it where the schema refuses it. */
  data: unknown;
  /** The file holds no fields that can be read, and `data` has none. What is wrong with the file is among `found`. */
  unread: boolean;
  place(path: Path): PositionInFile;
  keyPlace(path: Path): PositionInFile;
  /** The text below the front matter, where there is one and it is well formed. */
  text?: ArticleText | undefined;
  found: IssueDraft[];
}

export interface FigureWithTable extends ReadTable {
  file: string;
  source: string;
}

export interface RecordedQuotation extends RecordedMarks {
  entry: Entry;
  path: Path;
  text: string;
  via?: string | undefined;
  page?: number | undefined;
  occurrence?: number | undefined;
}

export interface StoryImage {
  file: string;
  bytes: number;
  /** In pixels; undefined where the file is no picture that can be read. */
  width?: number;
  height?: number;
}

/** The text of an original that was fetched and lies on this machine alone. */
export interface FetchedPages {
  pages: QuotedPages;
  day: string;
}

export interface StoryFiles {
  root: string;
  /** The folder of the story, from the root of the project. */
  folder: string;
  entries: Record<Collection, Map<string, Entry>>;
  tables: Map<string, FigureWithTable>;
  /** By their files, from the root of the project. */
  images: Map<string, StoryImage>;
  /** The addresses of the last release, each with its line in the list. */
  published: Array<{ file: string; address: string; line: number }>;
  /** What articles and pages said in the last release. */
  released: ReleasedStatements | undefined;
  /** Every file under the folder, from the root of the project. */
  files: string[];
  /** The day in the time zone of the story. */
  today: string;
  /** Recorded quotations, by id: the record that holds each first. */
  quotations: Map<string, RecordedQuotation>;
  /** The text of an attached document, page by page; undefined where none is. Read on demand. */
  attachedText: (document: string) => QuotedPages | undefined;
  /** The text of its original, where that was fetched and lies on this machine alone. */
  fetchedText: (document: string) => FetchedPages | undefined;
}

export function* allEntries(story: StoryFiles): Generator<Entry> {
  for (const entries of Object.values(story.entries)) yield* entries.values();
}

/** Articles, standing pages and letters: what an editor writes as text. */
export function* writtenEntries(story: StoryFiles): Generator<Entry & { text: ArticleText }> {
  for (const collection of ['articles', 'pages', 'letters'] as const)
    for (const entry of story.entries[collection].values())
      if (entry.text) yield entry as Entry & { text: ArticleText };
}

export const placeIn = ({ file }: Entry, { line, column }: Position): PositionInFile => ({
  file,
  line,
  column,
});

/** Whether something may be in a record that could not be read, so that nobody can say that it is missing. */
export const mayBeUnread = (story: StoryFiles, collection: Collection, text: string): boolean =>
  [...story.entries[collection].values()].some(
    (entry) => entry.unread && (entry.source.trim() === '' || entry.source.includes(text)),
  );

export function placeAt(source: string, offset: number): Position {
  const before = source.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** A setting of `site.yaml`, where it is a text. */
export const settingOf = ({ entries }: StoryFiles, field: string): string | undefined =>
  textAt(entries.site.get('site')?.data, field);
