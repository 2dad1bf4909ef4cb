/** How long promises waited, with what ends each count. */
import { waitAfter } from '../../lib/promises/overdue.ts';
import { words } from '../../i18n/words.ts';
import type { Promised, Story } from '../story.ts';

export type WaitInWords = NonNullable<ReturnType<typeof waitOf>>;

/** The wait after a promise's date, with what ends the count in words. */
export function waitOf(s: Story, promise: Promised) {
  const event = promise.mayHaveEnded ? s.events.find((one) => one.id === promise.mayHaveEnded) : undefined;
  const wait = waitAfter(promise, s.site.knowledge, event?.date);
  if (!wait) return undefined;
  const text = words.promises.end;
  const end = {
    look: () => text.look(),
    account: () => text.account(promise.account!.by),
    event: () => text.event(event!.title),
  }[wait.endedBy]();
  // An event that is known by its month ends the count with that month's first day, and is shown as a month.
  return {
    ...wait /** What ends the count. */,
    end,
    shownTo: wait.endedBy === 'event' ? event!.date : wait.to,
  };
}
