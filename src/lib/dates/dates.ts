/**
 * Dates at the precision that is known.
 *
 * The part of the Extended Date/Time Format (ISO 8601-2:2019, levels 0 and 1) that a record of
 * events needs: a year, a month, a day, a season, and an interval of any two. A date never says
 * more than its source does, so the precision travels with it.
 *
 * Hand-made because: a record uses few of the forms of the format, and needs the first and last day that a date may
 * mean; libraries read it whole into moments of time.
 */

import { dateFormat } from '../text/intl.ts';

/** What a date says: the days between which it lies, and how precise it is. */
export interface ReadDate {
  precision: 'year' | 'month' | 'day' | 'season' | 'interval';
  /** First day that it may mean, as year-month-day. */
  first: string;
  /** Last day that it may mean. */
  last: string;
  /** The two ends of an interval, as written. */
  ends?: [string, string];
}

const DAY_MILLISECONDS = 86_400_000;

/**
 * EDTF seasons of the northern year: 21 spring, 22 summer, 23 autumn, 24 winter. A winter begins in the
 * December of its year and ends with the February after it.
 */
const SEASON_MONTHS: Record<string, { from: number; to: number; toNextYear?: true }> = {
  '21': { from: 3, to: 5 },
  '22': { from: 6, to: 8 },
  '23': { from: 9, to: 11 },
  '24': { from: 12, to: 2, toNextYear: true },
};

const pad = (value: number): string => String(value).padStart(2, '0');

/** Days in a month of the Gregorian calendar. `month` counts from 1. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Reads a date.
 * @returns what it says, or `{ problem }`: one sentence that names the mistake and the remedy.
 */
export function readDate(text: string): ReadDate | { problem: string } {
  const parts = text.split('/');
  if (parts.length === 2) {
    const [from, to] = [readDate(parts[0]!), readDate(parts[1]!)];
    if ('problem' in from) return from;
    if ('problem' in to) return to;
    if (from.first > to.last)
      return { problem: `The interval “${text}” ends before it begins. Write the earlier date first.` };
    return { precision: 'interval', first: from.first, last: to.last, ends: [parts[0]!, parts[1]!] };
  }
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match || parts.length > 2)
    return {
      problem: `“${text}” is not a date. Write a year (2020), a month (2020-10), a day (2020-10-07), a season (2024-23 is autumn 2024) or an interval (2020-02-24/2020-03-04).`,
    };
  const year = Number(match[1]);
  if (match[2] === undefined)
    return { precision: 'year', first: `${match[1]}-01-01`, last: `${match[1]}-12-31` };
  const season = SEASON_MONTHS[match[2]];
  if (season && match[3] === undefined) {
    const lastYear = season.toNextYear ? year + 1 : year;
    return {
      precision: 'season',
      first: `${match[1]}-${pad(season.from)}-01`,
      last: `${String(lastYear).padStart(4, '0')}-${pad(season.to)}-${pad(daysInMonth(lastYear, season.to))}`,
    };
  }
  const month = Number(match[2]);
  if (month < 1 || month > 12)
    return { problem: `“${text}” has no such month: a month is 01 to 12, a season 21 to 24.` };
  const length = daysInMonth(year, month);
  if (match[3] === undefined)
    return {
      precision: 'month',
      first: `${match[1]}-${match[2]}-01`,
      last: `${match[1]}-${match[2]}-${pad(length)}`,
    };
  const day = Number(match[3]);
  if (day < 1 || day > length) return { problem: `“${text}” does not exist: that month has ${length} days.` };
  return { precision: 'day', first: text, last: text };
}

/**
 * Reads a date that the schema has accepted already.
 * @throws {Error} where it is none.
 */
export function knownDate(text: string): ReadDate {
  const result = readDate(text);
  if ('problem' in result) throw new Error(result.problem);
  return result;
}

/** The day's number since 1970-01-01, for arithmetic. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MILLISECONDS;
}

/** The day with this number since 1970-01-01, as year-month-day. */
export function dayFromNumber(number: number): string {
  return new Date(number * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** Calendar days from one day to another, both as year-month-day. Negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day that it is at a moment in a time zone, as year-month-day. */
export function dayInZone(moment: Date, timeZone: string): string {
  return dateFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(moment);
}

/** Days for which a document was withheld, up to the day on which it was last looked for. */
export const daysWithheld = ({ since, checkedTo }: { since: string; checkedTo: string }): number =>
  daysBetween(knownDate(since).last, knownDate(checkedTo).first);
