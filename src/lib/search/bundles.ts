/**
 * The bundles of a divided index (`search.shards`). Each holds the records of some days, in the order of time, so that
 * a search by date reads one after the other; the last holds what has no date.
 */

/** The last day of each bundle in the order of time, and an empty text for the one of what has no date. */
export type LastDays = readonly string[];

/** The filter by which a bundle is searched alone. Records without a title of their own lack its second value. */
export const BUNDLE = 'bundle';
export const withTitle = (bundle: number): string => `${bundle} titled`;

/** The folder of a bundle, from the root of the site. */
export const bundleFolder = (bundle: number): string =>
  bundle === 0 ? 'pagefind/' : `pagefind/${bundle + 1}/`;

/** Where the last days are, from the root of the site. */
export const BUNDLES_FILE = 'search/bundles.json';

/** The number of the bundle in which a record of this day is, from 0. */
export const bundleOf = (lastDays: LastDays, day: string | undefined): number =>
  lastDays.findIndex((last) => (day === undefined ? last === '' : last !== '' && day <= last));

/**
 * Divides days into parts of about as many records each. The records of a day are together.
 * @param days the day of each record
 * @returns as many last days as there are parts with records in them
 */
export function divide(days: ReadonlyArray<string | undefined>, parts: number): LastDays {
  const dated = days.filter((day) => day !== undefined).sort();
  const last = new Set(
    Array.from({ length: parts }, (_, part) => dated[Math.ceil((dated.length * (part + 1)) / parts) - 1]),
  );
  return [...[...last].filter((day) => day !== undefined), ...(dated.length < days.length ? [''] : [])];
}

/** The order in which bundles are read by date. */
export function bundlesInOrder(lastDays: LastDays, newestFirst: boolean): number[] {
  const dated = [...lastDays.keys()].filter((bundle) => lastDays[bundle] !== '');
  const undated = lastDays.indexOf('');
  return [...(newestFirst ? dated.reverse() : dated), ...(undated < 0 ? [] : [undated])];
}
