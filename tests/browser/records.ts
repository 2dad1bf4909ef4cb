/** The records behind the built site, read from its content as an editor wrote them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { wordsFor } from '../../src/words/languages.ts';

const content = path.resolve(import.meta.dirname, '../..', process.env['STORY'] ?? 'content');

/** The settings of the story. */
export const site = parse(readFileSync(path.join(content, 'site.yaml'), 'utf8')) as {
  url: string;
  language: string;
};
/** The words that the site speaks to its readers. */
export const words = wordsFor(site.language);

/** The records of a folder that are published, each with its id. */
export function records<T extends object>(folder: string): Array<T & { id: string }> {
  return readdirSync(path.join(content, folder))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({
      id: file.slice(0, -'.yaml'.length),
      ...(parse(readFileSync(path.join(content, folder, file), 'utf8')) as T & { hold?: string }),
    }))
    .filter((record) => record.hold === undefined);
}

/** The day to which a page counts, as it stands in the promises given out with the site. */
export const spaces = (text: string | null): string => (text ?? '').replace(/\s+/gu, ' ').trim();
