/** The countries whose personal data is known, and which of them a text is looked through for. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { de } from './de.ts';
import type { Country } from './form.ts';
import { fr } from './fr.ts';
import { gb } from './gb.ts';
import { ie } from './ie.ts';
import { us } from './us.ts';
import { personalDataCountries } from '../../../collections/fields/personal-data.ts';

export type CountryCode = (typeof personalDataCountries)[number];

export const countries: Record<CountryCode, Country> = { gb, ie, de, fr, us };
export const allCountries = personalDataCountries;

/** Countries by the language of a text, where it names no region. */
const BY_LANGUAGE: Record<string, readonly CountryCode[]> = {
  en: ['gb', 'ie', 'us'],
  cy: ['gb'],
  gd: ['gb'],
  ga: ['ie'],
  de: ['de'],
  fr: ['fr'],
};
const isCountry = (code: string): code is CountryCode => code in countries;

/** The countries that a language tag stands for: its region where it is known, else those of the language. */
export function countriesOfLanguage(tag: string): readonly CountryCode[] {
  const [language = '', region = ''] = tag.toLowerCase().split('-');
  return isCountry(region) ? [region] : (BY_LANGUAGE[language] ?? []);
}

/** The countries of a story, and those of the language of a text that is another than English. */
export const countriesFor = (story: readonly CountryCode[], language?: string): CountryCode[] => [
  ...new Set([...story, ...(language && language !== 'en' ? countriesOfLanguage(language) : [])]),
];

/**
 * The countries of a story: those that its `site.yaml` names, else those of its language. All that are known where
 * there is no story.
 */
export async function countriesOfStory(content: string): Promise<readonly CountryCode[]> {
  const text = await readFile(join(content, 'site.yaml'), 'utf8').catch(() => '');
  const { personalData, language } = (parseDocument(text).toJS() ?? {}) as {
    personalData?: string[];
    language?: string;
  };
  const named = (personalData ?? []).filter(isCountry);
  if (named.length > 0) return named;
  const ofLanguage = countriesOfLanguage(String(language ?? ''));
  return ofLanguage.length > 0 ? ofLanguage : allCountries;
}
