/** The timeline as TimelineJS reads it (https://timeline.knightlab.com/docs/json-format.html). */
import { absoluteUrl } from '../../i18n/format.ts';
import { words } from '../../i18n/words.ts';
import { knownDate } from '../../lib/dates/dates.ts';
import { addresses, hasAddress } from '../../lib/site/addresses.ts';
import { escapeHtml } from '../../lib/text/escape-html.ts';
import type { Event, Story } from '../story.ts';
import { eventData } from '../exports/timeline-export.ts';

/** A date of TimelineJS says no more than its parts. */
function parts(date: string): Record<string, string> {
  const [year = '', month, day] = date.split('-');
  return { year, ...(month && { month }), ...(day && { day }) };
}

/** A year, a month or a day is one date; what lies somewhere between two days has both. */
function span(date: string): { start_date: object; end_date?: object } {
  const { precision, first, last, ends } = knownDate(date);
  if (precision === 'season') return { start_date: parts(first), end_date: parts(last) };
  const [from, to] = ends?.map((end) => knownDate(end)) ?? [];
  // The end of an interval may be a season itself, which has no parts of its own.
  if (!from || !to) return { start_date: parts(date) };
  return {
    start_date: parts(from.precision === 'season' ? from.first : ends![0]),
    end_date: parts(to.precision === 'season' ? to.last : ends![1]),
  };
}

function slide(s: Story, event: Event): object {
  const data = eventData(s, event);
  /** A link, where the site has an address. */
  const linked = (text: string, path: string) =>
    hasAddress(s.site)
      ? `<a href="${escapeHtml(absoluteUrl(s.site, path))}">${escapeHtml(text)}</a>`
      : escapeHtml(text);
  const sure = data.attributedTo
    ? words.provenance.attributedTo(data.attributedTo)
    : words.provenance.certainty[data.certainty];
  const sources = data.sources.map(
    ({ id, title, publisher, grade }) =>
      `<li>${linked(title, addresses.document(id))}, ${escapeHtml(publisher)} · ${words.provenance.grades[grade]}</li>`,
  );
  return {
    unique_id: event.id,
    ...span(event.date),
    display_date: data.dateInWords,
    group: data.category.label,
    text: {
      headline: linked(event.title, addresses.event(event.id)),
      text: [
        `<p>${escapeHtml(data.detail)}</p>`,
        ...(data.dateNote ? [`<p>${words.provenance.note}: ${escapeHtml(data.dateNote)}.</p>`] : []),
        `<p>${words.timeline.certainty}: ${escapeHtml(sure)}</p>`,
        `<p>${words.provenance.sources}</p><ul>${sources.join('')}</ul>`,
      ].join(''),
    },
    autolink: false,
  };
}

export const timelineSlides = (s: Story): object => ({
  title: {
    text: {
      headline: escapeHtml(`${s.site.title}: ${words.timeline.title}`),
      text: `<p>${escapeHtml(s.site.description)}</p>`,
    },
  },
  events: s.events.map((event) => slide(s, event)),
});
