import { z } from 'astro/zod';
import { addresses } from '../lib/site/addresses.ts';
import { first, joinId, short, yearOf } from './fields/creation.ts';
import { defineRecords } from './collection.ts';
import {
  address,
  alsoCalled,
  positive,
  editorNote,
  id,
  pastDate,
  phrase,
  prose,
  publication,
  recorded,
  ref,
  refs,
  sources,
} from './fields/fields.ts';
import { archived } from './fields/archived.ts';
import { fetched } from './fields/fetched.ts';
import { misread } from './fields/misread.ts';
import { attachedFile } from './fields/attached-file.ts';

export const evidenceGrade = z
  .enum(['read', 'read-in-part', 'reported', 'withheld'])
  .describe('How well we know a document. It says how it was read, not how good it is.');

export const certainty = z
  .enum(['established', 'attributed', 'inferred'])
  .describe(
    'How sure a statement is: from a primary source or several that agree, from one who is named, or worked out.',
  );

export const note = z
  .strictObject({
    heading: phrase.describe(
      'What the note is about. It becomes the address of the place: `/documents/<id>/#<heading>`.',
    ),
    locator: phrase.describe('Where it is in the document, or through whom it is known.'),
    text: prose,
    editorNote,
  })
  .describe('What a document says, in our own words, at a place in it.');

const putIn = z
  .strictObject({
    word: phrase.describe('The word in the square brackets.'),
    instead: recorded
      .optional()
      .describe('The words of the source that it stands for. Left out where the word is added.'),
    because: phrase
      .optional()
      .describe('Needed where either holds a negation or a number: why the meaning stays the same.'),
  })
  .describe('What a mark `[word]` in a quotation stands for.');

const leftOut = z
  .strictObject({
    words: z.array(recorded).min(1).describe('Each of them as it is in the source.'),
    because: phrase.describe('Why the meaning stays the same without them.'),
  })
  .describe('Negations and numbers that the marks of a quotation leave out.');

export const quotation = z
  .strictObject({
    id: id.describe('Permanent, and unique among all quotations.'),
    text: recorded.describe("The exact words. `[...]` marks words left out, `[word]` an editor's insertion."),
    speaker: phrase,
    speakerId: ref('people').optional().describe("The speaker's record under `people/`, where there is one."),
    role: phrase.describe('Who the speaker was when the words were said.'),
    via: ref('documents')
      .meta({ carriesItem: true })
      .optional()
      .describe('The document in which the words were read, where it is another than this one.'),
    viaLocator: phrase
      .optional()
      .describe('Where the words are in the document in which they were read: in `via`.'),
    locator: phrase
      .optional()
      .describe(
        'Where the words are in this document. Needed where they were read in it; nobody can say it of a document that nobody read.',
      ),
    language: phrase
      .optional()
      .describe('The language of the words, as a language tag, where it is not that of the document.'),
    page: positive
      .optional()
      .describe(
        'Where the text is attached or was fetched and the words are on several of its pages: the page meant, from 1.',
      ),
    occurrence: positive
      .optional()
      .describe('Which of several places is meant, from 1: on `page`, or in the whole text.'),
    putIn: z.array(putIn).optional().describe('What each `[word]` in the text stands for.'),
    leftOut: z
      .array(leftOut)
      .optional()
      .describe('Negations and numbers that `[...]` leaves out, each with the reason.'),
    farApart: phrase
      .optional()
      .describe(
        'Why the parts are one passage, where `[...]` leaves out more than 60 words, or more than the end of a page.',
      ),
    date: pastDate.optional(),
    topic: phrase.optional(),
    note: phrase.optional(),
    editorNote,
  })
  .describe('The exact words of others, thirty or fewer.');

export const audit = z
  .strictObject({
    by: ref('people').describe('Who audited.'),
    of: ref('people').describe('Who was audited.'),
    date: pastDate.optional().describe('When, where it is known.'),
  })
  .describe(
    'An audit that the document reports or is about. It is a line on the map of people; one document of each audit is enough.',
  );

const holder = z.strictObject({
  person: ref('people'),
  basis: prose,
  certainty,
  attributedTo: phrase.optional(),
  sources,
});

export const withheld = z
  .strictObject({
    since: pastDate,
    sinceNote: phrase.optional(),
    checkedTo: pastDate,
    heldBy: z.array(holder),
    requests: refs('requests'),
    askedBy: z.array(
      z.strictObject({
        who: phrase,
        person: ref('people').meta({ carriesItem: true }).optional(),
        asked: pastDate.optional(),
        of: ref('people'),
        request: ref('requests'),
      }),
    ),
    refusals: z.array(
      z.strictObject({
        by: ref('people'),
        date: pastDate,
        dateNote: phrase.optional(),
        request: ref('requests'),
        document: ref('documents').optional(),
        quotations: refs('quotations'),
        certainty,
        attributedTo: phrase.optional(),
      }),
    ),
    known: z.array(z.strictObject({ text: prose, certainty, attributedTo: phrase.optional(), sources })),
    notKnown: z.array(prose),
    safeWording: prose.describe('The sentence that may be said today.'),
  })
  .describe('What is known of a document that exists and has not been released.');

