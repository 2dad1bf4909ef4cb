/**
 * The settings in `site.yaml` that are needed before the records of the story are read: address, language, time zone,
 * redirects. The checks say what is wrong in the file; here a setting that cannot be read is left out.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from './content-folder.ts';
import { parseYaml } from './lib/text/parse-yaml.ts';

export interface SiteSettings {
  title?: string;
  url?: string;
  language?: string;
  timeZone?: string;
  /** Old address to new. */
  redirects?: Record<string, string>;
  [setting: string]: unknown;
}

/**
 * Reads `site.yaml` of a story. One text is parsed once in a process, with what the checks parse.
 * @param folder the folder of the story
 */
export function siteSettings(folder: string = contentFolder): SiteSettings {
  const file = join(folder, 'site.yaml');
  let text: string;
  try {
    // To read a pipe would be to wait for what is never written.
    if (!statSync(file).isFile()) return {};
    text = readFileSync(file, 'utf8');
  } catch {
    return {};
  }
  const { document } = parseYaml(text, { keep: true });
  let data: unknown;
  try {
    data = document.toJS();
  } catch {
    // An alias without its anchor: the checks name it.
  }
  if (typeof data !== 'object' || data === null) return {};
  const { title, url, language, timeZone, redirects, ...others } = data as Record<string, unknown>;
  return {
    ...others,
    ...(typeof title === 'string' && { title }),
    ...(typeof url === 'string' && URL.canParse(url) && { url }),
    ...(typeof language === 'string' && { language }),
    ...(typeof timeZone === 'string' && { timeZone }),
    ...(typeof redirects === 'object' && redirects && { redirects: redirects as Record<string, string> }),
  };
}

/**
 * The folder of originals that were fetched, where `FILES_AT` or the settings of a story name one: from the root of the
 * project, or absolute.
 */
export function namedFilesFolder(folder: string = contentFolder): string | undefined {
  const { files } = siteSettings(folder);
  const { at } = (files ?? {}) as { at?: unknown };
  return process.env['FILES_AT'] ?? (typeof at === 'string' ? at : undefined);
}
