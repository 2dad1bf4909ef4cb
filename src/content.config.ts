/** Astro's collections: those of the registry that are published. Records come from the model that the checks read. */
import { isAbsolute, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineCollection } from 'astro:content';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { readStory } from './checks/reading/read.ts';
import type { CollectionDefinition } from './collections/collection.ts';
import { collections as registry, type Collection } from './collections/registry.ts';
import { contentFolder } from './content-folder.ts';

/** The folder of the story from the root of the project, or from that of the machine. */
const base = isAbsolute(contentFolder) ? contentFolder : `./${contentFolder}`;

/** Keeps a collection of a story that has none of it. Astro takes one that never had an entry for a misspelt one. */
function keepEmpty(store: LoaderContext['store']): void {
  if (store.keys().length > 0) return;
  store.set({ id: 'nothing', data: {} });
  store.delete('nothing');
}

/** A story need not have every kind of text: that a folder is missing or empty is no warning. */
function texts({ folder, extension }: CollectionDefinition): Loader {
  const loader = glob({ base: `${base}/${folder}`, pattern: `*.${extension}` });
  return {
    ...loader,
    load: async (context: LoaderContext) => {
      const logger = Object.create(context.logger) as LoaderContext['logger'];
      logger.warn = (message: string) => {
        if (!/does not exist|No files found/u.test(message)) context.logger.warn(message);
      };
      await loader.load({ ...context, logger });
      keepEmpty(context.store);
    },
  };
}

/** Takes the records of a collection from the content that was read for the checks, and is not parsed again. */
function records(collection: Collection): Loader {
  return {
    name: 'records',
    load: (context: LoaderContext) => {
      const { config, store, watcher } = context;
      const root = fileURLToPath(config.root);
      const folder = resolve(root, contentFolder);
      const fill = (): void => {
        const entries = readStory(root, contentFolder).story.entries[collection];
        for (const id of store.keys()) if (!entries.has(id)) store.delete(id);
        for (const { id, data, source, found } of entries.values())
          // In `dev` a record with a mistake stays as it was; a build ends at the checks before it comes here.
          if (found.length === 0 || !store.has(id))
            store.set({ id, data: data as Record<string, unknown>, digest: context.generateDigest(source) });
      };
      fill();
      keepEmpty(store);
      for (const event of ['add', 'change', 'unlink'] as const)
        watcher?.on(event, (path: string) => {
          if (path.startsWith(folder + sep)) fill();
        });
      return Promise.resolve();
    },
  };
}

type Published = Exclude<Collection, 'style' | 'names'>;

export const collections = Object.fromEntries(
  Object.entries(registry)
    .filter(([, definition]) => !definition.editorsOnly)
    .map(([name, definition]) => [
      name,
      definition.extension === 'mdx'
        ? defineCollection({ loader: texts(definition), schema: definition.schema })
        : defineCollection({ loader: records(name as Collection), schema: definition.schema }),
    ]),
) as { [K in Published]: { type?: 'content_layer'; loader: Loader; schema: (typeof registry)[K]['schema'] } };
