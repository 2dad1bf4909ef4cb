/** Records: named as an address may be, whole, and each id for one thing. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { slug } from '../../../lib/site/addresses.ts';
import { nearest } from '../../../lib/text/nearest.ts';
import type { IssueDraft, Report } from '../../issue.ts';
import { allEntries, placeIn, type Entry, type StoryFiles } from '../../story.ts';
import { select, textAt, textsAt, type Path } from '../../../collections/fields/select.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Collections whose records share a page, and the ids that are its own. */
const SHARED_PAGES = [
  [
    'events',
    /^(?:main|title|events|filter|q|key|by-date|k\d|s-(?:attributed|established|inferred)|year-.*)$/u,
  ],
  ['promises', /^(?:main|title|about-.*)$/u],
  ['terms', /^(?:main|title|letter-.*)$/u],
] as const;

function names(story: StoryFiles, report: Report): void {
  for (const entry of allEntries(story)) {
    if (entry.collection === 'site' || entry.collection === 'style' || ID.test(entry.id)) continue;
    report({
      kind: 'id',
      file: entry.file,
      message: `“${entry.id}” cannot be an address.`,
      nearest: slug(entry.id),
    });
  }
  for (const [collection, taken] of SHARED_PAGES)
    for (const entry of story.entries[collection].values())
      if (taken.test(entry.id))
        report({
          kind: 'id',
          file: entry.file,
          message: `The page on which this record is shown has a place “${entry.id}” already.`,
          nearest: `the-${entry.id}, as the name of the file`,
        });
  const byCase = new Map<string, string>();
  for (const file of story.files) {
    const known = byCase.get(file.toLowerCase());
    if (known)
      report({
        kind: 'duplicate-id',
        file,
        message: `This file and ${known} differ in capitals alone, and many computers take them for one.`,
      });
    byCase.set(file.toLowerCase(), file);
  }
}

/** Reports names that are given twice: of things on one page, or in one list. */
function once(report: Report, what: string) {
  const known = new Map<string, string>();
  return (entry: Entry, path: Path, name: string): void => {
    const at = entry.place(path);
    const first = known.get(name);
    if (first)
      report({ kind: 'duplicate-id', ...at, message: `${what} “${name}” is there already, in ${first}.` });
    else known.set(name, `${entry.file}:${at.line}`);
  };
}

function duplicates(story: StoryFiles, report: Report): void {
  const quotation = once(report, 'The quotation');
  const ofBill = once(report, 'The stage or provision');
  for (const entry of story.entries.documents.values()) {
    const place = once(report, 'The place');
    for (const { path, value } of select(entry.data, 'quotations.*.id'))
      quotation(entry, path, String(value));
    for (const { path, value } of select(entry.data, 'notes.*.heading'))
      place(entry, path, slug(String(value)));
  }
  for (const entry of story.entries.bills.values())
    for (const pattern of ['stages.*.id', 'provisions.*.id'])
      for (const { path, value } of select(entry.data, pattern)) ofBill(entry, path, String(value));
}

function whole(story: StoryFiles, report: Report): void {
  const missing = (at: Omit<IssueDraft, 'kind' | 'message'>, message: string, instead: string) =>
    report({ kind: 'missing-file', ...at, message, nearest: instead });
  for (const entry of story.entries.figures.values())
    if (!story.tables.has(entry.id))
      missing(
        { file: entry.file },
        `The table of this figure is missing: the file data.csv beside it.`,
        entry.file.replace(/figure\.yaml$/u, 'data.csv'),
      );
  for (const [id, table] of story.tables)
    if (!story.entries.figures.has(id))
      missing(
        { file: table.file },
        'This table has no description: the file figure.yaml beside it.',
        table.file.replace(/data\.csv$/u, 'figure.yaml'),
      );
  const folders = new Map<string, string>();
  const inDocuments = new RegExp(`^${RegExp.escape(story.folder)}/documents/([^/]+)/`, 'u');
  for (const file of story.files) {
    const [, id] = inDocuments.exec(file) ?? [];
    if (id && !folders.has(id)) folders.set(id, file);
  }
  for (const [id, file] of folders)
    if (!story.entries.documents.has(id))
      missing(
        { file },
        `The document “${id}” has no record: the file document.yaml in its folder.`,
        `${story.folder}/documents/${id}/document.yaml`,
      );
  for (const entry of story.entries.documents.values())
    for (const { path, value } of select(entry.data, 'file.published.file')) {
      const copy = entry.file.replace(/[^/]+$/u, String(value));
      if (!story.files.includes(copy))
        missing(
          entry.place(path),
          `The copy that readers may download is missing: ${copy}.`,
          'git restore that file, or npm run documents -- add the document again',
        );
    }
  for (const folder of keptCopies(story)) {
    const id = folder.slice(1, -'.old'.length);
    if (story.entries.documents.has(id)) continue;
    const documents = `${story.folder}/documents`;
    missing(
      { file: `${documents}/${folder}` },
      `The document “${id}” is missing: work on it was ended from outside, and its folder is kept here as it had been before.`,
      `mv ${documents}/${folder} ${documents}/${id}`,
    );
  }
  const [correction] = story.entries.corrections.values();
  if (correction && !story.entries.pages.has('corrections'))
    missing(
      { file: correction.file },
      'Corrections are listed on a page of their own, which is missing.',
      `${story.folder}/pages/corrections.mdx, with <CorrectionLog /> in it`,
    );
  // A letter that a page fills in is beside it.
  for (const entry of story.entries.pages.values()) {
    const use = entry.text?.uses.find((one) => one.component === 'Letter');
    if (use && !story.files.includes(entry.file.replace(/\.mdx$/u, '.letter.md')))
      missing(
        placeIn(entry, use),
        'The text of the letter is missing: the file beside this page.',
        entry.file.replace(/\.mdx$/u, '.letter.md'),
      );
  }
}

/** Folders of documents that were to be replaced, as `src/archive/ingest/folder.ts` keeps them until that is done. */
function keptCopies({ root, folder }: StoryFiles): string[] {
  try {
    return readdirSync(resolve(root, folder, 'documents')).filter((name) => /^\..+\.old$/u.test(name));
  } catch {
    return []; // No documents.
  }
}

/** A document known through others names them; the others exist by the rule of references. */
function reported(story: StoryFiles, report: Report): void {
  for (const entry of story.entries.documents.values()) {
    const through = textsAt(entry.data, 'reportedBy.*');
    if (textAt(entry.data, 'evidence') === 'reported' && through.length === 0)
      report({
        kind: 'reported-through',
        ...entry.place(['evidence']),
        message: 'This document is known only as reported, and the record does not say by which document.',
        nearest: `reportedBy: [${
          nearest(
            entry.id,
            [...story.entries.documents.keys()].filter((id) => id !== entry.id),
          ) ?? '…'
        }]`,
      });
    if (through.includes(entry.id))
      report({
        kind: 'reported-through',
        ...entry.place(['reportedBy']),
        message: 'This document names itself as the one through which it is known.',
      });
  }
}

export function checkRecords(story: StoryFiles, report: Report): void {
  names(story, report);
  duplicates(story, report);
  whole(story, report);
  reported(story, report);
}
