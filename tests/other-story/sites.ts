/** Where the other story is laid and built. */
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const place = (name: string) => ({
  story: path.join(root, '.cache/other-story', name, 'content'),
  folder: path.join(root, '.cache/other-story', name, 'site'),
});

/** The folder of its host in which the second site is published. */
export const BASE = '/investigations/audit/';

/** What the second site is built without: the sections, and the one article that rests on them. */
export const ABSENT = [
  'articles/zwei-gesetze.mdx',
  'bill',
  'corrections',
  'glossary',
  'letters',
  'promises',
  'unknowns',
];

export const sites = { whole: place('whole'), inFolder: place('in-folder') };
