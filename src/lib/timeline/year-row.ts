/** A row of the strip: one year to scale, a mark for each event in the middle of the days that its date may mean. */
import { dayNumber, knownDate } from '../dates/dates.ts';

/** Width of a year and side of a mark, in the units of the drawing. */
export const YEAR_WIDTH = 300;
export const MARK_SIZE = 12;
/** As high as a target has to be. */
const LEAST_HEIGHT = 24;
/** How far a line goes on where its days do: into the next year, or before the latest day possible. */
const FURTHER = 7;

export interface Mark {
  x: number;
  y: number;
  /** A line through the days between which it lies; none where the day is known. */
  line?: { from: number; to: number };
}

export interface YearRow<T> {
  height: number;
  marks: Array<Mark & { event: T }>;
}

/**
 * Places the events of a year, in their order, so that neither marks nor lines meet.
 * @param year the year of the row, as four digits
 */
export function yearRow<T extends { date: string; latest?: boolean | undefined }>(
  year: string,
  events: readonly T[],
): YearRow<T> {
  const start = dayNumber(`${year}-01-01`);
  const days = dayNumber(`${Number(year) + 1}-01-01`) - start;
  const at = (day: number) => Math.round(((day - start) / days) * YEAR_WIDTH);
  const lanes: Array<Array<{ from: number; to: number }>> = [];
  const placed = events.map((event) => {
    const { first, last, precision } = knownDate(event.date);
    const from = at(dayNumber(first));
    const end = at(dayNumber(last) + 1);
    const x = Math.round((from + Math.min(end, YEAR_WIDTH)) / 2);
    const line =
      precision !== 'day'
        ? { from, to: Math.min(end, YEAR_WIDTH + FURTHER) }
        : event.latest
          ? { from: x - MARK_SIZE / 2 - FURTHER, to: x }
          : undefined;
    const room = {
      from: Math.min(x - MARK_SIZE / 2, line?.from ?? x),
      to: Math.max(x + MARK_SIZE / 2, line?.to ?? x),
    };
    const free = lanes.findIndex((lane) => lane.every(({ from, to }) => room.to <= from || room.from >= to));
    const lane = free < 0 ? lanes.push([]) - 1 : free;
    lanes[lane]!.push(room);
    return { event, x, lane, ...(line && { line }) };
  });
  const height = Math.max(LEAST_HEIGHT, lanes.length * MARK_SIZE);
  const top = (height - lanes.length * MARK_SIZE) / 2 + MARK_SIZE / 2;
  return { height, marks: placed.map(({ lane, ...mark }) => ({ ...mark, y: top + lane * MARK_SIZE })) };
}
