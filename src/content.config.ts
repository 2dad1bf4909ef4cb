/** Astro's collections: those of the registry that are published, each by its folder and its schema. */
import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { parse } from 'yaml';
import type { CollectionDefinition } from './collections/collection.ts';
import { setLanguage } from './collections/fields/fields.ts';
import { collections as registry, type Collection } from './collections/registry.ts';
import { contentFolder } from './content-folder.ts';

/** The folder of the story from the root of the project, or from that of the machine. */
const base = isAbsolute(contentFolder) ? contentFolder : `./${contentFolder}`;

setLanguage(
  (parse(readFileSync(`${contentFolder}/site.yaml`, 'utf8')) as { language?: string }).language ?? 'en',
);

/** A story need not have every kind of record: that a folder is missing or empty is no warning. */
function optional(loader: Loader): Loader {
  return {
    ...loader,
    load: async (context: LoaderContext) => {
      const { store } = context;
      const logger = Object.create(context.logger) as LoaderContext['logger'];
      logger.warn = (message: string) => {
        if (!/does not exist|No files found/u.test(message)) context.logger.warn(message);
      };
      await loader.load({ ...context, logger });
      if (store.keys().length > 0) return;
      // A collection that never held anything is taken for a misspelt one at each request.
      store.set({ id: 'nothing', data: {} });
      store.delete('nothing');
    },
  };
}

function loaderOf({ folder, file, extension, single }: CollectionDefinition): Loader {
  if (single) return glob({ base, pattern: `${file!}.${extension}` });
  if (file === undefined) return optional(glob({ base: `${base}/${folder}`, pattern: `*.${extension}` }));
  // The name of the folder is the id.
  return optional(
    glob({
      base: `${base}/${folder}`,
      pattern: `*/${file}.${extension}`,
      generateId: ({ entry }) => entry.slice(0, entry.indexOf('/')),
    }),
  );
}

type Published = Exclude<Collection, 'style' | 'names'>;

export const collections = Object.fromEntries(
  Object.entries(registry)
    .filter(([, definition]) => !definition.editorsOnly)
    .map(([name, definition]) => [
      name,
      defineCollection({ loader: loaderOf(definition), schema: definition.schema }),
    ]),
) as { [K in Published]: { type?: 'content_layer'; loader: Loader; schema: (typeof registry)[K]['schema'] } };
