/** What is declared of a collection, in one file each. `registry.ts` lists them. */
import type { z } from 'astro/zod';

/** What the search reads of a record, beside its name. References to documents in it are written out. */
export interface Searched {
  text: ReadonlyArray<string | undefined>;
  /** Ids of recorded quotations, whose words are read too. */
  quotations?: readonly string[] | undefined;
  publisher?: string | undefined;
  /** An EDTF date. */
  date?: string | undefined;
  /** Topics, categories or scopes: `search.topics` in `site.yaml` says what each belongs to. */
  topics?: readonly string[];
}

/** What has an address on the site: a record, or a part of one. */
export interface ItemDefinition<Data = Readonly<Record<string, unknown>>> {
  /** One of them in a word: in commands, in the words for readers (`words.kinds`) and as the name of its JSON Schema. */
  name: string;
  /** The address from the root of the site, where it has one. */
  address?: (id: string, data: Data) => string;
  /** The field that names it: the title that is given to `npm run new`. */
  title?: string;
  /** How it is named to readers, where that is not its title. */
  heading?: (data: Data) => string;
  /** An EDTF date, for order and to be shown beside its name. */
  date?: (data: Data) => string | undefined;
  /** The words in which people are named; all that is our own prose, where it is left out. */
  names?: (data: Data) => ReadonlyArray<string | undefined>;
  /** What its sources show, in words; all that is our own prose, where it is left out. */
  statement?: (data: Data) => string;
  /**
   * What the search reads; all that is our own prose, where it is left out.
   * @param whole the record, where this is a part of it
   */
  search?: (data: Data, whole: Readonly<Record<string, unknown>>) => Searched;
}

export interface CollectionDefinition<Schema extends z.ZodType = z.ZodType> extends ItemDefinition<
  z.output<Schema>
> {
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
  /** True where a page shows the records as a part of its text: no list and no search names one by itself. */
  withinPage?: true;
  /** The page that lists the records. */
  list?: string;
  /** Lists of parts that have addresses of their own, by their fields. */
  parts?: Readonly<Record<string, ItemDefinition<never>>>;
}

/** Declares a collection. */
export const defineRecords = <Schema extends z.ZodType>(
  definition: CollectionDefinition<Schema>,
): CollectionDefinition<Schema> => definition;

/** Declares a part of a record. */
export const defineItem = <Data>(definition: ItemDefinition<Data>): ItemDefinition<Data> => definition;
