/** Words of the page of promises. */
export const promises = {
  title: 'Zusagen',
  description:
    'Was zugesagt wurde, von wem und für wann, ob es gehalten wurde, wie viele Tage vergingen, soweit Belege reichen, und der Beleg.',
  standfirst:
    'Was zugesagt wurde, von wem und für wann, und was man seither darüber weiß. Wo nichts gefunden wurde, heißt es nur das: Es beweist nicht, dass es nichts gab.',
  states: {
    met: 'Eingehalten',
    partly: 'Teilweise eingehalten',
    missed: 'Nicht zum Termin eingehalten',
    notFound: 'Kein Zeichen gefunden',
    noDate: 'Kein Termin gesetzt',
  },
  stateMeaning: {
    met: 'Eine Quelle zeigt, dass es kam.',
    partly: 'Eine Quelle zeigt, dass ein Teil davon kam.',
    missed: 'Jemand, der genannt ist, sagt, dass es bis zum Termin nicht gekommen war.',
    notFound: 'Wir fanden kein Zeichen, dass es kam. Das beweist nicht, dass es nicht kam.',
    noDate: 'Es wurde ohne Termin zugesagt oder erwartet; es kann keiner verpasst worden sein.',
  },
  metOn: (date: string, who?: string) => `Eingehalten: ${date}${who ? `, sagt ${who}` : ''}`,
  /** Of a thing whose date was moved later on. */
  missedFirst: (who: string) => `Am ersten Termin nicht eingehalten, sagt ${who}`,
  missedBy: (who: string) => `Nicht zum Termin eingehalten, sagt ${who}`,
  notFoundTo: (date: string) => `Kein Zeichen gefunden, gesucht bis ${date}`,
  noDateTo: (date: string) => `Kein Termin gesetzt, kein Zeichen gefunden, gesucht bis ${date}`,
  promisedTimes: (times: number) => `${times}-mal zugesagt.`,
  firstDue: (due: string) => `Zuerst fällig: ${due}.`,
  moved: (on: string, due: string) => `Neuer Termin, genannt ${on}: ${due}.`,
  things: (things: number, promises: number) => `Zugesagte Dinge: ${things}, in Zusagen: ${promises}.`,
  thingsCounted: (things: number, promises: number) =>
    `Gezählt werden zugesagte Dinge (${things}), nicht Zusagen (${promises}): Was erneut zugesagt oder verschoben wurde, zählt einmal.`,
  made: 'Gegeben',
  by: 'Von',
  dueBy: 'fällig',
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
    `${days} nach dem Termin (bis ${to}), sofern bis dahin nichts gekommen war.`,
  counted: (date: string) =>
    `Gezählt wird vom letzten Tag an, den der genannte Termin bedeuten kann, bis zum Ersten, was das Warten beendet haben kann, oder bis zum letzten Tag, über den eine Quelle oder unsere eigene Suche etwas sagt: nie über den ${date} hinaus, als wir zuletzt nachsahen.`,
  permanent: (title: string) => `Dauerhafter Link: ${title}`,
  axisParts: {
    made: 'versprochen',
    due: 'fällig',
    vague: 'nur Monat oder Jahr bekannt',
    met: 'eingehalten',
    overdue: 'Tage nach dem Datum',
    nothing: 'nichts gefunden, bis wir zuletzt nachsahen',
  },
} as const;
