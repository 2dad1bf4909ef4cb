/** Words of the standing pages. */
export const pages = {
  updated: 'This page is of',
  otherTopics: 'Other questions',
  moved: {
    title: 'This page has moved',
    description: 'The page that was at this address has another one now, and this one leads to it.',
    link: 'Go to the page as it is now',
  },
  corrections: {
    none: 'No correction has been made so far. The first will be here.',
    noticedBy: (who: string) => `Noticed by ${who}.`,
  },
  counts: {
    title: 'What the site holds today',
    computed: 'Counted when the site was built.',
    articles: 'Articles',
    statements: 'Paragraphs in articles with a source',
    uncited: 'Paragraphs without a source, each with its reason',
    citations: 'Citations in articles',
    documentsCited: 'Documents that articles cite',
    quotationsPrinted: 'Recorded quotations that articles print',
    quotations: 'Recorded quotations in all',
    quotationsInText: 'of these found in the text of the document, page and word',
    quotationsInOriginal: 'of these found in an original that was fetched and is not shown here',
    quotationsInRecord: 'of these as recorded: the text of the source is not kept here',
    documents: 'Documents',
    events: 'Events',
    unknowns: 'Open questions',
    unknownsTitle: 'Everything that is not known',
  },
} as const;
