/** What the things of a site are called: one of them, and several. Each kind of record with an address is here. */
export const kinds = {
  article: { singular: 'Article', plural: 'Articles' },
  document: { singular: 'Document', plural: 'Documents' },
  event: { singular: 'Event', plural: 'Events' },
  request: { singular: 'Request', plural: 'Requests' },
  promise: { singular: 'Promise', plural: 'Promises' },
  bill: { singular: 'Bill', plural: 'Bills' },
  stage: { singular: 'Stage of the Bill', plural: 'Stages of the Bill' },
  provision: { singular: 'Provision of the Bill', plural: 'Provisions of the Bill' },
  figure: { singular: 'Data', plural: 'Data' },
  person: { singular: 'Person or body', plural: 'People and bodies' },
  term: { singular: 'Term', plural: 'Terms' },
  unknown: { singular: 'Not known', plural: 'Open questions' },
  page: { singular: 'Page', plural: 'Pages' },
  correction: { singular: 'Correction', plural: 'Corrections' },
  letter: { singular: 'Letter', plural: 'Letters' },
  paper: { singular: 'The site on paper', plural: 'The site on paper' },
} as const;
