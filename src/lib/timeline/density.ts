/** How a record of events is spread over the years: where it crowds, and where it is silent. */
import { knownDate } from '../dates/dates.ts';

/** A year with its events, or a run of years without any. */
export type Stretch<T> = { year: string; events: T[] } | { first: string; last: string; events?: undefined };

/** The year under which an event is listed: the first that its date may mean. */
const yearOf = (date: string): string => knownDate(date).first.slice(0, 4);

/**
 * Groups events by year and names the silent years between, so that a drawing can break its axis openly.
 * @param events in their order; each with an EDTF date
 * @returns years in order, each with its events in the order given, and the gaps between them
 */
export function byYear<T extends { date: string }>(events: readonly T[]): Stretch<T>[] {
  const years = new Map<string, T[]>();
  for (const event of events) {
    const year = yearOf(event.date);
    years.set(year, [...(years.get(year) ?? []), event]);
  }
  const stretches: Stretch<T>[] = [];
  let before: number | undefined;
  for (const [year, list] of [...years].sort(([a], [b]) => a.localeCompare(b))) {
    if (before !== undefined && Number(year) - before > 1)
      stretches.push({ first: String(before + 1), last: String(Number(year) - 1) });
    stretches.push({ year, events: list });
    before = Number(year);
  }
  return stretches;
}
