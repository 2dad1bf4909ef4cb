/** Marks that distinguish kinds of a thing: a place in a fixed row of shapes, by order in the content. */
import type { Site } from './story.ts';

/** How many different marks there are. A site with more categories repeats them; labels still differ. */
const MARKS = 10;

/** The mark of a category: its place in `site.yaml`. */
export const categoryMark = (site: Site, category: string): number =>
  Math.max(0, Object.keys(site.categories).indexOf(category)) % MARKS;
