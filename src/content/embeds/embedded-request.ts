/** A request as other sites show it in a frame. */
import { refusalEntry } from '../requests/request-entry.ts';
import { takenBy, takenScale } from '../requests/time-taken.ts';
import type { Request, Story } from '../story.ts';

export type EmbeddedRequest = ReturnType<typeof embeddedRequest>;

export function embeddedRequest(s: Story, request: Request) {
  const { grounds, name } = refusalEntry(s, request);
  return {
    ...{ request, name, taken: takenBy(s, request), scale: takenScale(s) },
    /** The first reason, in the words of the body that gave it. */
    reason: grounds[0]?.quotation,
  };
}
