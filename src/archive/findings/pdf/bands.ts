/** Things of a page by their position, so that what lies over a letter is found without a look at all of them. */
import type { Box } from '../../../collections/fields/attached-file.ts';

/** Points: about a line of print. */
const HIGH = 16;
/** What is higher than this many bands is in all of them. */
const MOST = 200;

interface Placed<T> {
  thing: T;
  /** Its first band, and its place among those that were given. */
  from: number;
  place: number;
}

export class Bands<T extends { box: Box }> {
  private readonly bands = new Map<number, Array<Placed<T>>>();
  private readonly tall: Array<Placed<T>> = [];

  constructor(things: Iterable<T>) {
    let place = 0;
    for (const thing of things) {
      const [from, to] = [bandOf(thing.box[1]), bandOf(thing.box[1] + thing.box[3])];
      const placed = { thing, from, place };
      place += 1;
      if (!(to - from < MOST)) this.tall.push(placed);
      else
        for (let band = from; band <= to; band += 1) {
          const list = this.bands.get(band);
          if (list) list.push(placed);
          else this.bands.set(band, [placed]);
        }
    }
  }

  /** All that touch a box, in the order in which they were given. */
  near(box: Box): T[] {
    let found: Array<Placed<T>> | undefined;
    this.each(box, (placed) => {
      if (found) found.push(placed);
      else found = [placed];
    });
    if (!found) return [];
    if (found.length > 1) found.sort((one, other) => one.place - other.place);
    return found.map(({ thing }) => thing);
  }

  /** Whether something that touches a box is so. */
  some(box: Box, is: (thing: T) => boolean): boolean {
    let so = false;
    this.each(box, ({ thing }) => {
      so ||= is(thing);
    });
    return so;
  }

  private each(box: Box, use: (placed: Placed<T>) => void): void {
    for (const placed of this.tall) if (meets(placed.thing.box, box)) use(placed);
    const from = bandOf(box[1]);
    const to = Math.min(bandOf(box[1] + box[3]), from + MOST);
    for (let band = from; band <= to; band += 1) {
      const list = this.bands.get(band);
      if (!list) continue;
      for (const placed of list)
        // What is in several bands is met once, in the first of them.
        if (band === Math.max(from, placed.from) && meets(placed.thing.box, box)) use(placed);
    }
  }
}

const bandOf = (y: number) => Math.floor(y / HIGH);

const meets = (one: Box, other: Box) =>
  one[0] < other[0] + other[2] &&
  other[0] < one[0] + one[2] &&
  one[1] < other[1] + other[3] &&
  other[1] < one[1] + one[3];
