/**
 * `npm run release`: checks, builds and proves the site, compares it with the release before, and writes what
 * changed for readers to `content/releases/`, with the list of addresses that are to last from now on. Commit both, and
 * publish `dist/`. `--dry` writes nothing, `--compress` writes brotli beside each file of text.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readStory } from '../checks/reading/read.ts';
import { redirectsOf } from '../checks/rules/publishing/addresses-lost.ts';
import { STATEMENTS } from '../checks/reading/releases.ts';
import { writeStatements } from '../checks/statements.ts';
import { select, textAt } from '../collections/fields/select.ts';
import { contentFolder } from '../content-folder.ts';
import type { StoryFiles } from '../checks/story.ts';
import { RELEASE_DAY } from '../lib/dates/release-day.ts';
import { addresses, hasAddress } from '../lib/site/addresses.ts';
import { wordsFor } from '../i18n/languages.ts';
import { writeAtomic } from '../write-atomic.ts';
import { findChromium } from '../find-chromium.ts';
import { NO_CHROMIUM } from '../integrations/edition/edition.ts';
import { readCommandLine, Refused } from './command-line.ts';
import { buildAndReport } from './build/build-and-report.ts';
import {
  changesBetween,
  link,
  writeChanges,
  writeFirst,
  type Details,
  type NoteOptions,
} from './release/changes.ts';
import { notBuilt } from './release/built.ts';
import { waitingEntries, publishedOf, writePublished, type PublishedEntry } from './release/published.ts';
import { readSums, SUMS, verifyFolder } from '../integrations/pages/sums.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { values } = readCommandLine('npm run release [-- --dry] [--into FOLDER]', {
  options: {
    dry: { type: 'boolean', default: false },
    compress: { type: 'boolean', default: false },
    into: { type: 'string', default: 'dist' },
  },
});

/** The release before, with the day of its note. */
async function before(folder: string): Promise<{ published: Map<string, PublishedEntry>; day?: string }> {
  const file = path.join(folder, 'published.json');
  if (!existsSync(file)) return { published: new Map() };
  const list = JSON.parse(await readFile(file, 'utf8')) as PublishedEntry[];
  // The first line is no address: it names the day.
  const day = list.find(({ kind }) => kind === 'release')?.title;
  return {
    published: new Map(list.filter(({ kind }) => kind !== 'release').map((one) => [one.address, one])),
    ...(day !== undefined && { day }),
  };
}

/** What else there is to say of a correction, and of an article that was updated since the release before. */
function detailsOf(
  story: StoryFiles,
  published: ReadonlyMap<string, PublishedEntry>,
  reading: NoteOptions,
  since: string | undefined,
): (address: string) => Details {
  return (address) => {
    for (const { id, data } of story.entries.corrections.values()) {
      if (address !== `${addresses.corrections}#${id}`) continue;
      const page = textAt(data, 'page') ?? addresses.corrections;
      const [says, said] = [textAt(data, 'says') ?? '', textAt(data, 'said') ?? ''];
      return { correction: { page: link(published.get(page) ?? { address: page }, reading), said, says } };
    }
    const article = [...story.entries.articles.values()].find(({ id }) => address === addresses.article(id));
    if (!article || since === undefined) return {};
    const updates = select(article.data, 'updates.*').filter(
      ({ value }) => (textAt(value, 'date') ?? '') >= since,
    );
    return { update: updates.map(({ value }) => textAt(value, 'text')).join(' ') || undefined };
  };
}

async function release(): Promise<void> {
  if (!values.dry && !findChromium()) throw new Refused(`Nothing was released. ${NO_CHROMIUM}`);
  // What is built now is what readers are given: pages name this day as that of their publication.
  if (!values.dry) process.env[RELEASE_DAY] = readStory(root, contentFolder).story.today;
  if (!(await buildAndReport({ into: values.into, compress: values.compress })))
    throw new Refused('Nothing was released.');
  const dist = path.resolve(root, values.into);
  const { problems } = await verifyFolder(dist, readSums(await readFile(path.join(dist, SUMS), 'utf8')));
  if (problems.length > 0) throw new Refused(problems.join('\n'));

  const { story } = readStory(root, contentFolder);
  const published = publishedOf(story);
  for (const [{ file }, page] of waitingEntries(story))
    console.log(`Held back: ${file} is about ${page}, which is not published yet, and comes out with it.`);
  const missing = await notBuilt(dist, published.values());
  for (const address of missing) {
    // A page that every site may have, and this one has not.
    if (published.get(address)!.title === undefined) published.delete(address);
    else throw new Refused(`“${address}” ought to be published, and was not built.`);
  }

  const folder = path.resolve(root, contentFolder, 'releases');
  const last = await before(folder);
  const site = story.entries.site.get('site')?.data;
  const language = textAt(site, 'language') ?? 'en';
  const reading: NoteOptions = {
    words: wordsFor(language),
    language,
    site: (textAt(site, 'url') ?? '').replace(/\/$/u, ''),
  };
  if (!hasAddress({ url: reading.site }))
    console.log(
      `The site has no address yet: site.yaml says ${reading.site}, which can be nobody's. Pages and citations print paths alone; feeds, the sitemap and shared links need the address. Set url in ${contentFolder}/site.yaml, and release again.`,
    );
  const redirects = Object.fromEntries(redirectsOf(story));
  const details = detailsOf(story, published, reading, last.day);
  const changes = changesBetween(last.published, published, reading, redirects, details);
  const statements = path.resolve(root, contentFolder, STATEMENTS);
  if (changes.length === 0 && last.published.size > 0) {
    // A release of before this list was kept.
    if (!values.dry && !existsSync(statements))
      await writeAtomic(statements, writeStatements(story, last.day ?? story.today));
    console.log(
      `Nothing changed for readers since ${last.day ?? 'the last release'}. ${values.into}/ may be published.`,
    );
    return;
  }
  const text =
    last.day === undefined
      ? writeFirst(published.values(), story.today, reading)
      : writeChanges(changes, story.today, last.day, reading);
  console.log(`\n${text}`);
  if (values.dry) return;
  let note = `${story.today}.md`;
  const isOther = (file: string) => existsSync(file) && readFileSync(file, 'utf8') !== text;
  for (let number = 2; isOther(path.join(folder, note)); number += 1) note = `${story.today}-${number}.md`;
  await mkdir(folder, { recursive: true });
  // The note first: where the work ends between the two, the next release writes the same note again.
  await writeAtomic(path.join(folder, note), text);
  const dated = [...published.values()].map(({ address, kind, title, ...rest }) => {
    const before = last.published.get(address);
    const since = before ? (before.since ?? last.day) : story.today;
    return { address, kind, ...(title !== undefined && { title }), ...(since && { since }), ...rest };
  });
  const memory: PublishedEntry[] = [{ address: '', kind: 'release', title: story.today }, ...dated];
  // What was said before the list of what was corrected: that names what is released, and ends the release.
  await writeAtomic(statements, writeStatements(story, story.today));
  await writeAtomic(path.join(folder, 'published.json'), writePublished(memory));
  const shown = path.relative(root, folder).split(path.sep).join('/');
  console.log(
    `Written: ${shown}/${note}, published.json and statements.json. Commit them, and publish ${values.into}/.`,
  );
}

try {
  await release();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
