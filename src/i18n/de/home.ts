/** Words of the front page. */
export const home = {
  statement: 'Die Geschichte in Kürze',
  withheldFor: 'zurückgehalten, bisher',
  countedFrom: (from: string, to: string) =>
    `vom ${from} bis ${to}, als wir zuletzt nachsahen, sofern es da noch unveröffentlicht war`,
  openRecord: 'Was darüber bekannt ist',
  questions: 'Was Leserinnen und Leser zuerst fragen',
  withheldTo: (days: string, day: string) => `${days} bis ${day}, sofern noch unveröffentlicht`,
  pictureKey:
    'Jedes Zeichen liegt an seinem Datum: ein volles Ende sagt, dass es kam, ein leeres, dass wir kein Zeichen davon fanden. Rote Zeichen sind Ablehnungen. Wo nur das Jahr bekannt ist, geht eine gepunktete Linie über das ganze Jahr.',
  refusals: 'Was abgelehnt wurde, und warum',
  refusalsMore: 'Jede Anfrage und wie sie ausging',
  promisesMore: 'Jede Zusage mit ihrem Beleg',
  articles: 'Die Artikel',
  lead: 'Der Hauptartikel',
  news: 'Was neu ist',
  newArticles: (count: string) => `${count} Artikel zum ersten Mal veröffentlicht`,
  corrected: 'Berichtigt',
  checkIt: 'Prüfen Sie selbst',
  counts: (paragraphs: string, documents: string, quotations: string) =>
    `Absätze mit Quelle in den Artikeln: ${paragraphs}. Angeführte Dokumente: ${documents}. Gedruckte Zitate: ${quotations}. Das Programm, das diese Website baut, vergleicht jedes Zitat und sagt, womit:`,
  howWeKnow: 'Woher wir das wissen',
  searchHint: 'Eine Wendung, ein Name, ein Paragraf',
} as const;
