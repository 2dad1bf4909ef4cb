/** Words of the standing pages. */
export const pages = {
  updated: 'Stand dieser Seite:',
  otherTopics: 'Weitere Fragen',
  moved: {
    title: 'Diese Seite ist umgezogen',
    description:
      'Die Seite, die unter dieser Adresse stand, hat jetzt eine andere; diese hier führt dorthin.',
    link: 'Zur Seite, wie sie jetzt ist',
  },
  corrections: {
    none: 'Bisher gibt es keine Berichtigung. Die erste wird hier stehen.',
    noticedBy: (who: string) => `Bemerkt von ${who}.`,
  },
  counts: {
    title: 'Was die Website heute enthält',
    computed: 'Gezählt beim Bauen der Website.',
    articles: 'Artikel',
    statements: 'Absätze in Artikeln mit Quelle',
    uncited: 'Absätze ohne Quelle, jeder mit seinem Grund',
    citations: 'Quellenangaben in Artikeln',
    documentsCited: 'Dokumente, die Artikel anführen',
    quotationsPrinted: 'Festgehaltene Zitate, die Artikel drucken',
    quotations: 'Festgehaltene Zitate insgesamt',
    quotationsInText: 'davon im Text des Dokuments gefunden, nach Seite und Wort',
    quotationsInOriginal: 'davon in einem Original gefunden, das abgerufen wurde und hier nicht gezeigt wird',
    quotationsInRecord: 'davon wie festgehalten: der Text der Quelle liegt nicht vor',
    documents: 'Dokumente',
    events: 'Ereignisse',
    unknowns: 'Offene Fragen',
    unknownsTitle: 'Alles, was nicht bekannt ist',
  },
} as const;
