/** The letter that requests a document: its text, the bodies it may go to, the days that count. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { contentFolder } from '../../content-folder.ts';
import { dayFromNumber, dayNumber } from '../../lib/dates/dates.ts';
import { isWorkingDay, lastDayToAnswer } from '../../lib/dates/working-days.ts';
import type { Calendar, Story } from '../story.ts';
import { paperFile } from '../documents/papers.ts';
import { limitRule } from './request-entry.ts';
import { calendarOf, working } from './time-limit.ts';

interface LetterBody {
  id: string;
  name: string;
  /** Its name in the addresses of the service for requests, where that is on record. */
  authority?: string | undefined;
}

/** Years for which the browser is given the holidays: this one and two more, as far as the calendar goes. */
const YEARS = 2;

/**
 * What `<Letter />` shows.
 * @returns nothing where the story has no letter: `pages/ask.letter.md`
 */
export async function letterOfPage(s: Story) {
  const file = `${contentFolder}/pages/ask.letter.md`;
  if (!existsSync(file)) return undefined;
  const holders = s.site.leadDocument ? s.documents.get(s.site.leadDocument)?.withheld?.heldBy : undefined;
  const bodies: LetterBody[] = (holders ?? []).flatMap(({ person }) => {
    const body = s.people.get(person);
    const authority = s.site.ask?.service?.authorities?.[person];
    return body ? [{ id: person, name: body.name, authority }] : [];
  });
  const asked = s.requests.filter((request) => request.document === s.site.leadDocument);
  const often = (id: string) => asked.filter((request) => request.bodyId === id).length;
  bodies.sort((a, b) => often(b.id) - often(a.id));
  const calendar = calendarOf(s);
  return {
    template: (await readFile(file, 'utf8')).trim(),
    subject: s.site.ask?.subject ?? s.site.title,
    service: s.site.ask?.service,
    bodies,
    today: s.today,
    paper: paperFile(s, 'letter'),
    limit: calendar && limitFrom(s, calendar),
  };
}

/** The letter of request, as `<Letter />` shows it. */
export type RequestLetter = NonNullable<Awaited<ReturnType<typeof letterOfPage>>>;

function limitFrom(s: Story, calendar: Calendar) {
  const { today } = s;
  const days = working(calendar);
  const year = Number(today.slice(0, 4));
  const to = Math.min(year + YEARS, calendar.to);
  const first = dayFromNumber(dayNumber(today) - 31);
  const nearby = calendar.holidays
    .map((holiday) => holiday.date)
    .filter((day) => day >= first && Number(day.slice(0, 4)) <= to)
    .filter((day) => isWorkingDay(day, { ...days, holidays: new Set() }));
  return {
    rule: limitRule(s, calendar),
    last: lastDayToAnswer(today, calendar.limit, days),
    /** For the browser: the same rule over the same days, weekends left out. */
    compact: { limit: calendar.limit, from: Number(first.slice(0, 4)), to, holidays: [...new Set(nearby)] },
  };
}
