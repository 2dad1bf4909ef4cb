/** The record of requests for machines: the fields of the files, with the addresses of the pages. */
import type { APIRoute } from 'astro';
import { notHere } from '../content/not-found.ts';
import { href } from '../i18n/format.ts';
import { story } from '../content/story.ts';
import { timeLimit } from '../content/requests/time-limit.ts';
import { addresses } from '../lib/site/addresses.ts';

export const GET: APIRoute = async () => {
  const { site, requests, quotations, today } = await story();
  if (requests.length === 0) return notHere();
  const whole = (path: string) => new URL(href(path), site.url).toString();
  const words = (ids: readonly string[] | undefined) =>
    (ids ?? []).flatMap((id) => {
      const quotation = quotations.get(id);
      if (!quotation) return [];
      const { text, speaker, document } = quotation;
      return [{ id, text, speaker, document, address: whole(addresses.quotation(document, id)) }];
    });
  const records = await Promise.all(
    requests.map(async ({ editorNote: _, hold: __, grounds, relatedQuotations, ...request }) => {
      const limit = await timeLimit(request);
      return {
        ...request,
        address: whole(addresses.request(request.id)),
        grounds: words(grounds),
        relatedQuotations: words(relatedQuotations),
        timeLimit: limit && {
          workingDays: limit.calendar.limit,
          receivedOn: limit.received,
          lastDay: limit.last,
          ...(limit.taken !== undefined && { workingDaysTaken: limit.taken }),
        },
      };
    }),
  );
  const body = { title: site.title, licence: site.licence, builtOn: today, requests: records };
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
};
