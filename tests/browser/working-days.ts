/** Working days counted one by one from the story's own list of holidays, as a reader would with a wall calendar. */
import { parse } from 'yaml';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { content, holds, written } from './records.ts';

interface Calendar {
  limit: number;
  holidays: Array<{ date: string }>;
}

const [file] = holds('calendars') ? readdirSync(path.join(content, 'calendars')) : [];
/** The calendar by which the story counts limits. */
export const calendar = file ? (parse(written(`calendars/${file}`)) as Calendar) : undefined;

/** The working days after a day, one after the other, without end. */
export function* workingDaysAfter(day: string): Generator<string> {
  const closed = new Set(calendar!.holidays.map(({ date }) => date));
  const date = new Date(`${day}T00:00:00Z`);
  for (;;) {
    date.setUTCDate(date.getUTCDate() + 1);
    const text = date.toISOString().slice(0, 10);
    if (date.getUTCDay() % 6 !== 0 && !closed.has(text)) yield text;
  }
}

/** The last day on which an answer to what came on a day is in time. */
export function lastDay(came: string): string {
  let counted = 0;
  for (const day of workingDaysAfter(came)) {
    counted += 1;
    if (counted === calendar!.limit) return day;
  }
  throw new Error('Days never end.');
}
