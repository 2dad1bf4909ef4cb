/**
 * `npm run new -- hidden-name "First Last" --why "a private person"`: puts a name on the list of those that are not to
 * be published, as a salted hash, with its other forms: the family name, of which the check warns, initials, and what
 * e-mail addresses and user names make of it. The name itself is written nowhere.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'astro/zod';
import { parse, stringify } from 'yaml';
import { formsOf, NAME_FORMS, spellingsOf, type NameForm } from '../../checks/reading/name-forms.ts';
import { hashOf } from '../../checks/reading/name-hashes.ts';
import { hiddenNames } from '../../collections/style/hidden-names.ts';
import type { Question } from './question.ts';
import { writeAtomic } from '../../write-atomic.ts';

type List = z.infer<typeof hiddenNames>;
type Hashed = NonNullable<List['forms']>[number];

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

/** The forms that are looked for unless an editor says otherwise. */
export const USUAL_FORMS: readonly NameForm[] = ['surname', 'initials', 'email'];

/** What each form is, as an editor is asked for it. */
const FORM_NOUNS: Record<NameForm, string> = {
  surname: 'the family name by itself, of which the check warns',
  initials: 'initials and family name (A. Example)',
  email: 'e-mail addresses and user names (a.example@, aexample)',
  letters: 'two or three letters (AE), which are in many other words',
};

/** The question whether a form of the name is looked for too. Answered with yes or no. */
export const formQuestions = (name: string): Question[] =>
  NAME_FORMS.filter((form) => formsOf(name)[form].length > 0).map((form) => ({
    field: form,
    ask: `Look for ${FORM_NOUNS[form]} as well?`,
    form: 'choice',
    values: () => ['yes', 'no'],
    byDefault: () => (USUAL_FORMS.includes(form) ? 'yes' : 'no'),
  }));

/**
 * Reads which forms are wanted.
 * @throws {Error} with a sentence where there is no such form
 */
export function formsNamed(text: string): NameForm[] {
  return text
    .split(/[\s,]+/u)
    .filter(Boolean)
    .map((word) => {
      const form = NAME_FORMS.find((one) => one === word);
      if (!form) throw new Error(`There is no form “${word}”: --forms takes ${NAME_FORMS.join(', ')}.`);
      return form;
    });
}

/** Says which forms of a name are looked for, and how that is changed. */
export function formsMessage(forms: readonly NameForm[]): string {
  const list = (of: readonly NameForm[]) => of.map((form) => FORM_NOUNS[form]).join('; ');
  const others = NAME_FORMS.filter((form) => !forms.includes(form));
  return [
    forms.length > 0
      ? `Looked for as well: ${list(forms)}.`
      : 'The whole name is looked for, and no shorter form of it.',
    ...(others.length > 0 ? [`Not looked for: ${list(others)}.`] : []),
    `To change that, run the same command with --forms ${NAME_FORMS.join(',')} (or some of them), or --no-forms.`,
  ].join('\n');
}

/**
 * A list of forms with those of one name, and without its others. Sorted by hash: their order does not show to which
 * names they belong.
 */
function formsWith(before: Hashed[] = [], salt: string, all: string[], wanted: string[]): Hashed[] {
  const hashed = (plain: string) => hashOf(plain, salt);
  const own = new Set(all.map(hashed));
  return [
    ...before.filter(({ hash }) => !own.has(hash)),
    ...[...new Set(wanted)].map((plain) => ({ hash: hashed(plain), words: wordsIn(plain) })),
  ].sort((a, b) => (a.hash < b.hash ? -1 : 1));
}

/**
 * Adds a name to the list.
 * @param folder the folder of the story
 * @param forms the forms that are looked for as well; for a name on the list, in place of those before
 * @returns false where it is there already
 * @throws {Error} where it is no name
 */
export async function hideName(
  folder: string,
  name: string,
  why: string,
  forms: readonly NameForm[] = USUAL_FORMS,
): Promise<boolean> {
  const [plain = '', ...spellings] = spellingsOf(name);
  const words = wordsIn(plain);
  if (words === 0 || words > 6) throw new Error('A name has one to six words.');
  const file = path.join(folder, 'style/names.yaml');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const list: List =
    text === undefined ? { salt: randomBytes(16).toString('hex'), names: [] } : readList(text, file);
  const { salt } = list;
  const hash = hashOf(plain, salt);
  const isNew = list.names.every((one) => one.hash !== hash);
  const names = isNew ? [...list.names, { hash, words, why }] : list.names;
  const all = formsOf(name);
  const wanted = (of: readonly NameForm[]) =>
    of.filter((form) => forms.includes(form)).flatMap((form) => all[form]);
  const surnames = formsWith(list.surnames, salt, all.surname, wanted(['surname']));
  const others = formsWith(
    list.forms,
    salt,
    [...spellings, ...all.initials, ...all.email, ...all.letters],
    [...spellings, ...wanted(['initials', 'email', 'letters'])],
  );
  await mkdir(path.dirname(file), { recursive: true });
  // The names last: they are counted, and a file that was cut has fewer.
  const after = {
    salt,
    count: names.length,
    ...(surnames.length > 0 && { surnames }),
    ...(others.length > 0 && { forms: others }),
    names,
  };
  await writeAtomic(file, OPENING + stringify(after, { lineWidth: 100 }));
  return isNew;
}
