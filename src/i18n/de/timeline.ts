/** Words of the timeline. */
export const timeline = {
  title: 'Chronik',
  description:
    'Alle belegten Ereignisse, die ältesten zuerst, jedes mit Datum, mit dem Grad seiner Sicherheit und mit seinen Quellen.',
  standfirst: (count: string, first: string, last: string) =>
    `${count} Ereignisse von ${first} bis ${last}, die ältesten zuerst. Bei jedem steht, wie sicher es ist und worauf es beruht.`,
  past: 'Zu den Ereignissen springen',
  key: 'Das Wichtigste',
  strip: 'Jedes Ereignis an seinem Datum',
  yearCount: (count: number) => (count === 1 ? 'Ereignis' : 'Ereignisse'),
  gap: (first: string, last: string) => (first === last ? `${first}: keine` : `${first} bis ${last}: keine`),
  stripNote:
    'Eine Marke ist ein Ereignis, ihre Form die Kategorie. Eine Linie durch sie reicht über alle Tage, an denen es gewesen sein kann. Eine gepunktete Linie steht für Jahre ohne Ereignis.',
  filter: 'Die Liste eingrenzen',
  category: 'Kategorie',
  certainty: 'Wie sicher es ist',
  text: 'Wörter in einem Ereignis',
  show: 'Zeigen',
  clear: 'Alle Ereignisse zeigen',
  all: (total: number) => `Alle ${total} Ereignisse sind zu sehen.`,
  some: (total: number) => ({
    one: `{n} von ${total} Ereignissen ist zu sehen.`,
    other: `{n} von ${total} Ereignissen sind zu sehen.`,
  }),
  none: 'Kein Ereignis passt. Nehmen Sie eine Auswahl zurück oder zeigen Sie alle Ereignisse.',
  people: 'Wer',
  exact: { inferred: 'erschlossen' },
  taken: { one: 'Das gezeigte Ereignis als Datei:', other: 'Die {n} gezeigten Ereignisse als Datei:' },
  take: (total: number) => (total === 1 ? 'Das Ereignis als Datei:' : `Alle ${total} Ereignisse als Datei:`),
  exportNames: { csv: 'CSV für Tabellen', json: 'JSON', ics: 'iCalendar', timelinejs: 'TimelineJS' },
  precision: {
    day: 'Der Tag ist bekannt.',
    month: 'Nur der Monat ist bekannt.',
    season: 'Nur die Jahreszeit ist bekannt.',
    year: 'Nur das Jahr ist bekannt.',
    'academic-year': 'Nur das Schuljahr ist bekannt.',
    interval: 'Nur die Tage sind bekannt, zwischen denen es liegt oder durch die es sich zog.',
  },
} as const;
