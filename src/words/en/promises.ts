/** Words of the page of promises. */
export const promises = {
  title: 'Promises',
  description:
    'What was promised, by whom and for when, whether it was kept, how many days passed as far as evidence reaches, and the evidence.',
  standfirst:
    'What was promised, by whom and for when, and what is known of it since. Where nothing was found, that is all it says: it does not prove that there was nothing.',
  states: { yes: 'Kept', no: 'Not kept', partly: 'Kept in part', unknown: 'Nothing found' },
  stateMeaning: {
    yes: 'A source shows that it was done.',
    no: 'Sources say that it was not done by then. The note says which.',
    partly: 'A source shows that a part of it was done.',
    unknown: 'No sign was found that it was kept. That does not prove that it was not.',
  },
  made: 'Made',
  by: 'By',
  due: 'Due',
  noDue: 'no date given',
  /** `end` says what ends the count. */
  overdue: (days: string, from: string, to: string, end: string) =>
    `${days} past the date, counted from ${from} to ${to}, ${end}, if nothing had come by then.`,
  end: {
    look: () => 'the day of our last look',
    account: (by: string) => `the last day of which ${by} says that nothing had come`,
    event: (title: string) => `the first day on which this may have ended the wait: “${title}”`,
  },
  short: (days: string, to: string) => `${days} past the date (to ${to}), if nothing had come by then`,
  counted: (date: string) =>
    `Days are counted from the last day that the promised date may mean, to the first thing that may have ended the wait or the last day of which a source or our own search can speak: never beyond ${date}, our last look.`,
  evidence: 'In their words',
  more: 'The evidence',
  permanent: (title: string) => `Permanent link: ${title}`,
  other: 'Other promises',
  axis: 'How to read the lines',
  axisParts: {
    made: 'the promise was made',
    due: 'it was due',
    overdue: 'days past the date',
    open: 'no day was set',
  },
  data: 'All promises as data (JSON)',
} as const;
