/** One file of a collection, read with all mistakes of its syntax and its schema. */
import { readArticleText, type ArticleText, type Place } from '../rules/provenance.ts';
import { collections, type Collection } from './collections.ts';
import type { Found } from './issue.ts';
import { checkSchema } from './rules/schema.ts';
import type { Entry } from './story.ts';
import { readYaml } from './yaml-tree.ts';

/** The front matter of a text, padded so that every offset is that of the file. */
function frontMatter(source: string): { yaml: string; end: number } | undefined {
  const match = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\r?\n|$)/u.exec(source);
  if (!match) return undefined;
  const start = match[0].indexOf('\n') + 1;
  return { yaml: `${' '.repeat(start - 1)}\n${match[1]}`, end: match[0].length };
}

/** Where the reader of MDX gives no place of its own, it names one in its sentence. */
const PLACE = /\s*\((\d+):(\d+)(?:-\d+:\d+)?\)/u;

/** What the reader of MDX says, as one sentence for an editor. */
function mdxSentence(reason: string): string {
  const first = reason.split(/\n/u)[0]!.replace(PLACE, '').trim();
  if (/closing (?:tag|slash)|close tag/iu.test(first))
    return `A tag is not closed, or closed twice: ${first}.`;
  if (/acorn|expression/iu.test(first))
    return `A curly bracket begins code, and an article holds none: ${first}. Write &#123; for a curly bracket.`;
  if (/character/iu.test(first))
    return `This cannot be read: ${first}. A “<” that begins no component is written &lt;.`;
  return `This cannot be read: ${first}.`;
}

function readText(source: string, file: string, found: Found[]): ArticleText | undefined {
  try {
    return readArticleText(source);
  } catch (error) {
    const { line, column, reason, place } = error as {
      line?: number;
      column?: number;
      reason?: string;
      place?: { start?: Place } & Partial<Place>;
    };
    const named = PLACE.exec(reason ?? (error as Error).message);
    found.push({
      kind: 'syntax',
      file,
      line: line ?? place?.start?.line ?? place?.line ?? Number(named?.[1] ?? 1),
      column: column ?? place?.start?.column ?? place?.column ?? Number(named?.[2] ?? 1),
      message: mdxSentence(reason ?? String((error as Error).message)),
    });
    return undefined;
  }
}

/** Reads a record. Nothing is thrown: what is wrong is in `found`. */
export function readEntry(record: {
  collection: Collection;
  id: string;
  file: string;
  source: string;
}): Entry {
  const { collection, file, source } = record;
  const place = collections[collection];
  const found: Found[] = [];
  const nothing = () => ({ line: 1, column: 1 });
  let yaml = source;
  if (place.extension === 'mdx') {
    const matter = frontMatter(source);
    if (!matter) {
      found.push({
        kind: 'syntax',
        file,
        line: 1,
        column: 1,
        message:
          'The front matter is missing or not closed: the fields stand at the top, between two lines of three hyphens.',
      });
      return { ...record, data: undefined, place: nothing, keyPlace: nothing, found };
    }
    yaml = matter.yaml;
  }
  const tree = readYaml(yaml);
  for (const problem of tree.problems)
    found.push({
      kind: problem.duplicateKey ? 'duplicate-field' : 'syntax',
      file,
      line: problem.line,
      column: problem.column,
      message: problem.duplicateKey
        ? 'This field stands here twice.'
        : `The YAML cannot be read: ${problem.message}`,
    });
  let data: unknown;
  if (tree.problems.length === 0) {
    const result = checkSchema(file, tree, place.schema);
    found.push(...result.found);
    data = result.data;
  }
  const text = place.extension === 'mdx' ? readText(source, file, found) : undefined;
  return { ...record, data, place: tree.place, keyPlace: tree.keyPlace, text, found };
}
