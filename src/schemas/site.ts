import { z } from 'astro/zod';
import {
  address,
  contactAddress,
  day,
  editorNote,
  id,
  line,
  phrase,
  prose,
  publication,
  serviceAddress,
  sources,
} from './fields.ts';
import { search } from './search.ts';

const labelled = z.record(id, z.strictObject({ label: phrase, description: prose.optional() }));

/** A number for the front page: a cell of a figure, or the days between two events. */
export const keyNumber = z.union([
  z.strictObject({
    figure: id,
    row: z.preprocess((v) => (typeof v === 'number' ? String(v) : v), z.string()),
    column: phrase.optional(),
    unit: phrase.optional(),
    /** `million`: 21 million and not 21,000,000. */
    scale: z.enum(['million', 'thousand']).optional(),
    label: phrase,
    sources,
  }),
  z.strictObject({
    days: z.strictObject({ from: id, to: id.optional() }),
    label: phrase,
    sources,
  }),
]);

/** What this site is: its name, its language, its place, and what stands on the front page. */
export const site = z.strictObject({
  title: phrase,
  tagline: phrase,
  description: line(50, 160),
  /** A language tag: it chooses the interface words and the form of dates and numbers. */
  language: phrase,
  timeZone: phrase,
  /** The address at which the site is published. */
  url: address,
  publisher: phrase.nullish(),
  /** An address for corrections and tips: `mailto:…` or a web page. The site offers none where it is empty. */
  contact: contactAddress.nullish(),
  licence: z.strictObject({ name: phrase, url: address }),
  /** The story in short. Empty while there is none: the front page then leaves it out. */
  statement: z.array(z.strictObject({ text: prose, sources })),
  /** The day up to which the facts were checked. */
  knowledge: day,
  leadArticle: id.optional(),
  leadDocument: id.optional(),
  leadFigure: id.optional(),
  leadRefusals: z.array(id).optional(),
  numbers: z.array(keyNumber).optional(),
  /** Examples and topics of the search. */
  search: search.optional(),
  themes: z.record(id, phrase),
  categories: labelled,
  /** What requests and promises are about. */
  scopes: z.strictObject({ requests: labelled.optional(), promises: labelled.optional() }).optional(),
  /** Addresses that the site once had, each with the one that took its place: the old ones go on to lead there. */
  redirects: z.record(z.string().startsWith('/'), z.string().startsWith('/')).optional(),
  /** How a reader can send the letter of the page that asks for the lead document. */
  ask: z
    .strictObject({
      /** The subject of the message, or the title of the request. */
      subject: phrase,
      /** A public service for requests. `newRequest` is its address, with `{authority}`, `{title}` and `{letter}`. */
      service: z
        .strictObject({
          name: phrase,
          newRequest: serviceAddress,
          /** Where a body is chosen, for bodies whose name in an address there is not on record. */
          choose: serviceAddress,
          /** The body's name in that service's addresses, by the id of its record. */
          authorities: z.record(id, phrase).optional(),
        })
        .optional(),
    })
    .optional(),
  editorNote,
});

/** Public holidays and the rule by which a limit in working days is counted. */
export const calendar = z.strictObject({
  title: phrase,
  /** The law that sets the limit, in plain words, with its source. */
  rule: prose,
  sources,
  /** The limit in working days. */
  limit: z.number().int().positive(),
  /** Where the dates come from. */
  madeFrom: phrase,
  madeOn: day,
  from: z.number().int(),
  to: z.number().int(),
  /** Days that do not count, each with its name and the parts of the country in which it is a holiday. */
  holidays: z.array(z.strictObject({ date: day, name: phrase, in: z.array(phrase) })),
});

/** A wording that must not be used, and what to write instead. */
export const phrasing = z.array(
  z.strictObject({
    id,
    /** A regular expression, without regard to case. */
    pattern: z.string(),
    /** The wording is allowed in a sentence that also matches this. */
    allowedWith: z.string().optional(),
    instead: prose,
    why: prose,
  }),
);

/** Names that are not to be published, as salted hashes, so that the list itself does not publish them. */
export const hiddenNames = z.strictObject({
  salt: z.string().min(16),
  /** How many names there are, as `npm run new -- hidden-name` writes it: a list that was cut has fewer. */
  count: z.number().int().optional(),
  names: z.array(
    z.strictObject({
      hash: z
        .string()
        .regex(/^[0-9a-f]{64}$/, 'A hash has 64 hexadecimal digits: npm run new -- hidden-name'),
      /** How many words the name has. */
      words: z.number().int().min(1).max(6),
      /** Why it is not to be published, without saying whose it is. */
      why: prose,
    }),
  ),
});

/** Something the site got wrong, and what it says now. */
export const correction = z.strictObject({
  /** What was wrong, in a few words: the heading of its entry. */
  title: phrase.optional(),
  date: day,
  /** The article, event or other page that was wrong: an address on this site. */
  page: z.string().startsWith('/'),
  /** What the page said. */
  said: prose,
  /** What it says now. */
  says: prose,
  /** Who noticed, if they wish to be named. */
  noticedBy: phrase.optional(),
  sources: z.array(id).optional(),
  ...publication,
});

/** A letter from a reader, published with consent. */
export const letter = z.strictObject({
  title: phrase,
  from: phrase,
  date: day,
  /** The article it is about. */
  about: id.optional(),
  /** When and how its writer agreed to have it published. Never published itself. */
  consent: phrase.optional(),
  ...publication,
});
