/** Where each collection lies in the folder of the story, and by which schema it is read. */
import type { z } from 'astro/zod';
import { article, page } from '../schemas/article.ts';
import { bill } from '../schemas/bill.ts';
import { document } from '../schemas/document.ts';
import { event } from '../schemas/event.ts';
import { figure } from '../schemas/figure.ts';
import { person } from '../schemas/person.ts';
import { picture } from '../schemas/picture.ts';
import { promise } from '../schemas/promise.ts';
import { request } from '../schemas/request.ts';
import { calendar, correction, hiddenNames, letter, phrasing, site } from '../schemas/site.ts';
import { term } from '../schemas/term.ts';
import { unknown } from '../schemas/unknown.ts';

export interface Place {
  folder: string;
  schema: z.ZodType;
  /** The name of the file, where each record has a folder of its own. */
  file?: string;
  extension: 'yaml' | 'mdx';
  /** What one record is called in a message. */
  noun: string;
}

/** Every collection. The same table as `src/content.config.ts`, for reading without Astro. */
export const collections = {
  site: { folder: '', file: 'site', extension: 'yaml', schema: site, noun: 'setting' },
  articles: { folder: 'articles', extension: 'mdx', schema: article, noun: 'article' },
  pages: { folder: 'pages', extension: 'mdx', schema: page, noun: 'page' },
  letters: { folder: 'letters', extension: 'mdx', schema: letter, noun: 'letter' },
  documents: { folder: 'documents', file: 'document', extension: 'yaml', schema: document, noun: 'document' },
  figures: { folder: 'figures', file: 'figure', extension: 'yaml', schema: figure, noun: 'figure' },
  pictures: { folder: 'pictures', file: 'picture', extension: 'yaml', schema: picture, noun: 'picture' },
  events: { folder: 'events', extension: 'yaml', schema: event, noun: 'event' },
  requests: { folder: 'requests', extension: 'yaml', schema: request, noun: 'request' },
  promises: { folder: 'promises', extension: 'yaml', schema: promise, noun: 'promise' },
  bills: { folder: 'bill', extension: 'yaml', schema: bill, noun: 'bill' },
  people: { folder: 'people', extension: 'yaml', schema: person, noun: 'person or organisation' },
  terms: { folder: 'glossary', extension: 'yaml', schema: term, noun: 'term' },
  unknowns: { folder: 'unknowns', extension: 'yaml', schema: unknown, noun: 'open question' },
  calendars: { folder: 'calendars', extension: 'yaml', schema: calendar, noun: 'calendar' },
  corrections: { folder: 'corrections', extension: 'yaml', schema: correction, noun: 'correction' },
  style: {
    folder: 'style',
    file: 'phrasing',
    extension: 'yaml',
    schema: phrasing,
    noun: 'list of phrasings',
  },
  names: {
    folder: 'style',
    file: 'names',
    extension: 'yaml',
    schema: hiddenNames,
    noun: 'list of names',
  },
} as const satisfies Record<string, Place>;

export type Collection = keyof typeof collections;
