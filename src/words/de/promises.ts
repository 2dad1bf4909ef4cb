/** Words of the page of promises. */
export const promises = {
  title: 'Zusagen',
  description:
    'Was zugesagt wurde, von wem und für wann, ob es gehalten wurde, wie viele Tage vergingen, soweit Belege reichen, und der Beleg.',
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
  overdue: (days: string, from: string, to: string, end: string) =>
    `${days} nach dem Termin, gezählt vom ${from} bis ${to}, ${end}, sofern bis dahin nichts gekommen war.`,
  end: {
    look: () => 'als wir zuletzt nachsahen',
    account: (by: string) => `dem letzten Tag, von dem es heißt, es sei nichts gekommen (so ${by})`,
    event: (title: string) => `dem ersten Tag, an dem dies das Warten beendet haben kann: „${title}“`,
  },
  short: (days: string, to: string) =>
    `${days} nach dem Termin (bis ${to}), sofern bis dahin nichts gekommen war`,
  counted: (date: string) =>
    `Gezählt wird vom letzten Tag an, den der genannte Termin bedeuten kann, bis zum Ersten, was das Warten beendet haben kann, oder bis zum letzten Tag, über den eine Quelle oder unsere eigene Suche etwas sagt: nie über den ${date} hinaus, als wir zuletzt nachsahen.`,
  evidence: 'In ihren Worten',
  more: 'Der Beleg',
  permanent: (title: string) => `Dauerhafter Link: ${title}`,
  other: 'Weitere Zusagen',
  axis: 'Wie man die Linien liest',
  axisParts: {
    made: 'die Zusage wurde gegeben',
    due: 'sie war fällig',
    overdue: 'Tage nach dem Termin',
    open: 'kein Tag genannt',
  },
  data: 'Alle Zusagen als Daten (JSON)',
} as const;
