/** Words of the timeline. */
export const timeline = {
  title: 'Timeline',
  description:
    'Every event on record, oldest first, each with its date, how sure it is, and the sources it rests on.',
  standfirst: (count: string, first: string, last: string) =>
    `${count} events from ${first} to ${last}, oldest first. Each says how sure it is and what it rests on.`,
  past: 'Skip to the events',
  key: 'The short version',
  strip: 'Every event at its date',
  yearCount: (count: number) => (count === 1 ? 'event' : 'events'),
  gap: (first: string, last: string) => (first === last ? `${first}: none` : `${first} to ${last}: none`),
  stripNote:
    'A mark is an event, its shape the category. A line through it covers all days on which it may have been. A dotted line stands for years without events.',
  filter: 'Narrow the list',
  category: 'Category',
  certainty: 'How sure it is',
  text: 'Words in an event',
  show: 'Show',
  clear: 'Show all events',
  all: (total: number) => `All ${total} events are shown.`,
  /** `{n}` is the number of events that match. One form for each plural category of the language. */
  some: (total: number) => ({
    one: `{n} of ${total} events is shown.`,
    other: `{n} of ${total} events are shown.`,
  }),
  none: 'No event matches. Take a choice away, or show all events.',
  people: 'Who',
  exact: { inferred: 'worked out' },
  /** `{n}` is the number of events that are shown. */
  taken: { one: 'The event shown, as a file:', other: 'The {n} events shown, as a file:' },
  take: (total: number) => (total === 1 ? 'The event, as a file:' : `All ${total} events, as a file:`),
  exportNames: { csv: 'CSV for spreadsheets', json: 'JSON', ics: 'iCalendar', timelinejs: 'TimelineJS' },
  precision: {
    day: 'The day is known.',
    month: 'Only the month is known.',
    season: 'Only the season is known.',
    year: 'Only the year is known.',
    'academic-year': 'Only the school year is known.',
    interval: 'Only the days between which it lies, or through which it ran, are known.',
  },
} as const;
