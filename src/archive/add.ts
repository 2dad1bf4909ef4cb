/** Takes a file into the archive: the whole document or nothing. */
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { numberFindings } from './findings.ts';
import { readInOwnProcess, usualLimits, type Limits } from './in-own-process.ts';
import { disagreements, withoutWords } from './inspect.ts';
import type { Reading } from './job.ts';
import { lookAt, type Source } from './read-file.ts';
import { idFrom, newRecord, readRecord, setHeld, writeRecord } from './record.ts';
import type { Held } from '../schemas/held.ts';
import { Unreadable } from './unreadable.ts';

export interface AddOptions {
  /** The folder of the story. */
  content: string;
  /** The folder for work that is not finished. */
  work: string;
  /** The day that is recorded, as year-month-day. */
  today: string;
  id?: string | undefined;
  limits?: Limits;
  progress?: (page: number, of: number) => void;
  signal?: AbortSignal;
  /** Where it was fetched, if it was. */
  fetched?: { from: string; at: string };
}

export interface Added {
  id: string;
  folder: string;
  held: Held;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/**
 * Adds a file. Work that was interrupted is taken up where it ended.
 * @throws Unreadable with one sentence; nothing is changed then
 */
export async function add(file: string, options: AddOptions): Promise<Added> {
  if (options.id !== undefined && !ID.test(options.id))
    throw new Unreadable(
      `“${options.id}” is no id: an id has lower-case letters, digits and single hyphens, such as “${idFrom(options.id)}”.`,
    );
  const source = await lookAt(file);
  const work = join(options.work, source.sha256.slice(0, 16));
  await mkdir(work, { recursive: true });
  const reading = await readInOwnProcess(
    { file, format: source.format, folder: work, images: true },
    options.progress ?? (() => undefined),
    options.limits ?? usualLimits,
    options.signal,
  ).catch(async (error: unknown) => {
    if (error instanceof Unreadable) await rm(work, { recursive: true, force: true });
    throw error;
  });
  const id = options.id ?? idFrom(reading.title ?? basename(file, extname(file)));
  const folder = join(options.content, 'documents', id);
  const held = heldOf(source, reading, options);
  await putInPlace({ work, folder, source, reading, held, id });
  return { id, folder, held };
}

function heldOf(source: Source, reading: Reading, options: AddOptions): Held {
  const findings = numberFindings(reading.findings.map(withoutWords));
  const pictures = reading.pages.flatMap(({ page, confidence }) =>
    confidence === undefined ? [] : [{ page, confidence }],
  );
  const disagree = disagreements(reading);
  return {
    format: reading.format,
    sha256: source.sha256,
    bytes: source.bytes,
    pages: reading.pages.length,
    ...(reading.language && { language: reading.language }),
    extractor: reading.extractor,
    added: options.today,
    ...(options.fetched && { fetchedFrom: options.fetched.from, fetchedAt: options.fetched.at }),
    ...(pictures.length > 0 && { readFromPictures: pictures }),
    ...(disagree.length > 0 && { enginesDisagree: disagree }),
    ...(findings.length > 0 && { findings }),
  };
}

/** Everything is made ready beside its place; then single renames put it there. */
async function putInPlace(made: {
  work: string;
  folder: string;
  source: Source;
  reading: Reading;
  held: Held;
  id: string;
}): Promise<void> {
  const { work, folder, source, reading, held, id } = made;
  const recordFile = join(folder, 'document.yaml');
  const record = await readRecord(recordFile);
  if (record?.errors.length)
    throw new Unreadable(`The record of “${id}” has a mistake in its YAML: run “npm run check” first.`);
  const before = record?.toJS() as { held?: Held } | undefined;
  if (before?.held && before.held.sha256 !== source.sha256)
    throw new Unreadable(`“${id}” holds another file already: choose another id with --id.`);
  const filled = record ?? newRecord(reading.title ?? basename(source.file, extname(source.file)));
  if (before?.held?.findings) keepDecisions(held, before.held);
  setHeld(filled, held);
  await rm(join(work, 'done'), { recursive: true, force: true });
  await writeFile(
    join(work, 'pages.json'),
    `[\n${reading.pages.map((page) => JSON.stringify(page)).join(',\n')}\n]\n`,
  );
  await writeFile(
    join(work, '.gitignore'),
    '# The file as it came may hold what must not be published.\noriginal.*\n',
  );
  await copyFile(source.file, join(work, `original${source.extension}`));
  await writeFile(join(work, 'document.yaml'), writeRecord(filled));
  if (!record) {
    await mkdir(join(folder, '..'), { recursive: true });
    await rm(folder, { recursive: true, force: true });
    await rename(work, folder);
    return;
  }
  // The record was there: the rest goes in beside it, and the record, which names it, last.
  await rm(join(folder, 'pages'), { recursive: true, force: true });
  const names = (await readdir(work)).filter((name) => name !== 'document.yaml');
  for (const name of names) await rename(join(work, name), join(folder, name));
  await rename(join(work, 'document.yaml'), recordFile);
  await rm(work, { recursive: true, force: true });
}

/** The same file read again: what an editor decided of the same finding stays decided. */
function keepDecisions(held: Held, before: Held): void {
  for (const finding of held.findings ?? []) {
    const old = before.findings?.find((one) => one.id === finding.id);
    if (old?.decision)
      Object.assign(finding, { decision: old.decision, ...(old.reason && { reason: old.reason }) });
  }
}
