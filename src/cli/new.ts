/**
 * `npm run new -- KIND "Title"`: begins an article, event, document, request, promise, person, term,
 * figure, picture, correction or letter. It asks what it must, or takes options alone (`--date 2026-11-24
 * --source ID`), writes a file that passes the check, and says what is left to its editor.
 * `npm run new -- story FOLDER` lays an empty story (`--language de`, `--time-zone America/Halifax`), and
 * `npm run new -- hidden-name "First Last" --why "…"` puts a name on the list of those that are not to be
 * published.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { runChecks } from '../checks/run.ts';
import { NAME_FORMS } from '../checks/reading/name-forms.ts';
import { contentFolder } from '../content-folder.ts';
import { nearest } from '../lib/text/nearest.ts';
import { placeholdersIn } from '../lib/text/placeholders.ts';
import { id as idForm } from '../collections/fields/fields.ts';
import { WriteError, writeNew } from '../write-atomic.ts';
import { optionProblem, Refused } from './command-line.ts';
import { newStory } from './new-story.ts';
import { askQuestions } from './new/ask.ts';
import { formQuestions, formsMessage, formsNamed, hideName, USUAL_FORMS } from './new/hidden-name.ts';
import { recordKinds } from './new/kinds.ts';
import { readKnown } from './new/known.ts';
import type { Answers } from '../collections/collection.ts';
import { answersOf, missing, optionOf, problemWith } from './new/question.ts';
import { fileOfPicture, filesOf } from './new/write.ts';

const root = path.resolve(import.meta.dirname, '../..');

const ID = { field: 'id', ask: 'Its id, which is its address and never changes.', form: 'text' } as const;

function kindNamed(name: string | undefined) {
  const names = [...Object.keys(recordKinds), 'story', 'hidden-name'];
  const kind = name === undefined ? undefined : recordKinds[name];
  if (kind) return kind;
  const like = name && nearest(name, names);
  const wrong = name ? `There is no kind “${name}”${like ? `: did you mean ${like}?` : '.'}\n` : '';
  throw new Refused(`${wrong}npm run new -- ${names.join('|')} "Title" [--option value …]`);
}

/** The options of a kind. What is mistyped is reported with how the command is used. */
function optionsIn<T extends NonNullable<ParseArgsConfig['options']>>(
  words: string[],
  use: string,
  options: T,
) {
  try {
    return parseArgs({ args: words, allowPositionals: true, options });
  } catch (error) {
    throw new Refused(`${optionProblem(error, options)}\n${use}`);
  }
}

async function makeStory(words: string[]): Promise<void> {
  const use = 'npm run new -- story FOLDER [--language en-GB] [--time-zone Europe/London]';
  const { values, positionals } = optionsIn(words, use, {
    language: { type: 'string' },
    'time-zone': { type: 'string' },
  });
  const folder = positionals[1];
  if (folder === undefined) throw new Refused(`Which folder? ${use}`);
  let file: string;
  try {
    file = await newStory(folder, { language: values.language, timeZone: values['time-zone'] });
  } catch (error) {
    throw new Refused((error as Error).message);
  }
  console.log(`${folder}/ has an empty story. Begin with ${file}, and see it as you write:`);
  console.log(folder === contentFolder ? 'npm run dev' : `STORY=${folder} npm run dev`);
}

async function hide(words: string[]): Promise<void> {
  const use =
    'npm run new -- hidden-name "First Last" --why "a private person" [--forms surname,initials,email,letters | --no-forms]';
  const { values, positionals } = optionsIn(words, use, {
    why: { type: 'string' },
    forms: { type: 'string' },
    'no-forms': { type: 'boolean', default: false },
    // The name of --no-forms before there were others than the family name.
    'whole-only': { type: 'boolean', default: false },
  });
  const name = positionals.slice(1).join(' ').trim();
  if (name === '' || !values.why) throw new Refused(use);
  const folder = path.resolve(root, contentFolder);
  const { stdin: input, stdout: output } = process;
  try {
    let forms =
      values['no-forms'] || values['whole-only'] ? [] : formsNamed(values.forms ?? USUAL_FORMS.join());
    if (values.forms === undefined && forms.length > 0 && input.isTTY && output.isTTY) {
      const answers: Answers = {};
      await askQuestions(formQuestions(name), answers, readKnown(folder), { input, output });
      forms = NAME_FORMS.filter((form) => answers[form]?.[0] === 'yes');
    }
    const added = await hideName(folder, name, values.why, forms);
    console.log(added ? `Written: ${contentFolder}/style/names.yaml` : 'This name is on the list already.');
    if (formQuestions(name).length > 0) console.log(formsMessage(forms));
  } catch (error) {
    throw new Refused((error as Error).message);
  }
  const { issues } = await runChecks({ root, contentFolder });
  for (const [wanted, heading] of [
    ['hidden-name', 'It is here:'],
    ['hidden-surname', 'Family names of names on the list are alone here:'],
  ] as const) {
    const found = issues.filter(({ kind }) => kind === wanted);
    const places = found.map(({ file, line, column }) => `  ${file}:${line}:${column}`);
    if (found.length > 0) console.log([heading, ...places].join('\n'));
  }
}

