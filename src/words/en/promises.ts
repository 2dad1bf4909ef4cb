/** Words of the page of promises. */
export const promises = {
  title: 'Promises',
  description:
    'What was promised, by whom and for when, whether it was kept, how many days have passed since, and the evidence.',
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
  today: (date: string) => `Counted to ${date}.`,
  overdue: (days: string, date: string, from: string) =>
    `${days} past the date, counted from ${from} to ${date}.`,
  overdueUnknown: (days: string, date: string, from: string) =>
    `${days} since the date passed, counted from ${from} to ${date}, if nothing was published that we did not find.`,
  still: (days: string) => `${days} still to go.`,
  short: (days: string) => `${days} past the date`,
  shortUnknown: (days: string) => `${days} since the date, nothing found`,
  countedTo: (date: string) =>
    `Days are counted to ${date}, from the last day that the promised date may mean.`,
  evidence: 'In their words',
  more: 'The evidence',
  permanent: (title: string) => `Permanent link: ${title}`,
  other: 'Other promises',
  axis: 'How to read the lines',
  axisParts: {
    made: 'the promise was made',
    due: 'it was due',
    overdue: 'days past the date',
    open: 'no date was given',
  },
  data: 'All promises as data (JSON)',
} as const;
