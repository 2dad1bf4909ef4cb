/** What is declared of a collection, in one file each. `registry.ts` lists them. */
import type { z } from 'astro/zod';

/** What the search reads of a record, beside its name. References to documents in it are written out. */
export interface Searched {
  text: ReadonlyArray<string | undefined>;
  /** Other names of it: the search finds it by each as by its title. */
  names?: ReadonlyArray<string | undefined>;
  /** What it is about, where a few words of it say so: read beside its title. */
  about?: string | undefined;
  /** Ids of recorded quotations, whose words are read too. */
  quotations?: readonly string[] | undefined;
  publisher?: string | undefined;
  /** An EDTF date. */
  date?: string | undefined;
  /** Topics, categories or scopes: `search.topics` in `site.yaml` says what each belongs to. */
  topics?: readonly string[];
}

/** The answers to `npm run new`, by field: several answers where the field is a list. */
export type Answers = Record<string, string[]>;

/**
 * The question of `npm run new` for a field. Its form, its choices and whether it may be left out are those of the schema; the
 * question is the field's description, where none is given here.
 */
export interface FieldQuestion {
  ask?: string;
  /** The option on the command line; the field's name in kebab-case, where it is left out. */
  option?: string;
  /** Where only the editor knows: the placeholder in the file until then. */
  placeholder?: string;
  /** The value where nothing is answered. */
  byDefault?: string | ((answers: Answers, known: KnownRecords) => string | undefined);
  /** Asked only where this holds. */
  when?: (answers: Answers) => boolean;
  /** Asked for though the schema can do without it. */
  needed?: true;
}

/** What a story has already, as far as a new record must know it. */
export interface KnownRecords {
  today: string;
  ids: (collection: string) => string[];
  /** A record as it is in its file. */
  record: (collection: string, id: string) => Readonly<Record<string, unknown>> | undefined;
}

/** How `npm run new` begins a record. Without it, there is a question for every field that a record needs. */
export interface Creation {
  /** The field that the title on the command line fills, where it is another than `title` of the collection. */
  title?: string;
  /** A file that is taken along, and the question for it: `csv` for numbers, `file` for a picture. */
  copies?: { csv?: string; file?: string };
  /** It has a question for documents that the text is to cite. */
  cites?: true;
  /** The fields that it has questions for, in order. */
  fields: Readonly<Record<string, FieldQuestion>>;
  /** The id that is suggested; the first words of the title, where it is left out. */
  id?: (title: string, answers: Answers) => string;
  /** Fields that follow from the answers, by the field that they follow. */
  worked?: (answers: Answers) => Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Always a draft at first, whatever was answered. */
  draft?: true;
  /** The text under the front matter. */
  text?: (answers: Answers) => string;
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
  list?: string;
  creation?: Creation;
  /** Lists of parts that have addresses of their own, by their fields. */
  parts?: Readonly<Record<string, ItemDefinition<never>>>;
}

/** The path of a record's file, from the folder of the story. */
export const fileOfRecord = (
  { folder, file, extension }: Pick<CollectionDefinition, 'folder' | 'file' | 'extension'>,
  id: string,
): string => `${[folder, id, ...(file === undefined ? [] : [file])].join('/')}.${extension}`;

export const defineRecords = <Schema extends z.ZodType>(
  definition: CollectionDefinition<Schema>,
): CollectionDefinition<Schema> => definition;

export const defineItem = <Data>(definition: ItemDefinition<Data>): ItemDefinition<Data> => definition;