export const document = z
  .strictObject({
    title: phrase,
    titleIsDescription: z
      .boolean()
      .optional()
      .describe(`True where the title is our description and not the document's own.`),
    titleNote: phrase.optional(),
    alsoCalled,
    publisher: phrase,
    byline: z
      .union([phrase, z.array(phrase).min(1)])
      .optional()
      .describe(
        'The author, where the document names one; a list where it names several, each person or body by itself.',
      ),
    kind: z.enum(['primary', 'legal', 'news', 'campaign', 'academic', 'trade']),
    kindNote: phrase.optional(),
    date: pastDate.optional(),
    dateInferred: z
      .literal(true)
      .optional()
      .describe('The date, or its month or year, is inferred; `dateNote` says from what.'),
    dateNote: phrase.optional(),
    evidence: evidenceGrade,
    evidenceNote: phrase.optional(),
    reportedBy: refs('documents')
      .optional()
      .describe('Needed where the grade is `reported`: the documents through which this one is known.'),
    establishes: prose.describe('What the document shows, in a sentence.'),
    link: address
      .optional()
      .describe('Where a reader is sent. Left out where there is no address to send a reader to.'),
    linkNote: phrase.optional(),
    url: address.optional().describe('The original address, where readers are sent to another.'),
    urlNote: phrase.optional(),
    otherUrls: z.array(address).optional(),
    readAt: address.optional().describe('Address of the copy that was read. Recorded, never linked.'),
    readAtName: phrase.optional(),
    language: phrase
      .optional()
      .describe('The language of the document, as a language tag, where it is not that of the story.'),
    licence: phrase.optional(),
    licenceNote: phrase.optional(),
    permission: phrase
      .optional()
      .describe(
        'By what right the document itself is shown here, where no licence allows it: who agreed and when, or the law.',
      ),
    topics: z.array(phrase),
    check: phrase
      .optional()
      .describe('What must be done before anything may cite it. Citing it fails the check until then.'),
    doNotCite: phrase.optional().describe('Why it may not be cited. It gets no page.'),
    withheld: withheld.optional(),
    audit: audit.optional(),
    notes: z.array(note).optional(),
    quotations: z.array(quotation).optional(),
    ...publication,
    ownPaper: z
      .enum(['letter'])
      .optional()
      .describe(
        "The site's own paper: the letter that it offers to readers, made by the build. It has its page and can be downloaded, and the search finds it by its name alone. It is no source: nothing may cite it, and it is not counted among the documents.",
      ),
    file: attachedFile
      .optional()
      .describe('The file of the document that was added, page by page. Written by `npm run documents`.')
      .meta({ formerly: 'held' }),
    misread: misread
      .optional()
      .describe(
        'Words that were read wrongly from the picture of a page. Readers are told of the correction.',
      ),
    fetched: fetched
      .optional()
      .describe(
        'What came when the original was fetched, where it is not attached here. Written by `npm run documents -- fetch`.',
      ),
    archived: archived.optional(),
    editorNote,
  })
  .describe('A source: what it is, where it is, how it was read, what it establishes.');

export const documents = defineRecords({
  name: 'document',
  folder: 'documents',
  file: 'document',
  extension: 'yaml',
  schema: document,
  address: addresses.document,
  title: 'title',
  list: addresses.documents,
  date: ({ date }) => date,
  names: ({ title, byline, establishes, notes }) => [
    title,
    ...[byline ?? []].flat(),
    establishes,
    ...(notes ?? []).map(({ text }) => text),
  ],
  creation: {
    fields: {
      publisher: { ask: 'Who published it?' },
      kind: { ask: 'What kind of source is it?' },
      date: { ask: 'Of when is it?' },
      evidence: { ask: 'How well do we know it? (read: the text itself was read)' },
      reportedBy: {
        ask: 'Through which documents is it known?',
        when: (answers) => first(answers, 'evidence') === 'reported',
      },
      establishes: {
        ask: 'What does it show, in a sentence?',
        placeholder: 'what the document shows, in a sentence.',
      },
      link: { ask: 'Where is a reader sent? An address, or nothing.' },
      topics: { ask: 'Its topics, with spaces between.', option: 'topic', byDefault: '' },
    },
    id: (title, answers) =>
      joinId(short(title, 5), ...yearOf(first(answers, 'date')).filter((year) => !title.includes(year))),
  },
});
