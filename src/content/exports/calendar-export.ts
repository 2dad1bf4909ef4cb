/** The timeline as a calendar. A date that is less exact than a day spans all the days that it may mean, and says so. */
import { absoluteUrl } from '../../i18n/format.ts';
import ical, { ICalEventTransparency } from 'ical-generator';
import { words } from '../../i18n/words.ts';
import { dayFromNumber, dayNumber, knownDate } from '../../lib/dates/dates.ts';
import { addresses } from '../../lib/site/addresses.ts';
import { buildDate, type Story } from '../story.ts';
import { eventData } from './timeline-export.ts';

const at = (day: string) => new Date(`${day}T00:00:00Z`);

export function timelineCalendar(s: Story): string {
  const host = new URL(s.site.url).host;
  const calendar = ical({
    name: `${s.site.title}: ${words.timeline.title}`,
    url: absoluteUrl(s.site, addresses.timeline),
    prodId: { company: s.site.title, product: words.timeline.title, language: s.site.language.toUpperCase() },
  });
  for (const event of s.events) {
    const data = eventData(s, event);
    const { first, last } = knownDate(event.date);
    calendar.createEvent({
      id: `${event.id}@${host}`,
      stamp: at(dayFromNumber(Math.floor(buildDate().getTime() / 86_400_000))),
      start: at(first),
      // The end of an all-day event is the day after its last (RFC 5545, 3.6.1).
      end: at(dayFromNumber(dayNumber(last) + 1)),
      allDay: true,
      summary: event.title,
      description: [
        `${data.dateInWords}. ${words.timeline.precision[event.precision]}`,
        ...(event.dateNote ? [`${words.provenance.note}: ${event.dateNote}.`] : []),
        data.detail,
        event.attributedTo
          ? `${words.provenance.attributedTo(event.attributedTo)}.`
          : words.provenance.certaintyMeaning[event.certainty],
      ].join('\n'),
      url: data.url,
      categories: [{ name: data.category.label }],
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
