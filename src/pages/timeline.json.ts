/** The timeline as data. */
import { notHere } from '../content/not-found.ts';
import { eventData, wholeAddress } from '../content/exports/timeline-export.ts';
import { story } from '../content/story.ts';
import { addresses } from '../lib/site/addresses.ts';

export async function GET(): Promise<Response> {
  const s = await story();
  if (s.events.length === 0) return notHere();
  const body = {
    title: s.site.title,
    url: wholeAddress(s, addresses.timeline),
    licence: s.site.licence,
    checkedTo: s.site.knowledge,
    events: s.events.map((event) => eventData(s, event)),
  };
  return new Response(`${JSON.stringify(body, null, 1)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
}
