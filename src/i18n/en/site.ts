/** Words of the frame of every page, and those that several kinds of page share. */
export const site = {
  skip: 'Skip to the text',
  contents: 'Contents',
  search: 'Search',
  menu: 'Sections',
  home: 'Front page',
  sections: {
    articles: 'Articles',
    timeline: 'Timeline',
    requests: 'Requests',
    promises: 'Promises',
    bill: 'The Bill',
    documents: 'Documents',
    data: 'Data',
    people: 'People',
    glossary: 'Glossary',
    search: 'Search',
    ask: 'Ask for it',
  },
  /** The section of bills, once all are law. */
  enactedSection: 'The Act',
  standing: {
    method: 'How we know',
    corrections: 'Corrections',
    about: 'About',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    ask: 'Ask for it',
  },
  download: 'Download:',
  footer: {
    record: 'The record',
    site: 'This site',
    machines: 'For machines',
    feeds: {
      rss: 'RSS feed',
      json: 'JSON feed',
      package: 'Data package',
      provenance: 'Provenance',
      citations: 'Citations',
    },
    knowledge: (date: string) => `State of knowledge: ${date}; no wait is counted beyond that day.`,
    built: (date: string) => `Built on ${date}.`,
    licence: (name: string) => `Text and data: ${name}. Quotations stay their owners’.`,
  },
  contact: {
    none: 'The publisher has set no contact address, so this site offers none.',
    publisher: (name: string) => `Published by ${name}.`,
    unnamed: 'This site names no publisher yet.',
    write: 'Write to the publisher',
    risk: 'Ordinary mail and e-mail can be read and traced by others. If being known as a source could harm you, do not write from a device, network or account at work, and think first about what you can prove without sending anything.',
  },
  notFound: {
    title: 'This page is not here',
    text: 'The address may be mistyped, or an old link may be wrong. Nothing has been withheld: the search covers everything that is published.',
  },
  draft: 'Draft',
  notYet: {
    title: 'Not published: shown here only while you work',
    draft: 'a draft',
    until: (moment: string) => `held back until ${moment}`,
  },
  /** The notice of a story that nobody has begun. */
  begun: {
    title: 'Untitled investigation',
    tagline: 'What this investigation is about, in one line.',
    description:
      'What this investigation is about, in 50 to 160 characters, for search engines and shared links.',
  },
  correctionsHere: 'Corrections to this page',
  /** The name of a link to the place that it is beside. */
  permanent: (title: string) => `Permanent link: ${title}`,
} as const;

/** How well we know a source, how sure a statement is, and where it comes from. */
export const provenance = {
  sources: 'Sources',
  source: 'Source',
  /** After the number of sources, for who hears the line alone. */
  sourcesOf: (what: string) => `of ${what}`,
  notes: 'Notes and sources',
  noSource: 'Without a source',
  backToText: (number: number) => `Back to the text, reference ${number}`,
  noteNames: {
    note: (number: number) => `Note ${number}`,
    run: (first: number, last: number) => `Notes ${first}–${last}`,
  },
  grades: {
    read: 'we read it',
    'read-in-part': 'we read part of it',
    reported: 'known through others',
    withheld: 'withheld',
  },
  gradeMeaning: {
    read: 'We read the text itself.',
    'read-in-part': 'We could read only part of the text.',
    reported: 'We know it only through another source, which is named.',
    withheld: 'It exists and, as far as any source found shows, has not been released.',
  },
  grade: 'How well we know it',
  certainty: { established: 'established', attributed: 'attributed', inferred: 'worked out' },
  certaintyMeaning: {
    established: 'A primary source says so, or several sources agree.',
    attributed: 'It rests on the word of the one who is named.',
    inferred: 'It was worked out; the note says how.',
  },
  attributedTo: (who: string) => `According to ${who}`,
  reportedThrough: 'Known through',
  /** Quotation marks: around a quotation, and around one inside it. */
  marks: { open: '“', close: '”', innerOpen: '‘', innerClose: '’' },
  /** Recorded words in the quotation marks of the language. */
  inMarks: (text: string) => `“${text}”`,
  quotedBy: (publisher: string) => `as quoted by ${publisher}`,
  openPlace: 'See the words at their place',
  analysis: 'Our analysis',
  law: 'What the law says',
  fairness: 'In fairness',
  note: 'Note',
  notKnown: 'What is not known',
  lookAt: 'It could be settled here',
  checkedTo: (date: string) => `Looked for up to ${date}. Not found does not mean that it does not exist.`,
  undated: 'undated',
  counts: (paragraphs: number, citations: number) =>
    [
      `${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'} with a source`,
      `${citations} ${citations === 1 ? 'citation' : 'citations'}`,
    ].join(', '),
  /** The two looks of the highlighter. */
  marked: {
    recorded: 'as recorded',
    inText: 'in the text of the document',
    recordedMeans: (count: number) =>
      `${count} ${count === 1 ? 'quotation' : 'quotations'}, compared word for word with our record of them.`,
    inTextMeans: (count: number) =>
      `${count} ${count === 1 ? 'quotation' : 'quotations'}, found word for word in the text of the document; the note names the page.`,
  },
  days: { one: 'day', other: 'days' },
  toLastLook: (date: string) => `to ${date}, our last look`,
  ifUnpublished: 'if it was still unpublished then',
  /** Words by which a sentence says that a count may be wrong. */
  doubt: ['if', 'unless', 'as far as'],
} as const;

export const dates = {
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  to: 'to',
  yearToYear: '–',
  /** A date that is the latest possible. */
  by: (date: string) => `by ${date}`,
  /** A date that no source prints whole. */
  inferred: (date: string) => `${date}, inferred`,
  unknown: 'date not known',
} as const;

export const numbers = {
  /** Names of numbers, by the number: forms of one are kept apart by a bar. A word that is an article too has none. */
  named: ' one two three four five six seven eight nine ten eleven twelve'.split(' '),
  hundred: 'hundred',
  million: { other: 'million' },
  thousand: { other: 'thousand' },
  /** Words in a column `qualifier` that change what a number says: see `lib/text/numbers.ts`. */
  qualifiers: {
    above: ['more than', 'over', 'at least'],
    below: ['less than', 'fewer than', 'up to', 'nearly'],
    near: ['about'],
  },
} as const;
