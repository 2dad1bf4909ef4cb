/** Words of the archive: its index, a document's page, a withheld document's page, citations. */
import { plural } from './count.ts';

export const documents = {
  title: 'Documents',
  description:
    'Every source of this investigation, with how well each is known, what it says, its recorded quotations and everything that rests on it.',
  /** `whole`: of how many documents the text itself is shown. */
  intro: (count: number, pages: number, whole: number) =>
    `The archive holds ${plural(count, 'source', 'sources')}. Each has a record here, with how well we know it, where it can be read, and everything on this site that rests on it; ${pages} have our notes on what they say.${whole === 0 ? ' No whole document is copied here: the link leads to the original.' : ` Of ${plural(whole, 'document', 'documents')} the text itself is here too; for the others the link leads to the original.`}`,
  exportDescription:
    'One record for each source. Dates are EDTF (ISO 8601-2) at the precision that is known. `evidence` says how well a source is known, `link` where a reader is sent, `readIn` what copy was read where it was another, `usedIn` how many places of the site use or name it. Notes are in our own words; quotations stay their owners’.',
  provenance: {
    description:
      'Every statement of this site that has a source, with its sources, how well each is known, and whether its quotations were checked. A statement without a source carries the written reason.',
    schema: {
      kind: 'Where the statement is: article, page, home, event, request, promise, bill, stage, provision, figure, person, term, unknown or document.',
      address: 'Its place on this site, as a path.',
      text: 'Its words, without markup.',
      certainty:
        'Of events and of what is known of a withheld document: established, attributed or inferred.',
      attributedTo: 'On whose word it rests.',
      uncited: 'The written reason why it has no source.',
      sources:
        'Each with `document` (id), `address` (the place on its page), `title`, `grade`, `locator`, and in a text the `reference` that leads to it.',
      quotations: 'Each with `id`, `address`, `document`, `text` and how its words were `checked`.',
    },
  },
  /** Words by which a locator names a place in a document, as patterns. */
  placeWords: [
    'pages?',
    'paragraphs?',
    'sections?',
    'sentences?',
    'bullets?',
    'passages?',
    'chapters?',
    'standfirst',
    'lines?',
  ],
  stageTitle: (house: string, stage: string) => `${house}: ${stage}`,
  kinds: {
    primary: 'Official or first-hand',
    legal: 'Law',
    news: 'News',
    campaign: 'Campaign',
    academic: 'Academic',
    trade: 'Trade and professional',
  },
  kindMeaning: {
    primary: 'From a public body or a legislature, or a letter, or the data itself.',
    legal: 'Legislation, a judgment, a decision notice, or a transcription of one.',
    news: 'From a newspaper, a broadcaster or the legal press.',
    campaign: 'From a campaign group or campaigner: its claims and counts are its own.',
    academic: 'From researchers.',
    trade: 'From a law firm, a consultancy, a professional blog or the trade press.',
  },
  record: {
    title: 'The record',
    publisher: 'Publisher',
    byline: 'By',
    kind: 'Kind',
    date: 'Date',
    original: 'The original',
    noOriginal: 'No link',
    noOriginalReason: 'There is no address to send a reader to.',
    read: 'Where it was read',
    readElsewhere: 'In a copy on another site, which is not linked here.',
    readCopy: (name: string) => `In a copy: ${name}.`,
    licence: 'Licence',
    licenceOpen: 'Not confirmed.',
    topics: 'Topics',
    id: 'Record',
    titleIsDescription: 'The title is our description. The document has another or none.',
    uncertainTitle: 'On the title',
    go: (host: string) => `Read it at ${host}`,
    archived: (day: string) => `archived copy of ${day}`,
    awaiting:
      'This record awaits a check and may not be cited until it is made. No statement of fact on this site may rest on it until then.',
  },
  through: 'We know it through',
  notes: 'What it says',
  notesIntro:
    'Our notes, in our own words. Each names the place in the document, or through whom it is known.',
  whereItStands: 'Where',
  quotations: 'In its own words',
  quotationsIntro: (count: number) =>
    `${plural(count, 'quotation', 'quotations')} recorded from this document, word for word.`,
  /** What the marks of a quotation leave out and stand for, as its record says. */
  marks: {
    standsFor: (mark: string, words: string) => `${mark} stands for ${words}.`,
    added: (mark: string) => `${mark} is added by us.`,
    leftOut: (words: string) => `Left out by us: ${words}.`,
    farApart: 'The parts are far apart:',
  },
  usedIn: 'Used on this site in',
  notUsed: 'Recorded, and not used elsewhere on this site so far.',
  permalink: 'Link to this place',
  permalinkTo: (what: string) => `Link to this place: ${what}`,
  at: (label: string) => `note ${label}`,
  rests: 'What rests on it',
  restsIntro: (count: number) =>
    `${plural(count, 'place', 'places')} on this site ${count === 1 ? 'uses or names' : 'use or name'} this document.`,
  restsNothing: 'Nothing on this site rests on this document so far.',
  otherDocuments: 'Other documents',
  showAll: (count: number) => `Show all ${count}`,
  cite: {
    title: 'Cite this document',
    bibtex: 'BibTeX',
    files: { bib: 'BibTeX file', ris: 'RIS file', 'csl.json': 'CSL-JSON file' },
    grade: (grade: string, meaning: string) => `Evidence: ${grade}. ${meaning}`,
    gradeNote: (note: string) => `Of the grade: ${note}.`,
    through: (titles: string[]) => `Known through: ${titles.join('; ')}.`,
    description: 'The title is a description, not the document’s own.',
    date: (date: string) => `Date: ${date}.`,
    archived: (day: string, address: string) => `Archived copy of ${day}: ${address}`,
    record: (address: string) => `Record: ${address}`,
    line: (of: {
      author: string | undefined;
      title: string;
      description: boolean;
      publisher: string;
      date: string;
      link: string | undefined;
      /** Whether the document at the link was seen; else its record was. */
      linkSeen: boolean;
      accessed: string;
      site: string;
      record: string;
      grade: string;
    }) =>
      [
        of.author && of.author !== of.publisher ? `${of.author}, ` : '',
        of.description ? `[${of.title}]` : `“${of.title}”`,
        `, ${of.publisher}, ${of.date}`,
        of.link ? `, ${of.link}` : '',
        of.linkSeen ? `, accessed ${of.accessed}` : '',
        `. Evidence: ${of.grade}. Record in ${of.site}: ${of.record}`,
        of.linkSeen ? '' : `, accessed ${of.accessed}`,
      ].join(''),
  },
  withheld: {
    label: 'Withheld document',
    daysWithheld: (unit: string) => `${unit} withheld`,
    since: (date: string, note: string | undefined, lastLook: string) =>
      `Counted from ${date}${note ? `, ${note},` : ''} to ${lastLook}, our last look, if it was still unpublished then.`,
    checked: (date: string) => `Last looked for on ${date}. Not found does not prove that it is nowhere.`,
    bars: 'We found nothing of its text released. The bars stand for what is withheld, and for no real line.',
    holds: 'Who holds it',
    asked: 'Who asked for it',
    askedOf: (body: string) => `asked the ${body}`,
    someone: (note: string) => `Someone (${note})`,
    askedNoDate: 'date not known',
    maySame: 'Some of these may be one and the same request.',
    refused: 'Who refused it, and with which words',
    refusedBy: (body: string) => `Refused by the ${body}`,
    refusedStamp: 'Refused',
    request: 'The request',
    requestOf: (who: string, body: string) => `The request: ${who} to the ${body}`,
    requestAnswered: (body: string, date: string) => `The request that the ${body} answered (${date})`,
    letterOf: (body: string, date: string) => `The record of that refusal (${body}, ${date})`,
    known: 'What is known of it',
    notKnown: 'What is not known of it',
    notesTitle: 'Our notes on it',
  },
  index: {
    lead: 'What nobody may read',
    leadLink: 'Its page: who holds it, who asked, who refused',
    most: 'What the story leans on most',
    uses: (count: number) => plural(count, 'place', 'places'),
    usedAt: (count: number) => `used or named in ${plural(count, 'place', 'places')} on this site`,
    usesTitle: 'Places on this site that use or name it',
    grades: 'How well we know them',
    gradesIntro: 'A grade says how a source was read, not how good it is.',
    all: 'Every source',
    count: (whole: number) => plural(whole, 'document', 'documents'),
    /** `{shown}` is replaced in the reader’s browser. */
    someOf: (whole: number) => `{shown} of ${whole} documents`,
    none: 'No document matches. Take a filter away.',
    years: 'Jump to a year',
    undated: 'No date',
    notes: (count: number) => plural(count, 'note', 'notes'),
    quotations: (count: number) => plural(count, 'quotation', 'quotations'),
    filter: {
      legend: 'Find a document',
      text: 'Words in title, publisher or record',
      kind: 'Kind',
      grade: 'How well known',
      publisher: 'Publisher',
      year: 'Year',
      topic: 'Topic',
      any: 'Any',
      has: 'Only with',
      notes: 'notes',
      quotations: 'quotations',
      sort: 'Order',
      sorts: { date: 'Newest first', oldest: 'Oldest first', title: 'By title', uses: 'Most used first' },
      clear: 'Clear',
    },
    machines: 'The whole archive for machines',
    downloads: {
      csv: 'The records as a table (CSV)',
      json: 'All records (JSON)',
      bib: 'Citations (BibTeX)',
      ris: 'Citations (RIS)',
      csl: 'Citations (CSL-JSON)',
      provenance: 'Every statement with its sources (JSON)',
    },
  },
} as const;
