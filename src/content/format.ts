/** Dates, numbers and addresses as a page shows them, in the language of the story. */
import { daysBetween, knownDate } from '../lib/dates/dates.ts';
import { showNumber } from '../lib/text/numbers.ts';
import { showDate } from '../lib/dates/format-dates.ts';
import { words } from '../i18n/words.ts';
import { story } from './story.ts';

const { site } = await story();

/** The language tag of the story. */
export const language = site.language;

/** A date in words, at its true precision; “by …” where it is the latest that is possible. */
export function dateInWords(date: string, short = false, latest = false): string {
  const shown = showDate(date, language, words.dates, short);
  return latest ? words.dates.by(shown) : shown;
}

/** A number in the form of the language. */
export const number = (value: number, options: Parameters<typeof showNumber>[2] = {}): string =>
  showNumber(value, language, { words: words.numbers, ...options });

/** “370 days”, “1 day”. */
export function daysInWords(days: number): string {
  const forms = words.provenance.days;
  return `${number(days)} ${forms[new Intl.PluralRules(language).select(days)] ?? forms.other}`;
}

/** The size of a file. */
export const fileSize = (bytes: number): string =>
  bytes < 1_000_000
    ? `${number(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${number(Math.round(bytes / 100_000) / 10)} MB`;

/** Days for which a document was withheld, up to the day on which it was last looked for. */
export const daysWithheld = ({ since, checkedTo }: { since: string; checkedTo: string }): number =>
  daysBetween(knownDate(since).last, knownDate(checkedTo).first);

/** A path of this site, under the folder in which it is published. */
export function href(path: string): string {
  if (!path.startsWith('/')) return path;
  const base = import.meta.env.BASE_URL.replace(/\/$/u, '');
  return `${base}${path}`;
}
