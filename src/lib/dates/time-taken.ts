/** How many working days an answer took, as far as the dates of a request go. */
import { knownDate } from './dates.ts';
import { workingDaysBetween, type WorkingCalendar } from './working-days.ts';

/** What of a request the count needs. */
export interface AskedAndAnswered {
  asked?: string | undefined;
  answered?: string | undefined;
  /** The day of the answer is the latest that is possible. */
  answeredLatest?: boolean | undefined;
}

/** The fewest and the most working days that the dates allow: the same number where both days are known. */
export interface DaysTaken {
  least: number;
  most: number;
}

/** @returns nothing where a date is missing, or lies outside the calendar, or the answer would come before the request */
export function daysTaken(
  { asked, answered, answeredLatest }: AskedAndAnswered,
  calendar: WorkingCalendar,
): DaysTaken | undefined {
  if (!asked || !answered) return undefined;
  const [from, to] = [knownDate(asked), knownDate(answered)];
  const year = (day: string) => Number(day.slice(0, 4));
  if (year(from.first) < calendar.from || year(to.last) > calendar.to || to.last < from.first)
    return undefined;
  return {
    least: answeredLatest ? 0 : workingDaysBetween(from.last, to.first, calendar),
    most: workingDaysBetween(from.first, to.last, calendar),
  };
}
