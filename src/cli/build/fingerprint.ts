/** Checks whether the built site is that of the files as they are now. */
import { createHash, hash as hashOf } from 'node:crypto';
import path from 'node:path';
import { basePath } from '../../base-path.ts';
import { contentFolder } from '../../content-folder.ts';
import { buildDate } from '../../build-date.ts';
import { findChromium } from '../../find-chromium.ts';
import { bytesOf, filesIn } from '../../files-in.ts';
import { dayInZone } from '../../lib/dates/dates.ts';

/** The notes of releases are made from the site, and show nowhere on it. */
const releases = path.join(contentFolder, 'releases');
const sources = ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json'];

/**
 * A hash over the names and bytes of all sources, over the day in the story's time zone, to which days are counted, and
 * over which pieces that are held back until a moment are out.
 *
 * @param root the root of the project.
 * @param now the moment of the build; left out, it is that of the clock or of `SOURCE_DATE_EPOCH`
 */
export async function fingerprint(root: string, now?: Date): Promise<string> {
  const hash = createHash('sha256');
  const names = now ? ['KIT'] : ['SOURCE_DATE_EPOCH', 'KIT'];
  for (const name of names) hash.update(`${name}=${process.env[name] ?? ''}\0`);
  const moment = now ?? buildDate();
  hash.update(basePath());
  // With a browser the edition and the letter have a PDF, and without one they have none.
  hash.update(findChromium() === undefined ? 'none' : 'Chromium');
  for (const source of [contentFolder, ...sources]) {
    for await (const [file, bytes] of bytesOf(root, await filesIn(path.resolve(root, source)))) {
      if (!bytes || path.relative(root, file).startsWith(releases)) continue;
      hash.update(path.relative(root, file)).update('\0').update(bytes);
      if (source === contentFolder && /\.(?:ya?ml|mdx)$/u.test(file))
        for (const fact of timely(bytes.toString('utf8'), moment)) hash.update(fact);
    }
  }
  return hash.digest('hex');
}

/** What a file of the story says otherwise at another time: the day in its time zone, and whether a piece is out. */
function* timely(text: string, now: Date): Generator<string> {
  const zone = /^timeZone:\s*['"]?([^\s'"#]+)/mu.exec(text)?.[1];
  if (zone !== undefined && Intl.supportedValuesOf('timeZone').includes(zone)) yield dayInZone(now, zone);
  for (const [, moment] of text.matchAll(/^publishAt:\s*['"]?(\d{4}-\d\d-\d\dT[^\s'"#]+)/gmu))
    yield String(Date.parse(moment!) <= now.getTime());
}

/** A hash of each file of the story and of `public/`, by its name. What begins with a dot is read by nothing. */
export async function contentHashes(root: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const folder of [path.resolve(root, contentFolder), path.join(root, 'public')])
    for await (const [file, bytes] of bytesOf(root, await filesIn(folder))) {
      // A file may be gone again since its folder was listed.
      if (bytes && !/(?:^|[\\/])\./u.test(path.relative(folder, file)))
        hashes.set(path.relative(root, file), hashOf('sha256', bytes));
    }
  return hashes;
}
