/** Dates, numbers and addresses as a page shows them, in the language of the story. */
import { hasAddress } from '../lib/site/addresses.ts';
import { showDate } from '../lib/dates/format-dates.ts';
import { pluralRules } from '../lib/text/intl.ts';
import { showNumber, withUnit } from '../lib/text/numbers.ts';
import { storyLanguage } from './story-language.ts';
import { words } from './words.ts';

/** A date in words, at its true precision; “by …” where it is the latest that is possible. */
export function dateInWords(date: string, short = false, latest = false): string {
  const shown = showDate(date, storyLanguage(), words.dates, short);
  return latest ? words.dates.by(shown) : shown;
}

export const number = (value: number, options: Parameters<typeof showNumber>[2] = {}): string =>
  showNumber(value, storyLanguage(), { words: words.numbers, ...options });

export function daysInWords(days: number): string {
  const forms = words.provenance.days;
  return `${number(days)} ${forms[pluralRules(storyLanguage()).select(days)] ?? forms.other}`;
}

export const fileSize = (bytes: number): string =>
  bytes < 1_000_000
    ? withUnit(number(Math.max(1, Math.round(bytes / 1000))), 'kB')
    : withUnit(number(Math.round(bytes / 100_000) / 10), 'MB');

/** A path of this site, under the folder in which it is published. */
export function href(path: string): string {
  if (!path.startsWith('/')) return path;
  const base = import.meta.env.BASE_URL.replace(/\/$/u, '');
  return `${base}${path}`;
}

/** The whole address of a path of this site, with its host. */
export const absoluteUrl = (site: { readonly url: string }, path: string): string =>
  new URL(href(path), site.url).toString();

/** The address that is printed for readers: whole, or the path alone while nobody has set where the site is published. */
export const printedUrl = (site: { readonly url: string }, path: string): string =>
  hasAddress(site) ? absoluteUrl(site, path) : href(path);
