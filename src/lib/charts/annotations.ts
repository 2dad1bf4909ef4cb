/** What happened at a place of a line: words over the picture, and a hairline down to the value. */
import { text, TYPE, type Shape, type TextShape } from './drawing.ts';
import { textWidth, wrapText } from './text-width.ts';

const LINE = 14;
/** Between the words of two annotations of one band. */
const APART = 10;

interface Place {
  x: number;
  text: string;
}
interface Placed {
  place: Place;
  lines: string[];
  left: number;
  right: number;
  band: number;
}

/** Words lie on the side of their hairline where there is more room, else on the other if they fit. */
function sides(place: Place, width: number): Array<Omit<Placed, 'band'>> {
  const lines = wrapText(place.text, width > 400 ? 165 : 95, TYPE.small);
  const wide = Math.max(...lines.map((line) => textWidth(line, TYPE.small)));
  const places = [place.x + 5, place.x - 5 - wide].map((left) => ({
    place,
    lines,
    left,
    right: left + wide,
  }));
  if (place.x >= width / 2) places.reverse();
  return places.filter(({ left, right }, index) => index === 0 || (left >= 0 && right <= width));
}

const touch = (a: Omit<Placed, 'band'>, b: Placed) => a.left < b.right + APART && b.left < a.right + APART;
const crosses = ({ x }: Place, { left, right }: Omit<Placed, 'band'>) => x > left - 3 && x < right + 3;

/** Words in bands over the picture: none touch, and no hairline goes through the words of another. */
export function annotationBands(places: Place[], width: number): { words: TextShape[][]; height: number } {
  const set: Placed[] = [];
  const fromLeft = places.filter(({ x }) => x < width / 2).sort((a, b) => a.x - b.x);
  const fromRight = places.filter(({ x }) => x >= width / 2).sort((a, b) => b.x - a.x);
  for (const place of [...fromLeft, ...fromRight]) {
    const bands = 1 + Math.max(-1, ...set.map(({ band }) => band));
    const free = (one: Omit<Placed, 'band'>, band: number) =>
      set.every((other) => {
        if (other.band === band) return !touch(one, other);
        return other.band < band ? !crosses(other.place, one) : !crosses(place, other);
      });
    // A band that there is, else one that is put between two.
    const candidates = Array.from({ length: 2 * bands + 1 }, (_, at) => (at < bands ? at : at - bands - 0.5));
    const options = sides(place, width).flatMap((one) => candidates.map((band) => ({ ...one, band })));
    set.push(options.find((one) => free(one, one.band)) ?? { ...options[0]!, band: bands });
    const order = [...new Set(set.map(({ band }) => band))].sort((a, b) => a - b);
    for (const other of set) other.band = order.indexOf(other.band);
  }
  const deep = (band: number) =>
    Math.max(0, ...set.filter((one) => one.band === band).map(({ lines }) => lines.length)) * LINE;
  const top = (band: number) =>
    Array.from({ length: band }, (_, index) => deep(index) + 5).reduce((sum, one) => sum + one, 0);
  return {
    words: places.map((place) => {
      const { lines, left, band } = set.find((one) => one.place === place)!;
      return lines.map((line, at) =>
        text(left, top(band) + LINE - 3 + at * LINE, line, { size: TYPE.small, style: 'quiet' }),
      );
    }),
    height: top(1 + Math.max(-1, ...set.map(({ band }) => band))),
  };
}

/** The hairline from the words to just above a value. */
export function leader(words: TextShape[], x: number, value: number): Shape {
  return { kind: 'rule', x1: x, y1: words[0]!.y - 9, x2: x, y2: value, style: 'stem' };
}
