/** Runs every check on the whole story. All mistakes are found in one run. */
import type { IssueDraft, Issue, Suppressed } from './issue.ts';
import { documentationOf, issueKinds } from './kinds.ts';
import { languageOf } from '../lib/text/languages.ts';
import { nearest } from '../lib/text/nearest.ts';
import { languages } from '../i18n/languages.ts';
import { readStory } from './reading/read.ts';
import { rules } from './rules.ts';
import { readabilityOf, readabilitySentence } from './rules/text/readability.ts';
import { allEntries, type StoryFiles } from './story.ts';
import { suppress } from './suppress.ts';
import { textAt } from '../collections/fields/select.ts';

export interface StoryCounts {
  errors: number;
  warnings: number;
  suppressed: number;
  /** Files that were read. */
  files: number;
  milliseconds: number;
  /** The length of the articles and how hard they are to read, as a sentence. */
  readability: string;
  /** How many sources have no archived copy, as a sentence. */
  archived: string;
}

export interface CheckResult {
  /** By file and line. */
  issues: Issue[];
  suppressed: Suppressed[];
  counts: StoryCounts;
}

/** The lines with a mistake or a suppression, for excerpts and for suppressions. */
function linesOf(story: StoryFiles, found: readonly IssueDraft[]): Map<string, string[]> {
  const wanted = new Set(found.map(({ file }) => file));
  const lines = new Map<string, string[]>();
  for (const { file, source } of [...allEntries(story), ...story.tables.values()])
    if (wanted.has(file) || source.includes('check-ignore')) lines.set(file, source.split(/\r?\n/u));
  return lines;
}

/** A language of the story in which the site has no words for its readers. */
function unknownLanguage(story: StoryFiles): IssueDraft | undefined {
  const site = story.entries.site.get('site');
  const language = textAt(site?.data, 'language');
  const known = Object.keys(languages);
  if (!site || language === undefined || known.includes(languageOf(language))) return undefined;
  return {
    kind: 'unknown-reference',
    ...site.place(['language']),
    message: `There are no interface words for “${language}”, only for ${known.join(', ')}.`,
    nearest: nearest(languageOf(language), known) ?? `one of ${known.join(', ')}`,
  };
}

/**
 * Checks a story.
 * @param root the root of the project: files are named from here
 * @param contentFolder the folder of the story, from the root or absolute
 * @param today the day of the check as year-month-day; by default today in the story's time zone
 */
export async function runChecks({
  root,
  contentFolder,
  today,
}: {
  root: string;
  contentFolder: string;
  today?: string | undefined;
}): Promise<CheckResult> {
  const began = performance.now();
  const { story, found } = readStory(root, contentFolder, today);
  const all: IssueDraft[] = [...found];
  for (const entry of allEntries(story)) all.push(...entry.found);
  const language = unknownLanguage(story);
  if (language) all.push(language);
  // Where the settings of the story cannot be read, every rule would say so in words of its own.
  const unsettled =
    language !== undefined ||
    story.entries.site.get('site')?.found.some(({ kind }) => kind === 'syntax') === true;
  if (!unsettled) for (const rule of rules) rule(story, (one) => all.push(one));
  const lines = linesOf(story, all);
  // What is printed here may be read by many, in the log of a build: the line of a hidden name is not shown.
  const secret = new Set(
    all
      .filter(({ kind }) => kind === 'hidden-name' || kind === 'hidden-surname')
      .map(({ file, line }) => `${file}:${line ?? 1}`),
  );
  const issues: Issue[] = all.map((one) => ({
    ...one,
    line: one.line ?? 1,
    column: one.column ?? 1,
    severity: issueKinds[one.kind].severity,
    documentation: documentationOf(one.kind),
    excerpt: secret.has(`${one.file}:${one.line ?? 1}`)
      ? undefined
      : lines.get(one.file)?.[(one.line ?? 1) - 1],
  }));
  const result = suppress(issues, lines);
  if (unsettled) result.issues = result.issues.filter(({ kind }) => kind !== 'suppression');
  result.issues.sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.kind < b.kind ? -1 : 1),
  );
  return {
    ...result,
    counts: {
      errors: result.issues.filter((issue) => issue.severity === 'error').length,
      warnings: result.issues.filter((issue) => issue.severity === 'warning').length,
      suppressed: result.suppressed.length,
      files: story.files.length,
      readability: readabilitySentence(readabilityOf(story).values()),
      archived: archivedSentence(story),
      milliseconds: Math.round(performance.now() - began),
    },
  };
}

/** “12 of 30 sources have no archived copy.” Empty where all have one. */
function archivedSentence({ entries }: StoryFiles): string {
  const linked = [...entries.documents.values()].filter(({ data }) => textAt(data, 'link'));
  const without = linked.filter(({ data }) => !textAt(data, 'archived.address'));
  return without.length === 0 ? '' : `${without.length} of ${linked.length} sources have no archived copy.`;
}
