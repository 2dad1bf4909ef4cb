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
  notReleased:
    'Nid yw’r wefan hon wedi’i rhyddhau eto. Bydd yr hyn sy’n newydd yma o’r rhyddhad cyntaf ymlaen.',
  newArticles: (count: string) => `Erthyglau a gyhoeddwyd am y tro cyntaf: ${count}`,
  corrected: 'Cywirwyd',
  checkIt: 'Gwiriwch drosoch eich hun',
  counts: (paragraphs: string, documents: string, quotations: string) =>
    `Paragraffau â ffynhonnell yn yr erthyglau: ${paragraphs}. Dogfennau a ddyfynnir: ${documents}. Dyfyniadau a argreffir: ${quotations}. Mae’r rhaglen sy’n adeiladu’r wefan hon yn cymharu pob dyfyniad, ac yn dweud â beth:`,
  howWeKnow: 'Sut y gwyddom',
  search: 'Chwilio popeth',
  searchHint: 'Ymadrodd, enw, rhif adran',
} as const;
