/**
 * `npm run new -- hidden-name "First Last" --why "a private person"`: puts a name on the list of those that are not
 * to be published, as a salted hash. The name itself is written nowhere.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { hashOf, plainName } from '../../checks/name-hashes.ts';
import { hiddenNames } from '../../collections/hidden-names.ts';
import { writeWhole } from '../../write-whole.ts';

interface List {
  salt: string;
  /** How many there are: where the file was cut, it has fewer. */
  count?: number | undefined;
  names: Array<{ hash: string; words: number; why: string }>;
}

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
 * Adds a name to the list.
 * @param folder the folder of the story
 * @returns false where it stands there already
 * @throws {Error} where it is no name
 */
export async function hideName(folder: string, name: string, why: string): Promise<boolean> {
  const plain = plainName(name);
  const words = plain.split(' ').filter(Boolean).length;
  if (words === 0 || words > 6) throw new Error('A name has one to six words.');
  const file = path.join(folder, 'style/names.yaml');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const { names, ...list } =
    text === undefined ? { salt: randomBytes(16).toString('hex'), names: [] } : readList(text, file);
  const hash = hashOf(plain, list.salt);
  if (names.some((one) => one.hash === hash)) return false;
  names.push({ hash, words, why });
  await mkdir(path.dirname(file), { recursive: true });
  await writeWhole(file, OPENING + stringify({ ...list, count: names.length, names }, { lineWidth: 100 }));
  return true;
}
