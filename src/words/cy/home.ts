/** Words of the front page. */
export const home = {
  statement: 'Yr hanes yn gryno',
  withheldFor: 'wedi’i dal yn ôl ers',
  countedFrom: (from: string, to: string) =>
    `o ${from} hyd at ${to}, pan edrychwyd ddiwethaf, os oedd yn dal heb ei chyhoeddi bryd hynny`,
  openRecord: 'Beth sy’n hysbys amdani',
  numbers: 'Y rhifau sy’n cyfrif',
  refusals: 'Beth a wrthodwyd, a pham',
  refusalsMore: 'Pob cais a’i ganlyniad',
  promises: 'Beth a addawyd, ac erbyn pryd',
  promisesMore: 'Pob addewid gyda’i dystiolaeth',
  timeline: 'Sut y daeth hi i hyn',
  timelineMore: (count: string) =>
    `Y llinell amser gyfan (digwyddiadau: ${count}), pob un gyda’i ffynhonnell`,
  articles: 'Yr erthyglau',
  articlesMore: 'Pob erthygl',
  lead: 'Yr hanes i gyd',
  news: 'Beth sy’n newydd',
  newArticles: (count: string) => `Erthyglau a gyhoeddwyd am y tro cyntaf: ${count}`,
  corrected: 'Cywirwyd',
  checkIt: 'Gwiriwch drosoch eich hun',
  counts: (statements: string, documents: string, quotations: string) =>
    `Datganiadau yn yr erthyglau: ${statements}. Maent yn pwyso ar archif (dogfennau: ${documents}) ac ar ddyfyniadau a gofnodwyd (${quotations}), pob un wedi’i wirio air am air gan y rhaglen sy’n adeiladu’r wefan hon.`,
  howWeKnow: 'Sut y gwyddom',
  search: 'Chwilio popeth',
  searchHint: 'Ymadrodd, enw, rhif adran',
} as const;
