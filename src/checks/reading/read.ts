/** Reads the folder of the story from disk. A file that has not changed since is not read again. */
import { nearestPlace } from './nearest-place.ts';
import type { RecordedMarks } from '../../lib/quotations/editor-marks.ts';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { dayInZone } from '../../lib/dates/dates.ts';
import { slug } from '../../lib/site/addresses.ts';
import { imageSize } from '../../lib/site/image-size.ts';
import { readTable } from '../../lib/tables/tables.ts';
import { setLanguage } from '../../collections/fields/fields.ts';
import { collections, type Collection } from '../../collections/registry.ts';
import { readEntry } from './entry.ts';
import { fileText } from './file-text.ts';
import { filesUnder } from './files-under.ts';
import { fetchedTexts, attachedTexts } from './attached-texts.ts';
import { filesFolder } from '../../archive/fetch/fetched-text.ts';
import type { IssueDraft } from '../issue.ts';
import { releasedStatements } from './released-statements.ts';
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

/** The folder of a file to its collection and id; undefined where no collection reads it. */
export function recordOfPath(path: string): { collection: Collection; id: string } | undefined {
  const steps = path.split('/');
  for (const [collection, place] of Object.entries(collections) as Array<
    [Collection, { folder: string; file?: string; extension: string }]
  >) {
    const suffix = `.${place.extension}`;
    const name = steps.at(-1)!;
    if (!name.endsWith(suffix)) continue;
    const base = name.slice(0, -suffix.length);
    if (collection === 'site' || place.folder === 'style') {
      if (path === join(place.folder, `${place.file}${suffix}`).split(sep).join('/'))
        return { collection, id: base };
    } else if (steps[0] === place.folder && place.file && steps.length === 3 && base === place.file)
      return { collection, id: steps[1]! };
    else if (steps[0] === place.folder && !place.file && steps.length === 2) return { collection, id: base };
  }
  return undefined;
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
    Object.keys(collections).map((name) => [name, new Map<string, Entry>()]),
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
    published: publishedIn(folder, named, found),
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

/** The addresses in `releases/published.json`, which `npm run release` writes one to a line. */
function publishedIn(
  folder: string,
  named: (path: string) => string,
  found: IssueDraft[],
): StoryFiles['published'] {
  const path = join(folder, 'releases/published.json');
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  if (!isWholeList(text))
    found.push({
      kind: 'syntax',
      file: named(path),
      line: text.split('\n').length,
      column: 1,
      message:
        'The list of published addresses ends too soon or cannot be read: it was cut, or changed by hand. Without it nothing watches over addresses that are to last.',
      nearest: `git restore ${named(path)}`,
    });
  return text.split('\n').flatMap((text, at) => {
    const address = /"address": "([^"]+)"/u.exec(text)?.[1];
    return address === undefined ? [] : [{ file: named(path), address, line: at + 1 }];
  });
}

/** Whether a text is a list in JSON, to its end. */
function isWholeList(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}

function dayOf(site: Entry | undefined): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const moment = epoch ? new Date(Number(epoch) * 1000) : new Date();
  try {
    return dayInZone(moment, textAt(site?.data, 'timeZone') ?? 'UTC');
  } catch {
    return dayInZone(moment, 'UTC');
  }
}
