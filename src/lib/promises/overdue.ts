/** How long a promise is past its date, as far as evidence reaches. */
import { daysBetween, knownDate } from '../dates/dates.ts';

/** What of a promise the count needs. */
export interface Due {
  due?: string | undefined;
  /** The words of the promise, where they are vaguer than a date: no day can be counted from them. */
  dueInWords?: string | undefined;
  kept: 'yes' | 'no' | 'partly' | 'unknown';
  /** On whose account it had not come, and the last day of which they can say so. */
  account?: { to: string } | undefined;
}

/** A wait, with both ends of its count. */
export interface Wait {
  from: string;
  to: string;
  days: number;
  /** What ends the count: something that may have ended the wait, a named account, or our last look. */
  endedBy: 'event' | 'account' | 'look';
}

/**
 * Days since a promised date passed, for a promise that was not seen to be kept. The count runs from the
 * last day that the date may mean: a promise for June is not late before July. It ends with the first
 * thing that may have ended the wait, or with the day up to which evidence reaches: never later.
 * @param lastLook the day up to which the facts were checked, as year-month-day
 * @param mayHaveEnded the date of the first thing that may have ended the wait
 * @returns undefined where no day was set, it is still to come, or the promise was kept
 */
export function waitAfter(
  { due, dueInWords, kept, account }: Due,
  lastLook: string,
  mayHaveEnded?: string,
): Wait | undefined {
  if (due === undefined || dueInWords !== undefined || kept === 'yes' || kept === 'partly') return undefined;
  const from = knownDate(due).last;
  const ends: Array<Pick<Wait, 'to' | 'endedBy'>> = [{ to: lastLook, endedBy: 'look' }];
  if (account !== undefined) ends.unshift({ to: knownDate(account.to).first, endedBy: 'account' });
  if (mayHaveEnded !== undefined) ends.unshift({ to: knownDate(mayHaveEnded).first, endedBy: 'event' });
  const end = ends.reduce((first, one) => (one.to < first.to ? one : first));
  const days = daysBetween(from, end.to);
  return days > 0 ? { from, days, ...end } : undefined;
}
