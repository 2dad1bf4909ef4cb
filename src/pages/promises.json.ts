/** The promises as data. */
import { notHere } from '../queries/not-here.ts';
import { dateInWords } from '../queries/show.ts';
import { story } from '../queries/story.ts';
import { sourcesOf, wholeAddress } from '../queries/timeline-export.ts';
import { waitOf } from '../queries/waits.ts';
import { addresses } from '../rules/addresses.ts';
import { words } from '../words/words.ts';

export async function GET(): Promise<Response> {
  const s = await story();
  if (s.promises.length === 0) return notHere();
  const body = {
    title: s.site.title,
    url: wholeAddress(s, addresses.promises),
    licence: s.site.licence,
    countedTo: s.site.knowledge,
    promises: s.promises.map((promise) => {
      const wait = waitOf(s, promise);
      return {
        id: promise.id,
        url: wholeAddress(s, addresses.promise(promise.id)),
        promised: promise.promised,
        scope: promise.scope,
        by: promise.by,
        madeOn: promise.madeOn,
        ...(promise.madeOnNote && { madeOnNote: promise.madeOnNote }),
        ...(promise.due && { due: promise.due, dueInWords: promise.dueInWords ?? dateInWords(promise.due) }),
        ...(promise.dueNote && { dueNote: promise.dueNote }),
        kept: promise.kept,
        keptMeaning: words.promises.stateMeaning[promise.kept],
        ...(wait && {
          daysSinceDue: wait.days,
          countedFrom: wait.from,
          countedTo: wait.to,
          countEndedBy: wait.end,
        }),
        note: promise.note,
        quotations: (promise.quotations ?? []).flatMap((id) => {
          const quotation = s.quotations.get(id);
          return quotation
            ? [
                {
                  id,
                  text: quotation.text,
                  speaker: quotation.speaker,
                  url: wholeAddress(s, addresses.quotation(quotation.document, id)),
                },
              ]
            : [];
        }),
        sources: sourcesOf(s, promise.sources),
      };
    }),
  };
  return new Response(`${JSON.stringify(body, null, 1)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
}
