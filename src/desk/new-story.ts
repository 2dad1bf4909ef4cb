/** An empty, valid story for another newsroom: `npm run new -- story FOLDER`. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SITE = `# The story's own settings. Everything a publisher may want to change stands in this file.
title: Untitled investigation
tagline: What this investigation is about, in one line.
description: >-
  What this investigation is about, in 50 to 160 characters, for search engines and shared links.
# A language tag. It chooses the interface words, and the form of dates and numbers.
language: en-GB
timeZone: Europe/London

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
const FOLDERS = [
  'articles',
  'bill',
  'calendars',
  'corrections',
  'documents',
  'events',
  'figures',
  'glossary',
  'letters',
  'pages',
  'people',
  'pictures',
  'promises',
  'requests',
  'unknowns',
];

/**
 * Lays an empty story that passes the checks and builds.
 * @param folder where; it may exist, and must then be empty
 * @param today the day up to which its facts are checked, as year-month-day
 * @returns the path of its `site.yaml`, which the editor fills in first
 * @throws {Error} where something stands in the folder already: nothing is ever written over
 */
export async function newStory(
  folder: string,
  today = new Date().toISOString().slice(0, 10),
): Promise<string> {
  const there = await readdir(folder).catch(() => []);
  if (there.length > 0)
    throw new Error(`“${folder}” is not empty. Name a new folder: nothing is written over.`);
  for (const name of FOLDERS) await mkdir(join(folder, name), { recursive: true });
  const file = join(folder, 'site.yaml');
  await writeFile(file, SITE.replace('{{today}}', today));
  return file;
}
