/** Requests as pages show them: in a list, as refusals side by side, and each on its page. */
import { quotationEntry } from '../documents/quotation-entry.ts';
import { sourceEntries } from '../documents/source-entry.ts';
import { linkedText } from '../linked-text.ts';
import type { Calendar, Request, Story } from '../story.ts';
import { unknownList } from '../unknowns.ts';
import { requestName, requestsByScope } from './requests.ts';
import { timeLimit } from './time-limit.ts';
import { takenBy, takenScale } from './time-taken.ts';

export type LimitRule = ReturnType<typeof limitRule>;

export const limitRule = (s: Story, { limit, madeFrom, rule, sources }: Calendar) => ({
  ...{ limit, madeFrom },
  rule: linkedText(s, rule),
  sources: sourceEntries(s, sources),
});

/** The last day on which an answer to a request was in time. */
export type RequestLimit = NonNullable<Awaited<ReturnType<typeof requestLimit>>>;

/** Undefined where the day of the request is not known. */
export async function requestLimit(s: Story, request: Request) {
  const limit = await timeLimit(request);
  return limit && { ...limit, rule: limitRule(s, limit.calendar) };
}

export type RequestEntry = ReturnType<typeof requestEntry>;

export const requestEntry = (s: Story, request: Request) => ({
  request,
  name: requestName(request),
  outcome: linkedText(s, request.outcome),
  taken: takenBy(s, request),
  sources: sourceEntries(s, request.sources),
});

/** A request with its reasons, the law and our analysis. */
export type RefusalEntry = ReturnType<typeof refusalEntry>;
/** A reason in the words of the body that gave it, and what became of it. */
export type GroundEntry = RefusalEntry['grounds'][number];
/** What became of a reason: what is on record, or what we make of it. */
export type SinceEntry = GroundEntry['since'][number];
/** What the law says of reasons of one kind. */
export type LawBlock = NonNullable<RefusalEntry['law']>[number];

export function refusalEntry(s: Story, request: Request) {
  const { analysis } = request;
  const block = <T extends { text: string; sources: readonly string[] }>(one: T) => ({
    ...one,
    text: linkedText(s, one.text),
    sources: sourceEntries(s, one.sources),
  });
  return {
    request,
    name: requestName(request),
    document: s.documents.get(request.document ?? ''),
    grounds: (request.grounds ?? []).map((id) => ({
      quotation: quotationEntry(s, id),
      since: (request.groundsSince ?? []).filter(({ quotation }) => quotation === id).map(block),
    })),
    law: request.law?.map(block),
    analysis: analysis && block(analysis),
    notKnown: unknownList(s, request.notKnown).list,
  };
}

export const refusalEntries = (s: Story, ids: readonly string[] = []): RefusalEntry[] =>
  ids.flatMap((id) => {
    const request = s.requests.find((one) => one.id === id);
    return request ? [refusalEntry(s, request)] : [];
  });

/** All requests: the leading refusals, then every request by scope. */
export type Requests = Awaited<ReturnType<typeof allRequests>>;

export async function allRequests(s: Story) {
  const scopes = (await requestsByScope()).map(({ requests, ...scope }) => ({
    ...scope,
    entries: requests.map((request) => requestEntry(s, request)),
  }));
  return {
    refusals: refusalEntries(s, s.site.leadRefusals),
    count: s.requests.length,
    scopes,
    scale: takenScale(s),
    ask: s.pages.has('ask'),
  };
}
