/** The limit in working days, by the calendar of the story: for recorded requests and for the reader's letter. */
import { knownDate } from '../../lib/dates/dates.ts';
import { lastDayToAnswer, workingDaysBetween, type WorkingCalendar } from '../../lib/dates/working-days.ts';
import { story, type Calendar, type Request, type Story } from '../story.ts';

/** A calendar as the rule needs it. */
export const working = (calendar: Calendar): WorkingCalendar => ({
  from: calendar.from,
  to: calendar.to,
  holidays: new Set(calendar.holidays.map((holiday) => holiday.date)),
});

/** The calendar by which limits are counted: the story's first, or none. */
export const calendarOf = (s: Story): Calendar | undefined => [...s.calendars.values()][0];

export type TimeLimit = NonNullable<Awaited<ReturnType<typeof timeLimit>>>;

const isDay = (date: string | undefined, calendar: Calendar): date is string => {
  if (date === undefined || knownDate(date).precision !== 'day') return false;
  const year = Number(date.slice(0, 4));
  return year >= calendar.from && year <= calendar.to;
};

/**
 * The last day on which an answer to a request was in time.
 * @returns nothing where the day of the request is not known, or is outside the calendar
 */
export async function timeLimit(request: Request) {
  const calendar = calendarOf(await story());
  if (!calendar || !isDay(request.asked, calendar)) return undefined;
  return {
    calendar,
    /** The day from which it is counted: day zero. */
    received: request.asked,
    last: lastDayToAnswer(request.asked, calendar.limit, working(calendar)),
    ...(!request.answeredLatest &&
      !request.earlierAnswer &&
      isDay(request.answered, calendar) && {
        taken: workingDaysBetween(request.asked, request.answered, working(calendar)),
      }),
  };
}
