/**
 * The records behind the built site, read from its content as an editor wrote them. The specs take from here what
 * they look for, so that they hold for any story.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { wordsFor } from '../../src/i18n/languages.ts';

/** The folder of the story. */
export const content = path.resolve(import.meta.dirname, '../..', process.env['STORY'] ?? 'content');

/** The settings of the story. */
export const site = parse(readFileSync(path.join(content, 'site.yaml'), 'utf8')) as {
  title: string;
  url: string;
  language: string;
  publisher?: string | null;
  /** The day of the last look at the facts. */
  knowledge: string;
  leadDocument?: string;
  leadRefusals?: string[];
  redirects?: Record<string, string>;
  search?: { examples?: string[] };
};
/** The words that the site speaks to its readers. */
export const words = wordsFor(site.language);

/** Kinds of which a record is a folder: the file in it that an editor wrote. */
const IN_FOLDERS: Readonly<Record<string, string>> = {
  documents: 'document.yaml',
  figures: 'figure.yaml',
};

/** The records of a folder that are published, each with its id; none where the story has no such folder. */
export function records<T extends object>(folder: string): Array<T & { id: string }> {
  const at = path.join(content, folder);
  if (!existsSync(at)) return [];
  const inside = IN_FOLDERS[folder];
  const files = readdirSync(at)
    .map((name) =>
      inside ? { id: name, file: path.join(name, inside) } : { id: name.slice(0, -5), file: name },
    )
    .filter(({ file }) => file.endsWith('.yaml') && existsSync(path.join(at, file)));
  return files
    .map(({ id, file }) => ({
      id,
      ...(parse(readFileSync(path.join(at, file), 'utf8')) as T & {
        hold?: string;
        draft?: boolean;
        doNotCite?: string;
      }),
    }))
    .filter((record) => record.hold === undefined && !record.draft && record.doNotCite === undefined);
}

/** Whether the story has a file. */
export const holds = (file: string): boolean => existsSync(path.join(content, file));

/** A file of the story as it was written. */
export const written = (file: string): string => readFileSync(path.join(content, file), 'utf8');

/** Words as they are compared: lines may break anywhere. */
export const spaces = (text: string | null): string => (text ?? '').replace(/\s+/gu, ' ').trim();

/** A text with straight quotation marks, whatever typesetting made of them. */
export const plainMarks = (text: string): string => text.replace(/[„“”]/gu, '"').replace(/[‚‘’]/gu, "'");
