/** How long answers took: what each row of the drawing shows, and the scale that all rows share. */
import { daysTaken } from '../../lib/dates/time-taken.ts';
import { words } from '../../i18n/words.ts';
import type { Request, Story } from '../story.ts';
import { calendarOf, working } from './time-limit.ts';

/** Steps of a scale, in working days. */
const STEPS = [5, 10, 20, 50, 100, 200, 500];

/** The scale in working days that all requests of the story share. Places are in per cent. */
export type TakenScale = NonNullable<ReturnType<typeof scaleOf>>;

const scales = new WeakMap<Story, TakenScale | undefined>();

/** @returns nothing where the story has no calendar of working days */
export function takenScale(s: Story): TakenScale | undefined {
  if (!scales.has(s)) scales.set(s, scaleOf(s));
  return scales.get(s);
}

function scaleOf(s: Story) {
  const calendar = calendarOf(s);
  if (!calendar) return undefined;
  const days = working(calendar);
  const most = s.requests.map((request) => daysTaken(request, days)?.most ?? 0);
  const end = Math.max(calendar.limit * 2, ...most) * 1.03;
  const at = (day: number) => Math.round((day / end) * 1000) / 10;
  const step = STEPS.find((one) => end / one < 5) ?? STEPS.at(-1)!;
  const ticks = Array.from({ length: Math.floor(end / step) }, (_, index) => (index + 1) * step);
  return {
    limit: { days: calendar.limit, at: at(calendar.limit) },
    /** Those so near to the limit that their numbers would meet its own are left out. */
    ticks: ticks
      .map((day) => ({ days: day, at: at(day) }))
      .filter((tick) => tick.at - at(calendar.limit) > 9),
    at,
    days,
  };
}

/** How an answer is drawn: on its day, somewhere in a span, as a later answer, or not known. */
export interface Taken {
  kind: 'day' | 'span' | 'later' | 'unknown';
  from: number;
  to: number;
  text: string;
}

/** What the record says of the time that one answer took. */
export function takenBy(s: Story, request: Request): Taken {
  const text = words.requests;
  const scale = takenScale(s);
  const taken = scale && daysTaken(request, scale.days);
  if (!scale || !taken) return { kind: 'unknown', from: 0, to: 0, text: missing(request) };
  const place = { from: scale.at(taken.least), to: scale.at(taken.most) };
  if (request.earlierAnswer) return { kind: 'later', ...place, text: text.timeTaken.later };
  if (taken.least < taken.most || request.answeredLatest)
    return { kind: 'span', ...place, text: text.timeTaken.span(taken.least, taken.most) };
  return { kind: 'day', ...place, text: text.takenShort(taken.most, scale.limit.days) };
}

function missing({ asked, answered, answer }: Request): string {
  const text = words.requests.timeTaken;
  if (!asked && !answered) return text.neither;
  if (!asked) return text.noRequest;
  return answer || answered ? text.noDay : text.noAnswer;
}
