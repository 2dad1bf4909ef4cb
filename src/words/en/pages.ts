/** Words of the standing pages. */
export const pages = {
  updated: 'This page is of',
  otherTopics: 'Other questions',
  moved: {
    title: 'This page has moved',
    description: 'The page that stood at this address has another one now, and this one leads to it.',
    link: 'Go to the page as it is now',
  },
  corrections: {
    none: 'No correction has been made so far. The first will stand here.',
    noticedBy: (who: string) => `Noticed by ${who}.`,
  },
  counts: {
    title: 'What the site holds today',
    computed: 'Counted when the site was built.',
    articles: 'Articles',
    statements: 'Statements in articles, each with a source',
    uncited: 'Paragraphs without a source, each with its reason',
    citations: 'Citations in articles',
    quotations: 'Recorded quotations',
    quotationsInText: 'Quotations checked against the text of their source, page and word',
    quotationsInOriginal: 'Quotations checked against an original that was fetched and is not shown here',
    quotationsInRecord: 'Quotations as recorded from sources whose text is not held',
    documents: 'Documents',
    events: 'Events',
    unknowns: 'Open questions',
    unknownsTitle: 'Everything that is not known',
  },
} as const;
