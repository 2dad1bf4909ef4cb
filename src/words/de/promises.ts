/** Words of the page of promises. */
export const promises = {
  title: 'Zusagen',
  description:
    'Was zugesagt wurde, von wem und für wann, ob es gehalten wurde, wie viele Tage seither vergangen sind, und der Beleg.',
  standfirst:
    'Was zugesagt wurde, von wem und für wann, und was man seither darüber weiß. Wo nichts gefunden wurde, heißt es nur das: Es beweist nicht, dass es nichts gab.',
  states: {
    yes: 'Gehalten',
    no: 'Nicht gehalten',
    partly: 'Teilweise gehalten',
    unknown: 'Nichts gefunden',
  },
  stateMeaning: {
    yes: 'Eine Quelle zeigt, dass es geschehen ist.',
    no: 'Quellen sagen, dass es bis dahin nicht geschehen war. Die Anmerkung sagt, welche.',
    partly: 'Eine Quelle zeigt, dass ein Teil davon geschehen ist.',
    unknown:
      'Es fand sich kein Zeichen, dass die Zusage gehalten wurde. Das beweist nicht, dass sie gebrochen wurde.',
  },
  made: 'Gegeben',
  by: 'Von',
  due: 'Fällig',
  noDue: 'kein Termin genannt',
  today: (date: string) => `Gezählt bis ${date}.`,
  overdue: (days: string, date: string, from: string) =>
    `${days} nach dem Termin, gezählt vom ${from} bis ${date}.`,
  overdueUnknown: (days: string, date: string, from: string) =>
    `${days} nach dem Termin, gezählt vom ${from} bis ${date}, sofern nichts veröffentlicht wurde, was wir nicht gefunden haben.`,
  still: (days: string) => `Noch ${days}.`,
  short: (days: string) => `${days} nach dem Termin`,
  shortUnknown: (days: string) => `${days} nach dem Termin, nichts gefunden`,
  countedTo: (date: string) =>
    `Gezählt wird bis ${date}, vom letzten Tag an, den der genannte Termin bedeuten kann.`,
  evidence: 'In ihren Worten',
  more: 'Der Beleg',
  permanent: (title: string) => `Dauerhafter Link: ${title}`,
  other: 'Weitere Zusagen',
  axis: 'Wie man die Linien liest',
  axisParts: {
    made: 'die Zusage wurde gegeben',
    due: 'sie war fällig',
    overdue: 'Tage nach dem Termin',
    open: 'kein Termin genannt',
  },
  data: 'Alle Zusagen als Daten (JSON)',
} as const;
