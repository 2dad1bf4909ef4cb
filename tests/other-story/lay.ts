/** Lays the other story in a folder of its own, with its attached document added as an editor adds one. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { add } from '../../src/archive/ingest/add.ts';
import { bookOfLevels } from './book-of-levels.ts';

export const root = path.resolve(import.meta.dirname, '../..');

/** @param story the folder of the story; what is there is removed first */
export async function layOtherStory(story: string): Promise<void> {
  const place = path.dirname(story);
  await rm(place, { recursive: true, force: true });
  await cp(path.join(root, 'tests/fixtures/other-story'), story, { recursive: true });
  await rm(path.join(story, 'README.md'));
  const book = path.join(place, 'pegelbuch.pdf');
  await writeFile(book, await bookOfLevels());
  await add(book, {
    content: story,
    work: path.join(place, 'work'),
    today: '2026-10-31',
    id: 'pegelbuch-2023',
  });
}

/** Lays a story that was laid before once more, without some of its files and folders. */
export async function layWithout(parts: readonly string[], from: string, to: string): Promise<void> {
  const left = new Set(parts.map((part) => path.join(from, part)));
  await rm(to, { recursive: true, force: true });
  await mkdir(path.dirname(to), { recursive: true });
  await cp(from, to, { recursive: true, filter: (file) => !left.has(file) });
  // The picture of the whole story has rows of promises and a bill, which leave with their folders.
  const settings = path.join(to, 'site.yaml');
  const site = await readFile(settings, 'utf8');
  await writeFile(settings, site.replace(/ {4}- label: Was zugesagt wurde[\s\S]*?(?=^redirects:)/mu, ''));
}
