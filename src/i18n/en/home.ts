/** Words of the front page. */
export const home = {
  statement: 'The story in short',
  withheldFor: 'withheld for',
  countedFrom: (from: string, to: string) =>
    `from ${from} to ${to}, our last look, if it was still unpublished then`,
  openRecord: 'What is known of it',
  questions: 'What readers ask first',
  withheldTo: (days: string, day: string) => `${days} to ${day}, if it is still unpublished`,
  pictureKey:
    'Each mark is drawn at its dates: a filled end says that it came, an empty one that we found no sign of it. Red marks are refusals. Where only the year is known, the line is dotted over the whole year.',
  refusals: 'What was refused, and why',
  refusalsMore: 'Every request and its outcome',
  promisesMore: 'Each promise with its evidence',
  articles: 'The articles',
  lead: 'The main article',
  news: 'What is new',
  newArticles: (count: string) => `${count} articles first published`,
  corrected: 'Corrected',
  checkIt: 'Check it yourself',
  counts: (paragraphs: string, documents: string, quotations: string) =>
    `The articles have ${paragraphs} paragraphs with a source. They cite ${documents} documents and print ${quotations} recorded quotations. The program that builds this site compares each quotation, and says with what:`,
  howWeKnow: 'How we know',
  searchHint: 'A phrase, a name, a section number',
} as const;
