import { z } from 'astro/zod';
import { address, date, editorNote, id, phrase, prose, publication, recorded, sources } from './fields.ts';
import { fetched } from './fetched.ts';
import { held } from './held.ts';

/** How well we know a document. It says how it was read, not how good it is. */
export const evidenceGrade = z.enum(['read', 'read-in-part', 'reported', 'withheld']);

/** How sure a statement is: from a primary source or several that agree, from one who is named, or worked out. */
export const certainty = z.enum(['established', 'attributed', 'inferred']);

/** What a document says, in our own words, at a place in it. */
export const note = z.strictObject({
  /** What the note is about. It becomes the address of the place: `/documents/<id>/#<heading>`. */
  heading: phrase,
  /** Where it stands in the document, or through whom it is known. */
  locator: phrase,
  text: prose,
  editorNote,
});

/** What a mark `[word]` in a quotation stands for. */
const putIn = z.strictObject({
  /** The word in the square brackets. */
  word: phrase,
  /** The words of the source that it stands for. Left out where the word is added. */
  instead: recorded.optional(),
  /** Needed where either holds a negation or a number: why the meaning stays the same. */
  because: prose.optional(),
});

/** Negations and numbers that the marks of a quotation leave out. */
const leftOut = z.strictObject({
  /** Each of them as it stands in the source. */
  words: z.array(recorded).min(1),
  /** Why the meaning stays the same without them. */
  because: prose,
});

/** The exact words of others, thirty or fewer. */
export const quotation = z.strictObject({
  /** Permanent, and unique among all quotations. */
  id,
  /** The words as they stand. `[...]` marks words left out, `[word]` an editor's insertion. */
  text: recorded,
  speaker: phrase,
  /** The speaker's record under `people/`, where there is one. */
  speakerId: id.optional(),
  /** Who the speaker was when the words were said. */
  role: phrase,
  /** The document in which the words were read, where it is another than this one. */
  via: id.optional(),
  /** Where the words stand in the document in which they were read: in `via`. */
  viaLocator: phrase.optional(),
  /** Where the words stand in this document. Needed where they were read in it; nobody can say it of a document that nobody read. */
  locator: phrase.optional(),
  /** The language of the words, as a language tag, where it is not that of the document. */
  language: phrase.optional(),
  /** Where the text is held or was fetched and the words stand on several pages of it: the page meant, from 1. */
  page: z.number().int().positive().optional(),
  /** Which of several places is meant, from 1: on `page`, or in the whole text. */
  occurrence: z.number().int().positive().optional(),
  /** What each `[word]` in the text stands for. */
  putIn: z.array(putIn).optional(),
  /** Negations and numbers that `[...]` leaves out, each with the reason. */
  leftOut: z.array(leftOut).optional(),
  /** Why the parts are one passage, where `[...]` leaves out more than 60 words, or more than the end of a page. */
  farApart: prose.optional(),
  date: date.optional(),
  topic: phrase.optional(),
  note: prose.optional(),
  editorNote,
});

const holder = z.strictObject({
  person: id,
  basis: prose,
  certainty,
  attributedTo: phrase.optional(),
  sources,
});

/** What is known of a document that exists and has not been released. */
export const withheld = z.strictObject({
  since: date,
  sinceNote: phrase.optional(),
  checkedTo: date,
  heldBy: z.array(holder),
  requests: z.array(id),
  askedBy: z.array(
    z.strictObject({
      who: phrase,
      person: id.optional(),
      asked: date.optional(),
      of: id,
      request: id,
    }),
  ),
  refusals: z.array(
    z.strictObject({
      by: id,
      date,
      dateNote: phrase.optional(),
      request: id,
      document: id.optional(),
      quotations: z.array(id),
      certainty,
      attributedTo: phrase.optional(),
    }),
  ),
  known: z.array(z.strictObject({ text: prose, certainty, attributedTo: phrase.optional(), sources })),
  notKnown: z.array(prose),
  /** The sentence that may be said today. */
  safeWording: prose,
});

/** A source: what it is, where it is, how it was read, what it establishes. */
export const document = z.strictObject({
  title: phrase,
  /** True where the title is our description and not the document's own. */
  titleIsDescription: z.boolean().optional(),
  titleNote: phrase.optional(),
  publisher: phrase,
  /** The author, where the document names one; a list where it names several, each person or body by itself. */
  byline: z.union([phrase, z.array(phrase).min(1)]).optional(),
  kind: z.enum(['primary', 'legal', 'news', 'campaign', 'academic', 'trade']),
  kindNote: phrase.optional(),
  date: date.optional(),
  /** The date, or its month or year, is inferred; `dateNote` says from what. */
  dateInferred: z.literal(true).optional(),
  dateNote: phrase.optional(),
  evidence: evidenceGrade,
  evidenceNote: phrase.optional(),
  /** Needed where the grade is `reported`: the documents through which this one is known. */
  reportedBy: z.array(id).optional(),
  /** What the document shows, in a sentence. */
  establishes: prose,
  /** Where a reader is sent. Left out where there is no address to send a reader to. */
  link: address.optional(),
  linkNote: phrase.optional(),
  /** The original address, where readers are sent to another. */
  url: address.optional(),
  urlNote: phrase.optional(),
  otherUrls: z.array(address).optional(),
  /** Address of the copy that was read. Recorded, never linked. */
  readAt: address.optional(),
  readAtName: phrase.optional(),
  /** The language of the document, as a language tag, where it is not that of the story. */
  language: phrase.optional(),
  licence: phrase.optional(),
  licenceNote: phrase.optional(),
  /** By what right the document itself is shown here, where no licence allows it: who agreed and when, or the law. */
  permission: prose.optional(),
  topics: z.array(phrase),
  /** What must be done before anything may cite it. Citing it fails the check until then. */
  check: prose.optional(),
  /** Why it may not be cited. It gets no page. */
  doNotCite: prose.optional(),
  withheld: withheld.optional(),
  notes: z.array(note).optional(),
  quotations: z.array(quotation).optional(),
  ...publication,
  /**
   * The site's own paper: its printed edition or its letter, written by `npm run documents -- edition`.
   * It has its page and can be downloaded, and the search finds it by its name alone. It is no source: nothing
   * may cite it, and it is not counted among the documents.
   */
  ownPaper: z.enum(['edition', 'letter']).optional(),
  /** What is held of the document itself, page by page. Written by `npm run documents`. */
  held: held.optional(),
  /** What came when the original was fetched, where its text is not held here. Written by `npm run documents -- fetch`. */
  fetched: fetched.optional(),
  editorNote,
});
