/** The promises for machines. */
import { absoluteUrl, dateInWords } from '../../i18n/format.ts';
import { words } from '../../i18n/words.ts';
import { addresses } from '../../lib/site/addresses.ts';
import { datesSet, nameOf, stateOfPromise, stateOfThing, thingsIn } from '../promises/things.ts';
import { waitOf } from '../promises/waits.ts';
import type { Story } from '../story.ts';
import { sourcesOf } from './timeline-export.ts';

/** The things promised, the state of each, and every promise with its sources. */
export function promisesData(s: Story) {
  return {
    title: s.site.title,
    url: absoluteUrl(s.site, addresses.promises),
    licence: s.site.licence,
    countedTo: s.site.knowledge,
    things: thingsIn(s, s.promises).map((thing) => {
      const { state, label } = stateOfThing(s, thing);
      return {
        id: thing.id,
        url: absoluteUrl(s.site, addresses.promise(thing.id)),
        name: nameOf(thing),
        state,
        stateInWords: label,
        stateMeaning: words.promises.stateMeaning[state],
        datesSet: datesSet(thing).map(({ due, dueInWords, madeOn }) => ({
          due,
          dueInWords: dueInWords ?? dateInWords(due!),
          setOn: madeOn,
        })),
        promises: thing.promises.map(({ id }) => id),
      };
    }),
    promises: s.promises.map((promise) => {
      const wait = waitOf(s, promise);
      const { state, label } = stateOfPromise(s, promise);
      return {
        id: promise.id,
        url: absoluteUrl(s.site, addresses.promise(promise.id)),
        promised: promise.promised,
        scope: promise.scope,
        by: promise.by,
        madeOn: promise.madeOn,
        ...(promise.madeOnNote && { madeOnNote: promise.madeOnNote }),
        ...(promise.due && { due: promise.due, dueInWords: promise.dueInWords ?? dateInWords(promise.due) }),
        ...(promise.dueNote && { dueNote: promise.dueNote }),
        kept: promise.kept,
        keptMeaning: words.promises.stateMeaning[state],
        state,
        stateInWords: label,
        thing: promise.again ?? promise.id,
        ...(promise.metOn && { metOn: promise.metOn }),
        ...(promise.account && { account: promise.account }),
        ...(promise.mayHaveEnded && { mayHaveEnded: promise.mayHaveEnded }),
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
                  url: absoluteUrl(s.site, addresses.quotation(quotation.document, id)),
                },
              ]
            : [];
        }),
        sources: sourcesOf(s, promise.sources),
      };
    }),
  };
}
