import { dayFromNumber, dayNumber } from './dates.ts';

/**
 * Limits in working days.
 *
 * A law of access to records commonly gives a body so many working days “following the date of
 * receipt”, so the day of receipt is day zero. A working day is no Saturday, no Sunday and no public
 * holiday. The limit, the law and the holidays come from the calendar of the story, not from here.
 *
 * Hand-made because: libraries count by holidays of their own; a limit follows the calendar that the story records
 * for its law.
 */
export interface WorkingCalendar {
  from: number;
  to: number;
  /** Days that do not count, as year-month-day. */
  holidays: ReadonlySet<string>;
}

/** Whether a day counts: neither Saturday, Sunday nor a holiday in any part of the country. */
export function isWorkingDay(day: string, calendar: WorkingCalendar): boolean {
  const weekday = (dayNumber(day) + 4) % 7; // 1970-01-01 was a Thursday; 0 is Sunday.
  return weekday !== 0 && weekday !== 6 && !calendar.holidays.has(day);
}

/**
 * The last day on which an answer is in time. The day of receipt is day zero.
 * @param received the day on which the request arrived, as year-month-day
 * @param limit the number of working days allowed
 * @throws {RangeError} where the count leaves the years that the calendar covers
 */
export function lastDayToAnswer(received: string, limit: number, calendar: WorkingCalendar): string {
  let number = dayNumber(received);
  let counted = 0;
  while (counted < limit) {
    number += 1;
    const day = dayFromNumber(number);
    const year = Number(day.slice(0, 4));
    if (year < calendar.from || year > calendar.to)
      throw new RangeError(
        `The calendar of holidays covers ${calendar.from} to ${calendar.to}, and the count reaches ${day}.`,
      );
    if (isWorkingDay(day, calendar)) counted += 1;
  }
  return dayFromNumber(number);
}

/** Working days after one day, up to and including another. */
export function workingDaysBetween(received: string, answered: string, calendar: WorkingCalendar): number {
  let counted = 0;
  for (let number = dayNumber(received) + 1; number <= dayNumber(answered); number += 1)
    if (isWorkingDay(dayFromNumber(number), calendar)) counted += 1;
  return counted;
}
