/** Words of the front page. */
export const home = {
  statement: 'The story in short',
  withheldFor: 'withheld for',
  countedFrom: (from: string, to: string) =>
    `from ${from} to ${to}, our last look, if it was still unpublished then`,
  openRecord: 'What is known of it',
  numbers: 'The numbers that matter',
  refusals: 'What was refused, and why',
  refusalsMore: 'Every request and its outcome',
  promises: 'What was promised, and when',
  promisesMore: 'Each promise with its evidence',
  timeline: 'How it came to this',
  timelineMore: (count: string) => `The whole timeline: ${count} events, each with its source`,
  articles: 'The articles',
  articlesMore: 'All articles',
  lead: 'The whole story',
  news: 'What is new',
  newArticles: (count: string) => `${count} articles first published`,
  corrected: 'Corrected',
  checkIt: 'Check it yourself',
  counts: (statements: string, documents: string, quotations: string) =>
    `The articles hold ${statements} statements. They rest on an archive of ${documents} documents and on ${quotations} recorded quotations, each checked word for word by the program that builds this site.`,
  howWeKnow: 'How we know',
  search: 'Search everything',
  searchHint: 'A phrase, a name, a section number',
} as const;
