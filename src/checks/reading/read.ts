/** Reads the folder of the story from disk. A file that has not changed since is not read again. */
import type { RecordedMarks } from '../../lib/quotations/editor-marks.ts';
import { readFileSync, statSync } from 'node:fs';
import { basename, join, posix, relative, resolve, sep } from 'node:path';
import { buildDate } from '../../build-date.ts';
import { dayInZone } from '../../lib/dates/dates.ts';
import { slug } from '../../lib/site/addresses.ts';
import { imageSize } from '../../lib/site/image-size.ts';
import { readTable } from '../../lib/tables/tables.ts';
import { setLanguage } from '../../collections/fields/fields.ts';
import { allCollections, type Collection } from '../../collections/registry.ts';
import { fileOfRecord } from '../../collections/collection.ts';
import { readEntry } from './entry.ts';
import { fileText } from './file-text.ts';
import { filesUnder } from './files-under.ts';
import { fetchedTexts, attachedTexts } from './attached-texts.ts';
import { filesFolder } from '../../archive/fetch/fetched-text.ts';
import type { IssueDraft } from '../issue.ts';
import { publishedAddresses, releasedStatements } from './releases.ts';
import type { Entry, FigureWithTable, StoryFiles, StoryImage } from '../story.ts';
import { select, textAt } from '../../collections/fields/select.ts';
import { parseCounts } from '../../lib/text/parse-counts.ts';
import { siteSettings } from '../../site-settings.ts';

interface Cached<T> {
  stamp: string;
  value: T;
}
interface Caches {
  /** The language in which the records were read: it determines which quotation marks are turned. */
  language: string | undefined;
  entries: Map<string, Cached<Entry>>;
  tables: Map<string, Cached<FigureWithTable>>;
  images: Map<string, Cached<StoryImage>>;
}
const KEY = Symbol.for('content-caches');
/** Astro evaluates a module up to three times in one process: what was read belongs to the process. */
const caches = ((globalThis as { [KEY]?: Caches })[KEY] ??= {
  language: undefined,
  entries: new Map(),
  tables: new Map(),
  images: new Map(),
});

/** Reads the language of the story before its records, which are read by it. */
function settleLanguage(folder: string): void {
  const { language = 'en' } = siteSettings(folder);
  if (caches.language !== language) caches.entries.clear();
  caches.language = language;
  setLanguage(language);
}

function cached<T>(cache: Map<string, Cached<T>>, path: string, read: (bytes: Buffer) => T): T {
  const { mtimeMs, size } = statSync(path);
  const stamp = `${mtimeMs} ${size}`;
  const known = cache.get(path);
  if (known?.stamp === stamp) return known.value;
  parseCounts.read += 1;
  const value = read(readFileSync(path));
  cache.set(path, { stamp, value });
  return value;
}

/** The collection and the id of a file; undefined where no collection reads it. */
function recordOfPath(file: string): { collection: Collection; id: string } | undefined {
  const [, step = ''] = file.split('/');
  for (const [collection, definition] of allCollections) {
    const { folder, file: name, extension, single } = definition;
    const id = name === undefined ? basename(step, `.${extension}`) : single ? name : step;
    const place = single ? posix.join(folder, `${name}.${extension}`) : fileOfRecord(definition, id);
    if (file === place) return { collection, id };
  }
  return undefined;
}

/** Where a file of this name would be read. */
function nearestPlace(inside: string): string {
  const [folder, ...rest] = inside.split('/');
  const place = allCollections.find(([, one]) => one.folder === folder)?.[1];
  if (!place || rest.length === 0)
    return `one of the folders ${[...new Set(allCollections.map(([, one]) => one.folder))].filter(Boolean).join(', ')}`;
  return fileOfRecord(place, (place.file ? rest[0]! : rest.at(-1)!).replace(/\.[^.]+$/u, ''));
}

const YAML_OR_TEXT = /\.(?:ya?ml|mdx?)$/u;

/** Files that systems leave in folders, and the files of documents, which have readers of their own. */
const PASSED_OVER = /(?:^|\/)(?:Thumbs\.db|desktop\.ini)$|^documents\/[^/]+\//u;
/** Files that belong to a folder without being records. */
const BESIDE = /(?:^|\/)README\.md$|\.letter\.md$|^(?:style|releases)\//u;

/** Pictures: their size is read, and no more. */
const IMAGE = /\.(?:png|jpe?g|webp|avif|svg)$/iu;
const PICTURE_OF_RECORD = /^(?:pictures\/[^/]+\/picture\.\w+|documents\/[^/]+\/.+)$/u;

/**
 * Reads the whole story.
 * @param root the root of the project: files are named from here
 * @param contentFolder the folder of the story, from the root or absolute
 * @param today the day of the check, as year-month-day; by default the day in the story's time zone
 */
