/** What is declared of a collection, in one file each. `registry.ts` lists them. */
import type { z } from 'astro/zod';

export interface CollectionDefinition<Schema extends z.ZodType = z.ZodType> {
  /** One record of it in a word: in commands, in the words for readers and as the name of its JSON Schema. */
  name: string;
  /** The folder in the folder of the story; empty for `site.yaml`. */
  folder: string;
  /** The name of the file, where each record has a folder of its own, or where there is one file alone. */
  file?: string;
  extension: 'yaml' | 'mdx';
  schema: Schema;
  /** What one record is called in a message, where that is another than its name. */
  noun?: string;
  /** True where there is one file and no records. */
  single?: true;
  /** True where nothing of it is published. */
  editorsOnly?: true;
  /** The address of a record, from the root of the site. */
  address?: (id: string, data: Readonly<Record<string, unknown>>) => string;
  /** The field that names a record to readers. */
  title?: string;
}

/** Declares a collection. */
export const defineRecords = <Schema extends z.ZodType>(
  definition: CollectionDefinition<Schema>,
): CollectionDefinition<Schema> => definition;
