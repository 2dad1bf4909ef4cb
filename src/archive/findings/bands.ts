/** Things of a page by where they stand, so that what lies over a letter is found without asking all of them. */
import type { Box } from '../../schemas/held.ts';

/** Points: about a line of print. */
const HIGH = 16;
/** What is higher than this many bands stands in all of them. */
const MOST = 200;

export class Bands<T extends { box: Box }> {
  private readonly bands = new Map<number, T[]>();
  private readonly tall: T[] = [];
  private readonly places = new Map<T, number>();

  constructor(things: Iterable<T>) {
    for (const thing of things) {
      this.places.set(thing, this.places.size);
      const [from, to] = bandsOf(thing.box);
      if (!(to - from < MOST)) this.tall.push(thing);
      else
        for (let band = from; band <= to; band += 1) {
          const list = this.bands.get(band);
          if (list) list.push(thing);
          else this.bands.set(band, [thing]);
        }
    }
  }

  /** All that may touch a box, in the order in which they were given. */
  near(box: Box): T[] {
    const [from, to] = bandsOf(box);
    const found = new Set(this.tall);
    for (let band = from; band <= Math.min(to, from + MOST); band += 1)
      for (const thing of this.bands.get(band) ?? []) if (meets(thing.box, box)) found.add(thing);
    return [...found].sort((a, b) => this.places.get(a)! - this.places.get(b)!);
  }
}

const bandsOf = ([, top, , height]: Box) =>
  [Math.floor(top / HIGH), Math.floor((top + height) / HIGH)] as const;

const meets = (one: Box, other: Box) =>
  one[0] < other[0] + other[2] &&
  other[0] < one[0] + one[2] &&
  one[1] < other[1] + other[3] &&
  other[1] < one[1] + one[3];
