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
    statements: 'Aussagen in Artikeln, jede mit einer Quelle',
    uncited: 'Absätze ohne Quelle, jeder mit seinem Grund',
    citations: 'Quellenangaben in Artikeln',
    quotations: 'Festgehaltene Zitate',
    quotationsInText: 'Zitate, am Text ihrer Quelle geprüft, nach Seite und Wort',
    quotationsInOriginal:
      'Zitate, an einem Original geprüft, das abgerufen wurde und hier nicht gezeigt wird',
    quotationsInRecord: 'Zitate, wie aus Quellen festgehalten, deren Text nicht vorliegt',
    documents: 'Dokumente',
    events: 'Ereignisse',
    unknowns: 'Offene Fragen',
    unknownsTitle: 'Alles, was nicht bekannt ist',
  },
} as const;
