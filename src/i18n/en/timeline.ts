/** Words of the timeline. */
export const timeline = {
  title: 'Timeline',
  description:
    'Every event on record, oldest first, each with its date, how sure it is, and the sources it rests on.',
  standfirst: (count: string, first: string, last: string) =>
    `${count} events from ${first} to ${last}, oldest first. Each shows its date as exactly as it is known and no more, how sure it is, and what it rests on.`,
  past: 'Skip to the events',
  years: 'Events by year',
  yearCount: (count: number) => (count === 1 ? 'event' : 'events'),
  gap: (first: string, last: string) => (first === last ? `${first}: none` : `${first} to ${last}: none`),
  stripNote:
    'Each mark is one event, and its shape is its category. A broken line stands for years without any.',
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
  permanent: (title: string) => `Permanent link: ${title}`,
  people: 'Who',
  exact: { inferred: 'worked out' },
  exports: 'The whole timeline for other programs',
  exportNames: { csv: 'Spreadsheet (CSV)', json: 'Data (JSON)', ics: 'Calendar (iCalendar)' },
  precision: {
    day: 'The day is known.',
    month: 'Only the month is known.',
    season: 'Only the season is known.',
    year: 'Only the year is known.',
    'academic-year': 'Only the school year is known.',
    interval: 'Only the days between which it lies, or through which it ran, are known.',
  },
} as const;
