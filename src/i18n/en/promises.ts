/** Words of the page of promises. */
export const promises = {
  title: 'Promises',
  description:
    'What was promised, by whom and for when, whether it was kept, how many days passed as far as evidence reaches, and the evidence.',
  standfirst:
    'What was promised, by whom and for when, and what is known of it since. Where nothing was found, that is all it says: it does not prove that there was nothing.',
  states: {
    met: 'Met',
    partly: 'Met in part',
    missed: 'Not met by its date',
    notFound: 'No sign found',
    noDate: 'No date set',
  },
  stateMeaning: {
    met: 'A source shows that it came.',
    partly: 'A source shows that a part of it came.',
    missed: 'Somebody, who is named, says that it had not come by the date set.',
    notFound: 'We found no sign that it came. That does not prove that it did not.',
    noDate: 'It was promised or expected without a date, and none can have been missed.',
  },
  metOn: (date: string, who?: string) => `Met on ${date}${who ? `, says ${who}` : ''}`,
  /** Of a thing whose date was moved later on. */
  missedFirst: (who: string) => `Not met by its first date, says ${who}`,
  missedBy: (who: string) => `Not met by its date, says ${who}`,
  notFoundTo: (date: string) => `No sign found up to ${date}`,
  noDateTo: (date: string) => `No date set, no sign found up to ${date}`,
  /** How often one thing was promised, and how its date was moved. */
  promisedTimes: (times: number) => `Promised ${times} times.`,
  firstDue: (due: string) => `First due ${due}.`,
  moved: (on: string, due: string) => `On ${on} the date was moved to ${due}.`,
  things: (things: number, promises: number) =>
    `${things} ${things === 1 ? 'thing' : 'things'} promised, in ${promises} ${promises === 1 ? 'promise' : 'promises'}.`,
  thingsCounted: (things: number, promises: number) =>
    `Counted are things promised (${things}), not promises (${promises}): one that was promised again, or whose date was moved, counts once.`,
  made: 'Made',
  by: 'By',
  due: 'Due',
  dueBy: 'due',
  noDue: 'no date given',
  /** `end` says what ends the count. */
  overdue: (days: string, from: string, to: string, end: string) =>
    `${days} past the date, counted from ${from} to ${to}, ${end}, if nothing had come by then.`,
  end: {
    look: () => 'the day of our last look',
    account: (by: string) => `the last day of which ${by} says that nothing had come`,
    event: (title: string) => `when this may have ended the wait, which no source says: “${title}”`,
  },
  short: (days: string, to: string) => `${days} past the date (to ${to}), if nothing had come by then.`,
  counted: (date: string) =>
    `We count from the latest day that the promised date allows to the first thing that may have ended the wait, or to the end of our evidence: never beyond ${date}, our last look.`,
  permanent: (title: string) => `Permanent link: ${title}`,
  axisParts: {
    made: 'promised',
    due: 'due',
    vague: 'only the month or year is known',
    met: 'met',
    overdue: 'days past the date',
    nothing: 'nothing found, up to our last look',
  },
} as const;