export function readStory(
  root: string,
  contentFolder: string,
  today?: string,
): { story: StoryFiles; found: IssueDraft[] } {
  const folder = resolve(root, contentFolder);
  const named = (path: string) => {
    const fromRoot = relative(root, path);
    return (fromRoot.startsWith('..') ? path : fromRoot).split(sep).join('/');
  };
  const { files: paths, unreadable } = filesUnder(folder);
  settleLanguage(folder);
  const found: IssueDraft[] = unreadable.map(({ path, message, nearest }) => ({
    kind: 'misplaced-file',
    file: named(path),
    message,
    nearest,
  }));
  const entries = Object.fromEntries(
    allCollections.map(([name]) => [name, new Map<string, Entry>()]),
  ) as StoryFiles['entries'];
  const tables: StoryFiles['tables'] = new Map();
  const images: StoryFiles['images'] = new Map();
  for (const path of paths) {
    const inside = relative(folder, path).split(sep).join('/');
    const file = named(path);
    const record = recordOfPath(inside);
    if (record) {
      const entry = cached(caches.entries, path, (bytes) =>
        readEntry({ ...record, file, ...fileText(bytes) }),
      );
      entries[record.collection].set(record.id, entry);
    } else if (/^figures\/[^/]+\/data\.csv$/u.test(inside))
      tables.set(
        inside.split('/')[1]!,
        cached(caches.tables, path, (bytes) => {
          const { source, problem } = fileText(bytes);
          const read = readTable(source);
          return { file, source, ...read, ...(problem && { problems: [problem], unread: true as const }) };
        }),
      );
    else if (IMAGE.test(inside)) {
      images.set(
        file,
        cached(caches.images, path, (bytes) => ({ file, bytes: bytes.length, ...imageSize(bytes) })),
      );
      if (!PICTURE_OF_RECORD.test(inside))
        found.push({
          kind: 'misplaced-file',
          file,
          message: `Nothing reads this picture: “${inside}” is in no folder of a picture or a document.`,
          nearest: `pictures/${slug(
            inside
              .split('/')
              .at(-1)!
              .replace(/\.[^.]+$/u, ''),
          )}/picture${/\.[^.]+$/u.exec(inside)![0].toLowerCase()}`,
        });
    } else if (!BESIDE.test(inside) && !PASSED_OVER.test(inside))
      found.push({
        kind: 'misplaced-file',
        file,
        ...(YAML_OR_TEXT.test(inside)
          ? {
              message: `Nothing reads this file: “${inside}” is in no folder of records, or has another ending than the records there.`,
              nearest: nearestPlace(inside),
            }
          : {
              message: `Nothing reads this file: records are .yaml and .mdx, and “${inside}” is neither.`,
              nearest: 'npm run documents -- add FILE, for a document; else take it out of the folder',
            }),
      });
  }
  const site = entries.site.get('site');
  if (!site)
    found.push({
      kind: 'missing-file',
      file: named(join(folder, 'site.yaml')),
      message:
        'The file site.yaml is missing: it says what the site is called, its language and its address.',
    });
  const story: StoryFiles = {
    root,
    folder: named(folder),
    entries,
    tables,
    images,
    published: publishedAddresses(folder, named, found),
    released: releasedStatements(folder, named, found),
    files: paths.map(named),
    today: today ?? dayOf(site),
    quotations: new Map(),
    attachedText: attachedTexts(folder, entries.documents),
    fetchedText: fetchedTexts(filesFolder(folder, root), entries.documents),
  };
  for (const entry of entries.documents.values())
    for (const { path, value } of select(entry.data, 'quotations.*')) {
      const id = textAt(value, 'id');
      if (id !== undefined && !story.quotations.has(id))
        story.quotations.set(id, {
          entry,
          path,
          text: textAt(value, 'text') ?? '',
          via: textAt(value, 'via'),
          page: numberAt(value, 'page'),
          occurrence: numberAt(value, 'occurrence'),
          ...marksAt(value),
        });
    }
  return { story, found };
}

/** What a record says of the marks in a quotation; nothing of a field that is not as the schema has it. */
function marksAt(value: unknown): RecordedMarks {
  const { putIn, leftOut, farApart } = value as Record<string, unknown>;
  const rows = (field: unknown) =>
    (Array.isArray(field) ? field : []).filter((row) => typeof row === 'object' && row !== null) as unknown[];
  return {
    putIn: rows(putIn).flatMap((row) => {
      const word = textAt(row, 'word');
      return word === undefined
        ? []
        : [{ word, instead: textAt(row, 'instead'), because: textAt(row, 'because') }];
    }),
    leftOut: rows(leftOut).flatMap((row) => {
      const { words } = row as { words?: unknown };
      const because = textAt(row, 'because');
      return Array.isArray(words) && because ? [{ words: words.map(String), because }] : [];
    }),
    farApart: typeof farApart === 'string' && farApart.trim() !== '' ? farApart : undefined,
  };
}

function numberAt(value: unknown, key: string): number | undefined {
  const number = (value as Record<string, unknown> | null)?.[key];
  return typeof number === 'number' ? number : undefined;
}

function dayOf(site: Entry | undefined): string {
  const moment = buildDate();
  try {
    return dayInZone(moment, textAt(site?.data, 'timeZone') ?? 'UTC');
  } catch {
    return dayInZone(moment, 'UTC');
  }
}
