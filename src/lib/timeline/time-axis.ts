/** A straight axis of time: places on it in per cent, so that a drawing needs no size of its own. */
import { dayNumber, knownDate } from '../dates/dates.ts';

export interface TimeAxis {
  /** Place of a day, 0 to 100, to one decimal. */
  at: (day: string) => number;
  /** First days of years that lie on the axis, with their places. */
  years: { year: string; at: number }[];
}

/**
 * An axis from the first day of the earliest date's year to the last day given.
 * @param dates EDTF dates
 * @param last the day at which the axis ends, as year-month-day
 */
export function timeAxis(dates: readonly string[], last: string): TimeAxis {
  const earliest = dates.map((date) => knownDate(date).first).sort()[0] ?? last;
  const from = dayNumber(`${earliest.slice(0, 4)}-01-01`);
  const to = Math.max(dayNumber(last), from + 1);
  const at = (day: string) => Math.round(((dayNumber(day) - from) / (to - from)) * 1000) / 10;
  const years = [];
  for (let year = Number(earliest.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1)
    years.push({ year: String(year), at: at(`${year}-01-01`) });
  return { at, years };
}
