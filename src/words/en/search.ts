export const search = {
  /** What a hit is: the label before its title and the name of its facet. */
  kinds: {
    article: 'Article',
    document: 'Document',
    event: 'Event',
    request: 'Request',
    promise: 'Promise',
    bill: 'Bill',
    figure: 'Data',
    person: 'Person or body',
    term: 'Term',
    page: 'Page',
  },
} as const;
