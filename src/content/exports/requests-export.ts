/** The record of requests for machines: the fields of the files, with the addresses of the pages. */
import { absoluteUrl } from '../../i18n/format.ts';
import { addresses } from '../../lib/site/addresses.ts';
import { timeLimit } from '../requests/time-limit.ts';
import type { Story } from '../story.ts';

export async function requestsData({ site, requests, quotations, today }: Story) {
  const words = (ids: readonly string[] | undefined) =>
    (ids ?? []).flatMap((id) => {
      const quotation = quotations.get(id);
      if (!quotation) return [];
      const { text, speaker, document } = quotation;
      return [{ id, text, speaker, document, address: absoluteUrl(site, addresses.quotation(document, id)) }];
    });
  const records = await Promise.all(
    requests.map(async ({ editorNote: _, hold: __, grounds, relatedQuotations, ...request }) => {
      const limit = await timeLimit(request);
      return {
        ...request,
        address: absoluteUrl(site, addresses.request(request.id)),
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
  return { title: site.title, licence: site.licence, builtOn: today, requests: records };
}
