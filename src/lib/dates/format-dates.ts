import { dateFormat } from '../text/intl.ts';
import { knownDate } from './dates.ts';

const DAY_ONE = (text: string) => new Date(`${text}T00:00:00Z`);

/** Names of the seasons in a language, for EDTF 21 to 24. */
export type SeasonNames = readonly [string, string, string, string];

/**
 * A date in words, at the precision that is known: “7 October 2020”, “October 2020”, “autumn 2024”,
 * “winter 2025–26”, “24 February to 4 March 2020”.
 * @param text an EDTF date that the schema accepted
 * @param language a language tag for `Intl`
 * @param words the seasons, the word between the ends of an interval, and the sign between two years
 * @param short true for short months
 */
export function showDate(
  text: string,
  language: string,
  words: { seasons: SeasonNames; to: string; yearToYear: string },
  short = false,
): string {
  const date = knownDate(text);
  const format = (day: string, options: Intl.DateTimeFormatOptions) =>
    dateFormat(language, { timeZone: 'UTC', ...options }).format(DAY_ONE(day));
  const month = short ? 'short' : 'long';
  switch (date.precision) {
    case 'day':
      return format(date.first, { day: 'numeric', month, year: 'numeric' });
    case 'month':
      return format(date.first, { month, year: 'numeric' });
    case 'year':
      return text;
    case 'season': {
      const years = [date.first, date.last].map((day) => day.slice(0, 4));
      // “1999–2000”, whose short form would be read as 1900.
      const next = years[0]!.slice(0, 2) === years[1]!.slice(0, 2) ? years[1]!.slice(2) : years[1]!;
      const year = years[0] === years[1] ? years[0] : `${years[0]}${words.yearToYear}${next}`;
      return `${words.seasons[Number(text.slice(5, 7)) - 21]} ${year}`;
    }
    case 'interval': {
      const [from, to] = date.ends!;
      const whole = showDate(to, language, words, short);
      if (from === to) return whole;
      const sameYear = from.slice(0, 4) === to.slice(0, 4);
      const a = knownDate(from);
      const b = knownDate(to);
      if (sameYear && a.precision === 'day' && b.precision === 'day') {
        const sameMonth = from.slice(0, 7) === to.slice(0, 7);
        const start = format(a.first, { day: 'numeric', month });
        // Where the day comes first it keeps its sign: “7. bis 8. Oktober”.
        const day = /^\d+\.?(?=\s)/u.exec(start)?.[0];
        return `${(sameMonth && day) || start} ${words.to} ${whole}`;
      }
      if (sameYear && a.precision === 'month' && b.precision === 'month')
        return `${format(a.first, { month })} ${words.to} ${whole}`;
      return `${showDate(from, language, words, short)} ${words.to} ${whole}`;
    }
  }
}
