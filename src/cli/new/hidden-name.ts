/**
 * `npm run new -- hidden-name "First Last" --why "a private person"`: puts a name on the list of those that are not
 * to be published, as a salted hash, and its family name on another, of which the check warns. `--whole-only` leaves
 * the family name out. The name itself is written nowhere.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { hashOf, plainName, surnameOf } from '../../checks/reading/name-hashes.ts';
import { hiddenNames } from '../../collections/style/hidden-names.ts';
import { writeAtomic } from '../../write-atomic.ts';

interface List {
  salt: string;
  /** How many there are: where the file was cut, it has fewer. */
  count?: number | undefined;
  surnames?: Array<{ hash: string; words: number }> | undefined;
  names: Array<{ hash: string; words: number; why: string }>;
}

const wordsIn = (plain: string): number => plain.split(' ').filter(Boolean).length;

const OPENING = `# Names that are not to be published, as hashes, so that this list does not publish them.
# npm run new -- hidden-name "First Last" --why "a private person"
`;

/**
 * Reads the list: nothing is added to one that lost names, since the next reader would not miss them.
 * @throws {Error} with a sentence
 */
function readList(text: string, file: string): List {
  let data: unknown;
  try {
    data = parse(text);
  } catch {
    data = undefined;
  }
  const list = hiddenNames.safeParse(data);
  if (!list.success || (list.data.count ?? list.data.names.length) !== list.data.names.length)
    throw new Error(
      `${file} cannot be read: it was cut, or changed by hand. Take it from git again (git restore ${file}), or mend what “npm run check” says of it. No name was added.`,
    );
  return list.data;
}

/**
 * The list of family names with that of one name, or without it. Sorted by hash: their order does not show to which
 * names they belong.
 */
function surnamesWith(list: List, name: string, noticed: boolean): NonNullable<List['surnames']> {
  const surname = surnameOf(name);
  const before = list.surnames ?? [];
  if (surname === undefined || surname.length < 2) return before;
  const hash = hashOf(surname, list.salt);
  const others = before.filter((one) => one.hash !== hash);
  return noticed
    ? [...others, { hash, words: wordsIn(surname) }].sort((a, b) => (a.hash < b.hash ? -1 : 1))
    : others;
}

/**
 * Adds a name to the list.
 * @param folder the folder of the story
 * @param noticed whether the check warns where its family name occurs alone
 * @returns false where it is there already
 * @throws {Error} where it is no name
 */
export async function hideName(folder: string, name: string, why: string, noticed = true): Promise<boolean> {
  const plain = plainName(name);
  const words = wordsIn(plain);
  if (words === 0 || words > 6) throw new Error('A name has one to six words.');
  const file = path.join(folder, 'style/names.yaml');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const list: List =
    text === undefined ? { salt: randomBytes(16).toString('hex'), names: [] } : readList(text, file);
  const hash = hashOf(plain, list.salt);
  const isNew = list.names.every((one) => one.hash !== hash);
  const names = isNew ? [...list.names, { hash, words, why }] : list.names;
  const surnames = surnamesWith(list, name, noticed);
  await mkdir(path.dirname(file), { recursive: true });
  // The names last: they are counted, and a file that was cut has fewer.
  const after = { salt: list.salt, count: names.length, ...(surnames.length > 0 && { surnames }), names };
  await writeAtomic(file, OPENING + stringify(after, { lineWidth: 100 }));
  return isNew;
}
