/** Takes a file into the archive: the whole document or nothing. */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { numberFindings } from '../findings/findings.ts';
import { leaks } from '../findings/leaks.ts';
import { countriesOfStory } from '../findings/personal-data/countries.ts';
import { findPersonalData } from '../findings/personal-data/find.ts';
import { readInWorker, usualLimits, type Limits } from './worker-process.ts';
import { disagreements, withoutHiddenWords } from './inspect.ts';
import type { PublishJob, ReadResult } from './job.ts';
import { pagesJson } from './page-files.ts';
import { identifyFile, type Source } from '../reading/read-file.ts';
import { attachedTo } from './holdings.ts';
import { movedQuotations, textsIn } from './moved-quotations.ts';
import { restoreFolder, restoredMessage } from './folder.ts';
import { ID, idFrom, newRecord, readRecord, setAttachedFile } from './record.ts';
import { applyState, type ApplyOutcome } from '../redact/apply-state.ts';
import { spellOut } from '../findings/spelled.ts';
import type { AttachedFile } from '../../collections/fields/attached-file.ts';
import { IngestError } from './ingest-error.ts';
import { siteSettings } from '../../site-settings.ts';

export interface AddOptions {
  content: string;
  /** The folder for work that is not finished. */
  work: string;
  /** The day that is recorded, as year-month-day. */
  today: string;
  id?: string | undefined;
  /** The name that the file has where it comes from, of which a new id is made. */
  name?: string | undefined;
  /**
   * Of a folder of files: true where another file has the same name. The id then ends in a part of the hash, as it does
   * where the name may not be published and is replaced by one that others have.
   */
  distinct?: boolean;
  limits?: Limits;
  progress?: (page: number, of: number) => void;
  /** Called for each page of the copy that is made, after all are read. */
  copying?: (page: number, of: number) => void;
  signal?: AbortSignal;
  /** What is done where redacted words are visible elsewhere in the document. */
  elsewhere?: PublishJob['elsewhere'];
  /** Gets a sentence where redacted words are elsewhere in the story. */
  notice?: (sentence: string) => void;
  /** Whether the file may take the place of another that is attached under the id. */
  replace?: boolean;
  /** Fields of the record that are known: when it is first written, and whenever a file is added. */
  about?: { first?: Record<string, unknown>; always?: Record<string, unknown> };
  /** Light pictures: see `Job`. */
  light?: boolean;
  /** The encoding that a server named. */
  encoding?: string | undefined;
  /** Who decides, for the record. */
  by?: string | undefined;
  /** Where it was fetched, if it was. */
  fetched?: { from: string; at: string };
}

export interface Added {
  id: string;
  folder: string;
  file: AttachedFile;
  /** Whether its record is a draft: a new one is. */
  draft: boolean;
  outcome: ApplyOutcome;
}

/** Where a file is worked on: what is left there of work that was ended goes on, or is removed once the file is added. */
export const workFolder = (work: string, sha256: string, light = false): string =>
  join(work, sha256.slice(0, 16) + (light ? '-light' : ''));

/**
 * Adds a file. Work that was interrupted is taken up where it ended.
 * @throws IngestError with one sentence; nothing is changed then
 */
export async function add(file: string, options: AddOptions): Promise<Added> {
  if (options.id !== undefined && !ID.test(options.id))
    throw new IngestError(
      `“${options.id}” is no id: an id has lower-case letters, digits and single hyphens, such as “${idFrom(options.id)}”.`,
    );
  const source = await identifyFile(file, options.encoding);
  const language = await languageFor(options);
  for (const other of await attachedTo(options.content, source.sha256))
    if (other !== options.id) options.notice?.(`The same file is attached to “${other}” already.`);
  const work = workFolder(options.work, source.sha256, options.light);
  await mkdir(work, { recursive: true });
  const reading = await readInWorker(
    {
      file,
      format: source.format,
      folder: work,
      images: true,
      ...(language && { language }),
      countries: await countriesOfStory(options.content),
      ...(options.light && { light: true }),
      ...(options.encoding !== undefined && { encoding: options.encoding }),
    },
    options.progress ?? (() => undefined),
    options.limits ?? usualLimits,
    options.signal,
  ).catch(async (error: unknown) => {
    if (error instanceof IngestError) await rm(work, { recursive: true, force: true });
    throw error;
  });
  const name = () => sayable(options.name ?? basename(file, extname(file)), true, reading, options.today);
  const title = () => (reading.title ? sayable(reading.title, false, reading, options.today) : name());
  // What a file says of itself may be wrong or private, and an id is an address for ever.
  const said = name();
  const isReplaced = said !== (options.name ?? basename(file, extname(file)));
  const isShared = options.distinct === true || (options.distinct === false && isReplaced);
  const id = options.id ?? idFrom(said) + (isShared ? `-${source.sha256.slice(0, 8)}` : '');
  const folder = join(options.content, 'documents', id);
  if (await restoreFolder(folder)) options.notice?.(restoredMessage(id));
  const before = options.replace ? await textsIn(folder) : [];
  const attached = attachedFileOf(source, reading, options);
  const record = await recordOf(folder, id, { ...options, file: attached, title });
  await writeFile(join(work, 'pages.json'), pagesJson(reading.pages));
  await writeFile(join(work, 'findings.json'), JSON.stringify(numberFindings(reading.findings)));
  if (before.length > 0)
    for (const sentence of await movedQuotations(id, options.content, before, await textsIn(work)))
      options.notice?.(sentence);
  const original = join(work, `original${source.extension}`);
  await rm(original, { force: true });
  await copyFile(file, original);
  const settled = await applyState({
    ...options,
    progress: options.copying,
    id,
    folder,
    record,
    file: attached,
    original,
    pages: work,
  });
  await rm(work, { recursive: true, force: true });
  return { id, folder, draft: record.get('draft') === true, ...settled };
}

