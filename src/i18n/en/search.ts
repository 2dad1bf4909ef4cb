/**
 * Words of the search. Those that the reader's browser fills in are given as text with names in
 * braces, by plural form, so that the script that fills them knows no language.
 */
export const search = {
  title: 'Search the record',
  description:
    'Search every document, event, request, promise, provision, person, term and figure of this record, by word, exact phrase or reference number.',
  label: 'Words, a phrase, a name or a reference number',
  submit: 'Search',
  exact: 'Exact phrase',
  sort: 'Order',
  sorts: { relevance: 'Best match first', newest: 'Newest first', oldest: 'Oldest first' },
  narrow: 'Narrow the results',
  counted: 'In these numbers a document counts once, however many of its pages are found.',
  countedInPart: 'A plus sign means at least so many: not everything that may hold these words was read.',
  clear: 'Remove all filters',
  results: 'Results',
  more: 'Show more results',
  morePublishers: 'Others',
  facets: {
    kind: 'Kind',
    grade: 'How well we know it',
    topic: 'Topic',
    year: 'Year',
    publisher: 'Publisher',
  },
  /** Filled in by the browser. */
  messages: {
    loading: { other: 'Searching…' },
    count: { one: '{count} result for {query}', other: '{count} results for {query}' },
    countFiltered: { one: '{count} result', other: '{count} results' },
    /** Where not everything that may hold the words was read. */
    atLeast: { one: 'At least {count} result for {query}', other: 'At least {count} results for {query}' },
    atLeastNumber: { other: '{count}+' },
    /** What is read aloud where little was found. */
    listed: { other: '{said}: {titles}.' },
    none: { other: 'Nothing found for {query}.' },
    tooCommon: { other: 'These words are too common to be searched alone.' },
    noneFiltered: { other: 'Nothing found with these filters.' },
    failed: { other: 'The search could not be loaded. Try again, or use the index below.' },
    exactNote: { other: 'Checked word for word in the text.' },
    page: { other: 'Page {page}' },
    quoted: { other: '“{words}”' },
  },
  meant: 'Did you mean:',
  none: {
    searched: 'The titles and texts of everything listed below were searched. Every word must be found.',
    filters: 'Search without filters',
    exact: 'Search for the words in any order',
    advice: 'Fewer words, or the beginning of a word, find more.',
  },
  empty: {
    heading: 'What can be searched',
    examples: 'For example',
    help: 'Every word must be found; the beginning of a word is enough. Words in quotation marks, or with “exact phrase” ticked, are found only word for word. Sections of laws and reference numbers are found in every spelling.',
  },
  keys: {
    heading: 'Keys',
    help: '/ goes to the search from any page, the arrow keys through the results, Enter opens one, Escape clears the search.',
    slash: 'Let the / key lead to the search in this browser',
  },
  index: {
    documents: 'All documents, A to Z',
    description: 'Every document of this record by its title, from A to Z, with its publisher and year.',
    letters: 'Letters',
    other: '0–9',
  },
  withoutScripts: {
    text: 'The search of this site needs scripts, and they are off. The whole record can be reached through the index below.',
    link: 'Search this site with DuckDuckGo (leaves this site)',
  },
  /** Words so common that a search for others need not fetch them. */
  common: 'the of and to in a that is for was on as it be by with this are at or not from'.split(' '),
  /** How the language refers to places in laws and papers. See `lib/search/terms.ts`. */
  references: {
    kinds: {
      section: ['s', 'ss', 'sec', 'sect', 'section', 'sections', '§'],
      article: ['art', 'arts', 'article', 'articles'],
      chapter: ['c', 'ch', 'chapter'],
      bill: ['bill'],
      clause: ['cl', 'clause', 'clauses'],
      schedule: ['sch', 'sched', 'schedule'],
      regulation: ['reg', 'regs', 'regulation', 'regulations'],
      paragraph: ['para', 'paras', 'paragraph', 'paragraphs'],
    },
    joiners: ['and', 'or', 'to'],
  },
} as const;
