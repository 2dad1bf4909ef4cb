/**
 * `npm run new -- hidden-name "First Last" --why "a private person"`: puts a name on the list of those that are not
 * to be published, as a salted hash. The name itself is written nowhere.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { hashOf, plainName } from '../../checks/name-hashes.ts';

interface List {
  salt: string;
  names: Array<{ hash: string; words: number; why: string }>;
}

const OPENING = `# Names that are not to be published, as hashes, so that this list does not publish them.
# npm run new -- hidden-name "First Last" --why "a private person"
`;

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
  const list = text
    ? (parse(text) as List)
    : { salt: randomBytes(16).toString('hex'), names: [] as List['names'] };
  const hash = hashOf(plain, list.salt);
  if (list.names.some((one) => one.hash === hash)) return false;
  list.names.push({ hash, words, why });
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, OPENING + stringify(list, { lineWidth: 100 }));
  return true;
}
