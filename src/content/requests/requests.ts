/** Requests as pages show them: by scope, with what is not known of each. */
import { knownDate } from '../../lib/dates/dates.ts';
import { words } from '../../i18n/words.ts';
import { dateInWords } from '../../i18n/format.ts';
import { story, type Request, type Unknown } from '../story.ts';

/** Requests by the scopes of the story, in its order; within one, the newest first and the undated last. */
export async function requestsByScope(): Promise<
  Array<{ id: string; label: string; description?: string | undefined; requests: Request[] }>
> {
  const { site, requests } = await story();
  const when = (request: Request) => {
    const date = request.answered ?? request.asked;
    return date ? knownDate(date).last : '';
  };
  return Object.entries(site.scopes?.requests ?? {})
    .map(([id, scope]) => ({
      id,
      ...scope,
      requests: requests
        .filter((request) => request.scope === id)
        .sort((a, b) => when(b).localeCompare(when(a)) || a.id.localeCompare(b.id)),
    }))
    .filter((scope) => scope.requests.length > 0);
}

/** What is not known of a request: what its record names first, then what names the request. */
export async function notKnownOf(request: Request): Promise<Unknown[]> {
  const { unknowns } = await story();
  const named = (request.notKnown ?? []).map((id) => unknowns.get(id)).filter((one) => one !== undefined);
  const others = [...unknowns.values()].filter(
    (one) => one.requests?.includes(request.id) && !named.includes(one),
  );
  return [...named, ...others];
}

/** The name of a request, different from every other: for what, by whom where that is known, whom, and when. */
export const requestName = ({
  subject,
  requester,
  requesterId,
  body,
  asked,
  answered,
  answeredLatest,
}: Request): string =>
  words.requests.name({
    subject,
    by: requesterId && requester,
    body,
    asked: asked && dateInWords(asked),
    answered: answered && dateInWords(answered, false, answeredLatest),
  });
