/** A request as other sites show it in a frame. */
import type { QuotationEntry } from '../documents/quotation-entry.ts';
import { refusalEntry } from '../requests/request-entry.ts';
import { takenBy, takenScale, type Taken, type TakenScale } from '../requests/time-taken.ts';
import type { Request, Story } from '../story.ts';

export interface EmbeddedRequest {
  request: Request;
  name: string;
  taken: Taken;
  scale: TakenScale | undefined;
  /** The first reason, in the words of the body that gave it. */
  reason: QuotationEntry | undefined;
}

export function embeddedRequest(s: Story, request: Request): EmbeddedRequest {
  const { grounds, name } = refusalEntry(s, request);
  return { request, name, taken: takenBy(s, request), scale: takenScale(s), reason: grounds[0]?.quotation };
}
