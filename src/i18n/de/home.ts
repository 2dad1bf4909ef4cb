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
  lead: 'Die ganze Geschichte',
  news: 'Was neu ist',
  notReleased:
    'Diese Website ist noch nicht veröffentlicht. Neues steht hier von der ersten Veröffentlichung an.',
  newArticles: (count: string) => `${count} Artikel zum ersten Mal veröffentlicht`,
  corrected: 'Berichtigt',
  checkIt: 'Prüfen Sie selbst',
  counts: (paragraphs: string, documents: string, quotations: string) =>
    `Absätze mit Quelle in den Artikeln: ${paragraphs}. Angeführte Dokumente: ${documents}. Gedruckte Zitate: ${quotations}. Das Programm, das diese Website baut, vergleicht jedes Zitat und sagt, womit:`,
  howWeKnow: 'Woher wir das wissen',
  searchHint: 'Eine Wendung, ein Name, ein Paragraf',
} as const;
