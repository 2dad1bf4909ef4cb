/** The languages of the interface. */
import { languageOf } from '../lib/text/languages.ts';
import { german } from './de/words.ts';
import { english } from './en/words.ts';
import type { Words } from './language.ts';

/** Their words, by the first part of their tag. */
export const languages: Readonly<Record<string, Words>> = { en: english, de: german };

/**
 * The words for a language tag such as `de-AT`.
 * @throws {Error} where there are none: a page must not speak two languages.
 */
export function wordsFor(tag: string): Words {
  const found = languages[languageOf(tag)];
  if (!found)
    throw new Error(
      `There are no interface words for “${tag}”, only for ${Object.keys(languages).join(', ')}. See src/i18n/.`,
    );
  return found;
}
