/** An empty, valid story for another newsroom: `npm run new -- story FOLDER`. */
import { mkdir, readdir } from 'node:fs/promises';
import path, { join } from 'node:path';
import { IGNORED, IGNORED_BESIDE } from '../archive/ingest/folder.ts';
import { allCollections } from '../collections/registry.ts';
import { wordsFor } from '../i18n/languages.ts';
import { writeNew } from '../write-atomic.ts';
import { whyNoStoryIn } from './build/target-folder.ts';

const SITE = `# The story's own settings. Everything a publisher may want to change is in this file.
title: {{title}}
tagline: {{tagline}}
description: >-
  {{description}}
# A language tag. It chooses the interface words, and the form of dates and numbers.
language: {{language}}
# The place of the story: its days begin at midnight there.
timeZone: {{timeZone}}

# The address of the published site, without a slash at the end.
url: https://example.org
# Who publishes it, and how to reach them: \`mailto:\` and an address, or a web page. Empty: none is offered.
publisher: null
contact: null
licence:
  name: CC BY 4.0
  url: https://creativecommons.org/licenses/by/4.0/

# The story in short: each sentence as \`text\`, with the ids of its documents as \`sources\`.
statement: []
# The day up to which the facts were checked.
knowledge: {{today}}

# Themes of the articles and categories of the events, by id.
themes: {}
categories: {}
`;

/** The folders of a story, one for each kind of record. */
const folders = allCollections.filter(([, { single }]) => !single).map(([, { folder }]) => folder);

export interface NewStory {
  /** The day up to which its facts are checked, as year-month-day. */
  today?: string | undefined;
  /** A language tag: the first part must be one of the languages in `src/i18n/`. */
  language?: string | undefined;
  timeZone?: string | undefined;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * Lays an empty story that passes the checks and builds.
 * @param folder where; it may exist, and must then be empty
 * @returns the path of its `site.yaml`, which the editor fills in first
 * @throws {Error} where the folder has something in it: nothing is ever overwritten; or where
 *   the site has no words in the language, or there is no such time zone
 */
export async function newStory(
  folder: string,
  {
    today = new Date().toISOString().slice(0, 10),
    language = 'en-GB',
    timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone,
  }: NewStory = {},
): Promise<string> {
  const values = { today, language, timeZone, ...wordsFor(language).site.begun };
  if (!isTimeZone(timeZone))
    throw new Error(`“${timeZone}” is no time zone. Write one of the tz database, such as America/Halifax.`);
  const there = await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new Error(`“${folder}” is no folder. Name a new folder: nothing is written over.`);
  });
  if (there.length > 0)
    throw new Error(`“${folder}” is not empty. Name a new folder: nothing is written over.`);
  const why = await whyNoStoryIn(path.resolve(import.meta.dirname, '../..'), folder);
  if (why !== undefined) throw new Error(why);
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'site.yaml');
  const site = SITE.replaceAll(/\{\{(\w+)\}\}/gu, (_, name) => values[name as keyof typeof values]);
  // What keeps files out of git comes before any of them.
  await writeNew(
    new Map([
      [join(folder, '.gitignore'), IGNORED + IGNORED_BESIDE],
      [file, site],
    ]),
  );
  for (const name of folders) await mkdir(join(folder, name), { recursive: true });
  return file;
}
