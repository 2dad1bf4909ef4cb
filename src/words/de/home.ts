/** Words of the front page. */
export const home = {
  statement: 'Die Geschichte in Kürze',
  withheldFor: 'zurückgehalten, bisher',
  countedFrom: (from: string, to: string) =>
    `vom ${from} bis ${to}, als wir zuletzt nachsahen, sofern es da noch unveröffentlicht war`,
  openRecord: 'Was darüber bekannt ist',
  numbers: 'Die Zahlen, auf die es ankommt',
  refusals: 'Was abgelehnt wurde, und warum',
  refusalsMore: 'Jede Anfrage und wie sie ausging',
  promises: 'Was zugesagt wurde, und für wann',
  promisesMore: 'Jede Zusage mit ihrem Beleg',
  timeline: 'Wie es dazu kam',
  timelineMore: (count: string) => `Die ganze Chronik: ${count} Ereignisse, jedes mit seiner Quelle`,
  articles: 'Die Artikel',
  articlesMore: 'Alle Artikel',
  lead: 'Die ganze Geschichte',
  news: 'Was neu ist',
  newArticles: (count: string) => `${count} Artikel zum ersten Mal veröffentlicht`,
  corrected: 'Berichtigt',
  checkIt: 'Prüfen Sie selbst',
  counts: (statements: string, documents: string, quotations: string) =>
    `Aussagen in den Artikeln: ${statements}. Sie stützen sich auf ein Archiv (Dokumente: ${documents}) und auf festgehaltene Zitate (${quotations}), jedes Wort für Wort geprüft von dem Programm, das diese Website baut.`,
  howWeKnow: 'Woher wir das wissen',
  search: 'Alles durchsuchen',
  searchHint: 'Eine Wendung, ein Name, ein Paragraf',
} as const;
