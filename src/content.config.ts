import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { parse } from 'yaml';
import { contentFolder } from './content-folder.ts';
import { article, page } from './schemas/article.ts';
import { bill } from './schemas/bill.ts';
import { document } from './schemas/document.ts';
import { event } from './schemas/event.ts';
import { setLanguage } from './schemas/fields.ts';
import { figure } from './schemas/figure.ts';
import { person } from './schemas/person.ts';
import { picture } from './schemas/picture.ts';
import { promise } from './schemas/promise.ts';
import { request } from './schemas/request.ts';
import { calendar, correction, letter, site } from './schemas/site.ts';
import { term } from './schemas/term.ts';
import { unknown } from './schemas/unknown.ts';

/** The folder of the story from the root of the project, or from that of the machine. */
const base = isAbsolute(contentFolder) ? contentFolder : `./${contentFolder}`;

setLanguage(
  (parse(readFileSync(`${contentFolder}/site.yaml`, 'utf8')) as { language?: string }).language ?? 'en',
);

/** A story need not have every kind of record: that a folder is missing or empty is no warning. */
function optional(loader: Loader): Loader {
  return {
    ...loader,
    load: (context: LoaderContext) => {
      const logger = Object.create(context.logger) as LoaderContext['logger'];
      logger.warn = (message: string) => {
        if (!/does not exist|No files found/u.test(message)) context.logger.warn(message);
      };
      return loader.load({ ...context, logger });
    },
  };
}

const flat = (folder: string, extension = 'yaml') =>
  optional(glob({ base: `${base}/${folder}`, pattern: `*.${extension}` }));

/** Records with a folder of their own: the folder's name is the id. */
const foldered = (folder: string, file: string) =>
  optional(
    glob({
      base: `${base}/${folder}`,
      pattern: `*/${file}.yaml`,
      generateId: ({ entry }) => entry.slice(0, entry.indexOf('/')),
    }),
  );

export const collections = {
  site: defineCollection({
    loader: glob({ base, pattern: 'site.yaml' }),
    schema: site,
  }),
  articles: defineCollection({ loader: flat('articles', 'mdx'), schema: article }),
  pages: defineCollection({ loader: flat('pages', 'mdx'), schema: page }),
  letters: defineCollection({ loader: flat('letters', 'mdx'), schema: letter }),
  documents: defineCollection({ loader: foldered('documents', 'document'), schema: document }),
  figures: defineCollection({ loader: foldered('figures', 'figure'), schema: figure }),
  pictures: defineCollection({ loader: foldered('pictures', 'picture'), schema: picture }),
  events: defineCollection({ loader: flat('events'), schema: event }),
  requests: defineCollection({ loader: flat('requests'), schema: request }),
  promises: defineCollection({ loader: flat('promises'), schema: promise }),
  bills: defineCollection({ loader: flat('bill'), schema: bill }),
  people: defineCollection({ loader: flat('people'), schema: person }),
  terms: defineCollection({ loader: flat('glossary'), schema: term }),
  unknowns: defineCollection({ loader: flat('unknowns'), schema: unknown }),
  calendars: defineCollection({ loader: flat('calendars'), schema: calendar }),
  corrections: defineCollection({ loader: flat('corrections'), schema: correction }),
};
