/**
 * The words of the interface, in the language of the story. Every word that a reader sees and that
 * is not content stands under this folder, and nowhere else.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { contentFolder } from '../content-folder.ts';
import { languageOf } from '../rules/languages.ts';
import { welsh } from './cy/words.ts';
import { german } from './de/words.ts';
import { english } from './en/words.ts';
import type { Words } from './language.ts';

/** The languages that the press speaks, by the first part of their tag. */
export const languages: Readonly<Record<string, Words>> = { en: english, cy: welsh, de: german };

/**
 * The words for a language tag such as `de-AT`.
 * @throws {Error} where the press has none: a page must not speak two languages.
 */
export function wordsFor(tag: string): Words {
  const found = languages[languageOf(tag)];
  if (!found)
    throw new Error(
      `There are no interface words for “${tag}”, only for ${Object.keys(languages).join(', ')}. See src/words/.`,
    );
  return found;
}

const { language } = parse(readFileSync(`${contentFolder}/site.yaml`, 'utf8')) as { language?: string };

export const words: Words = wordsFor(language ?? 'en');
