/**
 * `npm run release`: checks, builds and proves the site, compares it with the release before, and writes what
 * changed for readers to `content/releases/`, with the list of addresses that are to last from now on. Commit both, and
 * publish `dist/`. `--dry` writes nothing.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readStory } from '../checks/read.ts';
import { redirectsOf } from '../checks/rules/addresses-lost.ts';
import { select, textAt } from '../checks/yaml-tree.ts';
import { contentFolder } from '../content-folder.ts';
import { addresses } from '../rules/addresses.ts';
import { buildAndTell } from './build-and-tell.ts';
import { changesBetween, writeChanges } from './release/changes.ts';
import { notBuilt } from './release/built.ts';
import { publishedOf, writePublished, type Published } from './release/published.ts';
import { readSums, SUMS, verifyFolder } from './sums.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: { dry: { type: 'boolean', default: false }, into: { type: 'string', default: 'dist' } },
});

class Refused extends Error {}

/** The release before, with the day of its note. */
async function before(folder: string): Promise<{ published: Map<string, Published>; day?: string }> {
  const file = path.join(folder, 'published.json');
  if (!existsSync(file)) return { published: new Map() };
  const list = JSON.parse(await readFile(file, 'utf8')) as Published[];
  // The first line is no address: it names the day.
  const day = list.find(({ kind }) => kind === 'release')?.title;
  return {
    published: new Map(list.filter(({ kind }) => kind !== 'release').map((one) => [one.address, one])),
    ...(day !== undefined && { day }),
  };
}

async function release(): Promise<void> {
  if (!(await buildAndTell({ into: values.into }))) throw new Refused('Nothing was released.');
  const dist = path.resolve(root, values.into);
  const { problems } = await verifyFolder(dist, readSums(await readFile(path.join(dist, SUMS), 'utf8')));
  if (problems.length > 0) throw new Refused(problems.join('\n'));

  const { story } = readStory(root, contentFolder);
  const published = publishedOf(story);
  const missing = await notBuilt(dist, published.values());
  for (const address of missing) {
    // A page that every site may have, and this one has not.
    if (published.get(address)!.title === undefined) published.delete(address);
    else throw new Refused(`“${address}” ought to be published, and was not built.`);
  }

  const folder = path.resolve(root, contentFolder, 'releases');
  const last = await before(folder);
  const details = (address: string): string | undefined => {
    for (const entry of story.entries.corrections.values())
      if (address === `${addresses.corrections}#${entry.id}`)
        return `It is about ${textAt(entry.data, 'page') ?? ''}, which said: “${textAt(entry.data, 'said') ?? ''}”`;
    const article = [...story.entries.articles.values()].find(({ id }) => address === addresses.article(id));
    const since = last.day;
    if (!article || since === undefined) return undefined;
    const updates = select(article.data, 'updates.*').filter(
      ({ value }) => (textAt(value, 'date') ?? '') >= since,
    );
    return updates.map(({ value }) => textAt(value, 'text')).join(' ') || undefined;
  };
  const changes = changesBetween(last.published, published, Object.fromEntries(redirectsOf(story)), details);
  if (changes.length === 0 && last.published.size > 0) {
    console.log(
      `Nothing changed for readers since ${last.day ?? 'the last release'}. ${values.into}/ may be published.`,
    );
    return;
  }
  const text = writeChanges(changes, story.today, last.day);
  console.log(last.published.size === 0 ? `The first release: ${changes.length} records.` : `\n${text}`);
  if (values.dry) return;
  let note = `${story.today}.md`;
  for (let number = 2; existsSync(path.join(folder, note)); number += 1) note = `${story.today}-${number}.md`;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, note), text);
  const memory = [{ address: '', kind: 'release', title: story.today }, ...published.values()];
  await writeFile(path.join(folder, 'published.json'), writePublished(memory));
  const shown = path.relative(root, folder).split(path.sep).join('/');
  console.log(
    `Written: ${shown}/${note} and ${shown}/published.json. Commit them, and publish ${values.into}/.`,
  );
}

try {
  await release();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