async function begin(words: string[]): Promise<void> {
  const name = words.find((word) => !word.startsWith('-'));
  if (name === 'story') return makeStory(words);
  if (name === 'hidden-name') return hide(words);
  const kind = kindNamed(name);
  const options = Object.fromEntries(
    [...kind.questions.map(optionOf), 'id'].map(
      (option) => [option, { type: 'string', multiple: true }] as const,
    ),
  );
  const all = Object.keys(options).map((one) => `--${one}`);
  const parsed = optionsIn(words, `Options of ${name}: ${all.join(' ')}`, options);
  const title = parsed.positionals.slice(1).join(' ').trim();
  if (title === '') throw new Refused(`A title is needed: npm run new -- ${name} "Title"`);
  const known = readKnown(path.resolve(root, contentFolder));

  const answers: Answers = {};
  const problems: string[] = [];
  for (const question of kind.questions) {
    const typed = parsed.values[optionOf(question)];
    if (typed === undefined) continue;
    const given = typed.flatMap((text) => answersOf(question, text));
    problems.push(...given.flatMap((answer) => problemWith(question, answer, known) ?? []));
    answers[question.field] = question.list ? given : given.slice(-1);
  }
  if (problems.length > 0) throw new Refused(problems.join('\n'));

  const { stdin: input, stdout: output } = process;
  const asks = input.isTTY && output.isTTY;
  if (asks) await askQuestions(kind.questions, answers, known, { input, output });
  else
    for (const question of kind.questions) {
      if (answers[question.field] !== undefined || (question.when && !question.when(answers))) continue;
      const byDefault = question.byDefault?.(known, answers);
      if (byDefault !== undefined) answers[question.field] = answersOf(question, byDefault);
      else problems.push(...[missing(question, known) ?? []].flat());
    }
  if (problems.length > 0) throw new Refused(problems.join('\n'));

  const suggested = kind.id(title, answers);
  const given = parsed.values['id']?.at(-1);
  const idAnswer: Answers = {};
  if (asks && given === undefined)
    await askQuestions([{ ...ID, byDefault: () => suggested }], idAnswer, known, { input, output });
  const id = given ?? idAnswer['id']?.[0] ?? suggested;
  const form = idForm.safeParse(id);
  if (!form.success) throw new Refused(`“${id}”: ${form.error.issues[0]!.message}`);

  const from = answers['csv']?.[0];
  if (from !== undefined && !existsSync(from)) throw new Refused(`There is no file “${from}”.`);
  const csv = from === undefined ? undefined : await readFile(from, 'utf8');
  const folder = contentFolder.split(path.sep).join('/');
  const files = filesOf({ kind, title, id, answers, folder, csv });
  const copied = answers['file'] ? [fileOfPicture(answers['file'][0]!, id, folder)] : [];
  const there = [...files, ...copied].find(({ file }) => existsSync(path.resolve(root, file)));
  if (there)
    throw new Refused(`${there.file} is there already, and stays as it is. Choose another id with --id.`);
  const contents = new Map<string, string | Uint8Array>();
  for (const { file, text } of files) contents.set(path.resolve(root, file), text);
  for (const { file, from } of copied) contents.set(path.resolve(root, file), await readFile(from));
  for (const file of contents.keys()) await mkdir(path.dirname(file), { recursive: true });
  await writeNew(contents);

  const data = Object.fromEntries(Object.entries(answers).map(([field, given]) => [field, given[0]]));
  const address = kind.definition.address?.(id, data);
  console.log(`Written: ${[...files, ...copied].map(({ file }) => file).join(' and ')}`);
  console.log(
    address === undefined
      ? `Show it: <Picture of="${id}" /> in a text`
      : `See it:  http://localhost:${process.env['PORT'] || 4321}${address} (npm run dev)`,
  );
  const left = files.flatMap(({ file, text }) =>
    text
      .split('\n')
      .flatMap((line, at) => placeholdersIn(line).map((what) => `  ${file}:${at + 1}  ${what}`)),
  );
  const { issues } = await runChecks({ root, contentFolder });
  for (const { file, line, message } of issues)
    if (files.some((one) => one.file === file)) left.push(`  ${file}:${line}  ${message}`);
  if (left.length > 0) console.log(`Left to you:\n${left.join('\n')}`);
}

try {
  await begin(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refused || error instanceof WriteError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
