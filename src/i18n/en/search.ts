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
  suggestions: 'Suggestions',
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
    /** While only titles were searched. */
    titles: { one: '{count} title for {query}', other: '{count} titles for {query}' },
    instead: { other: 'No title has “{words}”. Shown: {shown}.' },
    nearest: { other: 'Titles that have most of these words are shown too.' },
    also: { other: 'Also called {names}' },
    /** Of a text, whose names are words that readers look for it by. */
    listedUnder: { other: 'Listed under {names}' },
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
  none: {
    searched:
      'The titles and texts of everything listed below were searched. Every word must be found, but for small ones.',
    filters: 'Search without filters',
    exact: 'Search for the words in any order',
    lead: 'Or look here:',
    advice: 'Fewer words, or the beginning of a word, find more.',
  },
  empty: {
    heading: 'What can be searched',
    examples: 'For example',
    help: 'Every word must be found, but for small ones such as “my” or “the”; the beginning of a word is enough. Words in quotation marks, or with “exact phrase” ticked, are found only word for word. Sections of laws and reference numbers are found in every spelling.',
  },
  keys: {
    heading: 'Keys',
    help: '/ goes to the search from any page, the arrow keys through the suggestions and the results, Enter takes one, Escape clears the search.',
    slash: 'Let the / key lead to the search in this browser',
  },
  index: {
    titles: 'All titles, A to Z',
    description: 'Everything in this record by its title, from A to Z, with what it is.',
    letters: 'Letters',
    other: '0–9',
  },
  withoutScripts: {
    text: 'The search of this site needs scripts, and they are off. The whole record can be reached through the index below.',
    link: 'Search this site with DuckDuckGo (leaves this site)',
  },
  /** Words so common that a search for others need not fetch them. */
  common: 'the of and to in a that is for was on as it be by with this are at or not from'.split(' '),
  /** Words that a question has and a title need not have. */
  small:
    "i me my mine we us our ours you your yours he him his she her hers they them their theirs it its this these those there here who whom whose what which when where why how do does did done can could may might will would shall should must have has had having am is are was were be been being a an and or if of to in on at by for from with about into over under out up down off than then so too very any some all no not get gets got getting tell give gives gave happen happens happened anyone anybody someone somebody anything something won't don't doesn't didn't can't isn't aren't wasn't weren't hasn't haven't couldn't wouldn't shouldn't i'm i've they're that's what's who's".split(
      ' ',
    ),
  /** Endings by which the forms of a word differ, the longest first; and those that are part of a word. */
  endings: {
    cut: ['ings', 'rens', 'ing', 'ies=i', 'ied=i', 'ren', 'als', 'al', 'es', 'ed', 's', 'e', 'y=i'],
    kept: ['ss', 'us', 'is'],
  },
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
