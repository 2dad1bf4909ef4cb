/**
 * A passage through several houses drawn to scale: a lane for each house, a mark for each stage in the middle of the
 * days on which it may have been, and its name beside it where the drawing is wide. Places across are in per cent.
 */
import { dayFromNumber, dayNumber, knownDate } from '../dates/dates.ts';

/** The least width at which the names are shown, and the width of one letter, in pixels. */
const WIDTH = 880;
const LETTER = 7.2;
const MARK = 14;
/** Height of a row, and of the name of a lane over its first row. */
const ROW = 20;
const NAME = 20;
/** More quarters than these would not fit under the drawing. */
const MOST_QUARTERS = 12;

interface Stretch {
  from: number;
  to: number;
}

interface Stage {
  stage: string;
  house: string;
  date: string;
}

export interface LaneMark<T> {
  stage: T;
  /** Which lane, from 0. */
  lane: number;
  x: number;
  y: number;
  /** The days between which it lies; none where the day is known. */
  line?: Stretch;
  /**
   * Where its name is, and whether it ends there: past the mark or its line, on the side that has room; over the line
   * where neither has.
   */
  name: { at: number; ends: boolean; over: boolean };
}

/**
 * @param stages in their order; the lanes are in the order in which their houses first appear
 * @param last the day with which the drawing ends
 * @param enacted the day it became law
 */
export function drawLanes<T extends Stage>(stages: readonly T[], last: string, enacted?: string) {
  const known = stages.map((stage) => ({ stage, ...knownDate(stage.date) }));
  // A year alone runs over the drawing, and does not stretch it.
  const exact = known.filter(({ precision }) => precision !== 'year');
  const begin = dayNumber(exact.map(({ first }) => first).sort()[0] ?? last);
  const end = Math.max(begin + 1, dayNumber([last, ...exact.map((one) => one.last)].sort().at(-1)!) + 1);
  const at = (day: number) => {
    const within = Math.min(Math.max(day, begin), end);
    return Math.round(((within - begin) / (end - begin)) * 960 + 20) / 10;
  };
  const pixels = (percent: number) => (percent / 100) * WIDTH;
  const lawAt = enacted === undefined ? undefined : at(dayNumber(enacted) + 0.5);
  const law = lawAt === undefined ? undefined : pixels(lawAt);
  const houses = [...new Set(stages.map(({ house }) => house))];
  const rows: Stretch[][][] = houses.map(() => []);
  const placed = known.map(({ stage, first, last, precision }) => {
    const [begins, until] = [at(dayNumber(first)), at(dayNumber(last) + 1)];
    const x = Math.round((begins + until) * 5) / 10;
    const line = precision === 'day' ? undefined : { from: begins, to: until };
    const { from, to } = line ?? { from: x, to: x };
    const lane = houses.indexOf(stage.house);
    const length = MARK + stage.stage.length * LETTER;
    const sides = {
      after: { from: pixels(from) - MARK, to: pixels(to) + length },
      before: { from: pixels(from) - length, to: pixels(to) + MARK },
    };
    const crossed = ({ from, to }: Stretch) => law !== undefined && from + MARK < law && to - MARK > law;
    const ends = sides.after.to > WIDTH || (crossed(sides.after) && !crossed(sides.before));
    const over = ends && sides.before.from < 0;
    const room = ends ? sides.before : sides.after;
    const inLane = rows[lane]!;
    const free = inLane.findIndex((row) => row.every(({ from, to }) => room.to <= from || room.from >= to));
    const row = free < 0 ? inLane.push([]) - 1 : free;
    inLane[row]!.push(room);
    return {
      stage,
      lane,
      row,
      x,
      name: over ? { at: x, ends: false, over } : { at: ends ? from : to, ends, over },
      ...(line && { line }),
    };
  });
  const tops = rows.map((_, lane) =>
    rows.slice(0, lane).reduce((sum, before) => sum + NAME + before.length * ROW, NAME),
  );
  const marks = placed.map(({ row, ...mark }): LaneMark<T> => ({
    ...mark,
    y: tops[mark.lane]! + NAME + row * ROW + ROW / 2,
  }));
  const height = rows.reduce((sum, lane) => sum + NAME + lane.length * ROW, NAME);
  return {
    height,
    lanes: houses.map((house, lane) => ({ house, y: tops[lane]! + NAME - 6 })),
    marks,
    quarters: quartersBetween(begin, end).map((day) => ({ month: day.slice(0, 7), x: at(dayNumber(day)) })),
    /** The day it became law, as a line down to the stage of that day. */
    ...(lawAt !== undefined && {
      enacted: { x: lawAt, to: marks.find(({ stage }) => stage.date === enacted)?.y ?? height },
    }),
  };
}

/** The first days of the quarters, or of the years where they are many. */
function quartersBetween(begin: number, end: number): string[] {
  const days: string[] = [];
  for (let day = begin; day <= end; day += 1) {
    const written = dayFromNumber(day);
    if (/-(?:01|04|07|10)-01$/u.test(written)) days.push(written);
  }
  return days.length > MOST_QUARTERS ? days.filter((day) => day.endsWith('-01-01')) : days;
}
