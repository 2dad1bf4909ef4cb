/** Requests as pages show them: in a list, as refusals side by side, and each on its page. */
import { quotationEntry, type QuotationEntry } from '../documents/quotation-entry.ts';
import { sourceEntries, type SourceEntry } from '../documents/source-entry.ts';
import { linkedText, type Prose } from '../linked-text.ts';
import type { Calendar, Document, Request, Story } from '../story.ts';
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

/** One request in the list. */
export type RequestEntry = ReturnType<typeof requestEntry>;

export const requestEntry = (s: Story, request: Request) => ({
  request,
  name: requestName(request),
  outcome: linkedText(s, request.outcome),
  taken: takenBy(s, request),
  sources: sourceEntries(s, request.sources),
});

/** What the law says of reasons of one kind. */
export interface LawBlock {
  heading: string;
  text: Prose;
  sources: SourceEntry[];
}

/** What became of a reason: what is on record, or what we make of it. */
export interface SinceEntry extends LawBlock {
  kind: NonNullable<Request['groundsSince']>[number]['kind'];
}

/** A reason in the words of the body that gave it, and what became of it. */
export interface GroundEntry {
  quotation: QuotationEntry | undefined;
  since: SinceEntry[];
}

export interface RefusalEntry {
  request: Request;
  name: string;
  document: Document | undefined;
  grounds: GroundEntry[];
  law: LawBlock[] | undefined;
  analysis: { text: Prose; sources: SourceEntry[] } | undefined;
  notKnown: Prose[];
}

/** A request with its reasons, the law and our analysis. */
export function refusalEntry(s: Story, request: Request): RefusalEntry {
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
