/** When a promise is past its date. */
import { daysBetween, knownDate } from './dates.ts';

/** What of a promise the count needs. */
export interface Due {
  due?: string | undefined;
  kept: 'yes' | 'no' | 'partly' | 'unknown';
}

/**
 * Days since a promised date passed, for a promise that was not seen to be kept. The count runs from the
 * last day that the date may mean: a promise for June is not late before July.
 * @param today year-month-day
 * @returns whole days, or undefined where there is no date, it is still to come, or the promise was kept
 */
export function daysOverdue({ due, kept }: Due, today: string): number | undefined {
  if (due === undefined || kept === 'yes' || kept === 'partly') return undefined;
  const days = daysBetween(knownDate(due).last, today);
  return days > 0 ? days : undefined;
}
