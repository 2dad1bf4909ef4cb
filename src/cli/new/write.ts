/** A new record as files. */
import { collections } from '../../collections/registry.ts';
import { Refused } from '../command-line.ts';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { fileOfRecord, type Answers } from '../../collections/collection.ts';
import { placeholdersIn, toBeWritten } from '../../lib/text/placeholders.ts';
import { readTable } from '../../lib/tables/tables.ts';
import type { RecordKind } from './kinds.ts';
import type { Question } from './question.ts';

export interface NewFile {
  /** From the root of the project. */
  file: string;
  text: string;
}

/** A file that is taken along as it is. */
export interface CopiedFile {
  /** From the root of the project. */
  file: string;
  from: string;
}

/** Answers that name a file to be copied, and are in no field. */
const FILES = new Set(['csv', 'file']);

const field = (value: object): string =>
  stringify(value, { lineWidth: 100, singleQuote: true, flowCollectionPadding: false });

function valueOf({ list, many, number, placeholder }: Question, answers: readonly string[]): unknown {
  if (list) return answers;
  const answer = answers[0] ?? toBeWritten(placeholder ?? '');
  const value = number ? Number(answer) : answer;
  return many ? [value] : value;
}

/** The columns of a table, each with the type that all its cells have. */
function columnsOf(csv: string): Array<{ name: string; type: string; label: string }> {
  const { table } = readTable(csv);
  return table.columns.map((name) => {
    const cells = table.rows.map((row) => row[name]!.trim()).filter(Boolean);
    const all = (pattern: RegExp) => cells.length > 0 && cells.every((cell) => pattern.test(cell));
    const type =
      /year/iu.test(name) && all(/^\d{4}$/u)
        ? 'year'
        : all(/^-?\d+$/u)
          ? 'integer'
          : all(/^-?\d+\.?\d*$/u)
            ? 'number'
            : all(/^\d{4}-\d{2}-\d{2}$/u)
              ? 'date'
              : 'string';
    const label = name.replaceAll(/[_-]/gu, ' ');
    return { name, type, label: label.charAt(0).toUpperCase() + label.slice(1) };
  });
}

/**
 * The files of a new record.
 *
 * @param folder the folder of the story, from the root
 * @param csv the numbers of a figure
 */
export function filesOf({
  kind,
  title,
  id,
  answers,
  folder,
  csv,
}: {
  kind: RecordKind;
  title: string;
  id: string;
  answers: Answers;
  folder: string;
  csv?: string | undefined;
}): NewFile[] {
  const file = path.posix.join(folder, fileOfRecord(kind.definition, id));
  const isText = file.endsWith('.mdx');
  const lines: string[] = [];
  lines.push(field({ [kind.title ?? kind.definition.title!]: title }));
  const worked = kind.worked?.(answers) ?? {};
  for (const question of kind.questions) {
    const given = answers[question.field];
    if (FILES.has(question.field) || (question.when && !question.when(answers))) continue;
    if (isText && question.field === 'sources') continue;
    if (given === undefined && question.placeholder === undefined) continue;
    const value = valueOf(question, given ?? []);
    lines.push(field({ [question.field]: value }));
    const more = worked[question.field];
    if (more) lines.push(field(more));
  }
  const numbers = kind.copies?.csv !== undefined ? (csv ?? 'year,value\n') : undefined;
  if (numbers !== undefined) {
    lines.splice(-1, 0, field({ columns: columnsOf(numbers) }));
  }
  const body = kind.text?.(answers) ?? '';
  if (kind.draft || placeholdersIn(lines.join('')).length > 0 || (numbers !== undefined && csv === undefined))
    lines.push('draft: true # shown in npm run dev only: take this line out when everything is written\n');
  const yaml = lines.join('');
  if (isText) return [{ file, text: `---\n${yaml}---\n\n${body}` }];
  const schema = path.posix.relative(path.posix.dirname(file), `.vscode/schemas/${kind.name}.json`);
  const files = [{ file, text: `# yaml-language-server: $schema=${schema}\n${yaml}` }];
  if (numbers !== undefined)
    files.push({ file: path.posix.join(path.posix.dirname(file), 'data.csv'), text: numbers });
  return files;
}

const ENDINGS = ['jpg', 'png', 'webp', 'avif', 'svg'];

/**
 * Where the file of a new picture goes.
 * @param from the file as the editor has it
 * @param folder the folder of the story, from the root
 * @throws {Refused} where there is no such file, or it is of no kind that a browser shows
 */
export function fileOfPicture(from: string, id: string, folder: string): CopiedFile {
  if (!existsSync(from)) throw new Refused(`There is no file “${from}”.`);
  const ending = path.extname(from).slice(1).toLowerCase().replace('jpeg', 'jpg');
  if (!ENDINGS.includes(ending))
    throw new Refused(
      `“${from}” is no picture that a page can show: save it as ${ENDINGS.slice(0, -1).join(', ')} or ${ENDINGS.at(-1)!}.`,
    );
  const record = fileOfRecord(collections.pictures, id);
  return { file: path.posix.join(folder, path.posix.dirname(record), `picture.${ending}`), from };
}