/** The language of a document by its record, else by the story. */
async function languageFor({ id, about, content }: AddOptions): Promise<string | undefined> {
  const record = id && (await readRecord(join(content, 'documents', id, 'document.yaml')));
  const own = (record && record.get('language')) ?? about?.first?.['language'];
  return typeof own === 'string' ? own : siteSettings(content).language;
}

/** A file may say anything of its title. */
const LONGEST_TITLE = 300;

/** A title or a name of a file as a record may begin with it, or another where it says what may not be published. */
function sayable(name: string, ofFile: boolean, reading: ReadResult, today: string): string {
  const short = name.slice(0, LONGEST_TITLE).toWellFormed();
  const said = spellOut(short).letters;
  const isPrivate =
    leaks(short, reading.findings) ||
    findPersonalData(short).length > 0 ||
    reading.findings.some(
      ({ kind, hidden }) =>
        (kind === 'file-name' && ofFile) ||
        (hidden !== undefined && spellOut(hidden).letters !== '' && said.includes(spellOut(hidden).letters)),
    );
  return isPrivate ? `Document added ${today}` : short;
}

function attachedFileOf(source: Source, reading: ReadResult, options: AddOptions): AttachedFile {
  const findings = numberFindings(reading.findings).map(withoutHiddenWords);
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

/** The record as it will be: what an editor wrote and decided stays. */
async function recordOf(
  folder: string,
  id: string,
  {
    file,
    title,
    replace = false,
    about,
    id: named,
  }: Pick<AddOptions, 'replace' | 'about' | 'id'> & { file: AttachedFile; title: () => string },
) {
  const record = await readRecord(join(folder, 'document.yaml'));
  if (record?.errors.length)
    throw new IngestError(`The record of “${id}” has a mistake in its YAML: run “npm run check” first.`);
  const before = record?.toJS() as { file?: AttachedFile } | undefined;
  const another = before?.file !== undefined && before.file.sha256 !== file.sha256;
  if (another && !replace)
    throw new IngestError(`“${id}” has another file already: choose another id with --id.`);
  if (before && !before.file && !named)
    throw new IngestError(
      `“${id}” is the id of a record already: to add the file to it, say so with --id ${id}, or choose another id.`,
    );
  if (before?.file?.withdrawn)
    throw new IngestError(
      `“${id}” was withdrawn: choose another id with --id, or take “file” out of its record.`,
    );
  // A decision is on the contents of one file: for another file it is made again.
  if (before?.file?.findings && !another) keepDecisions(file, before.file);
  const filled = record ?? newRecord(title());
  for (const [field, value] of Object.entries({ ...(!record && about?.first), ...about?.always }))
    if (value === undefined) filled.delete(field);
    else filled.set(field, value);
  setAttachedFile(filled, file);
  return filled;
}

/** The same file read again: what an editor decided of the same finding stays decided. */
function keepDecisions(file: AttachedFile, before: AttachedFile): void {
  for (const finding of file.findings ?? []) {
    const old = before.findings?.find((one) => one.id === finding.id);
    if (old?.decision)
      Object.assign(finding, {
        decision: old.decision,
        ...(old.reason && { reason: old.reason }),
        ...(old.decidedAt && { decidedAt: old.decidedAt }),
        ...(old.decidedBy && { decidedBy: old.decidedBy }),
        ...(old.box && { box: old.box }),
      });
  }
  const byHand = before.findings?.filter(({ kind }) => kind === 'marked-by-editor') ?? [];
  if (byHand.length > 0) file.findings = [...(file.findings ?? []), ...byHand];
}
