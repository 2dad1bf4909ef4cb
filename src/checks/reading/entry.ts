/** One file of a collection, read with all mistakes of its syntax and its schema. */
import { parsedText } from '../../lib/citations/parsed-text.ts';
import type { ArticleText } from '../../lib/citations/provenance.ts';
import { storyTurnsPairs } from '../../collections/fields/fields.ts';
import { collections, type Collection } from '../../collections/registry.ts';
import type { FileProblem } from './file-text.ts';
import type { IssueDraft } from '../issue.ts';
import { mdxProblem } from './mdx-messages.ts';
import { checkSchema } from '../rules/records/schema.ts';
import type { Entry } from '../story.ts';
import type { MdxError } from '../../lib/text/parse-mdx.ts';
import { readYaml } from './yaml-tree.ts';

/** The front matter of a text, padded so that every offset is that of the file. */
function frontMatter(source: string): { yaml: string; end: number } | undefined {
  const match = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\r?\n|$)/u.exec(source);
  if (!match) return undefined;
  const start = match[0].indexOf('\n') + 1;
  return { yaml: `${' '.repeat(start - 1)}\n${match[1]}\n`, end: match[0].length };
}

const holdsFields = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

function readText(source: string, file: string, found: IssueDraft[]): ArticleText | undefined {
  try {
    return parsedText(source, { pairs: storyTurnsPairs() }).typed;
  } catch (error) {
    found.push({ kind: 'syntax', file, ...mdxProblem(error as MdxError, source) });
    return undefined;
  }
}

/** Reads a record. Nothing is thrown: what is wrong is in `found`. */
export function readEntry(record: {
  collection: Collection;
  id: string;
  file: string;
  source: string;
  /** What keeps the file from being read: nothing else is looked for in it. */
  problem?: FileProblem | undefined;
}): Entry {
  const { problem, ...entry } = record;
  const { collection, file, source } = entry;
  const place = collections[collection];
  const found: IssueDraft[] = [];
  const nothing = () => ({ file, line: 1, column: 1 });
  const nothingRead = { ...entry, data: {}, unread: true, place: nothing, keyPlace: nothing, found };
  if (problem) {
    found.push({ kind: 'syntax', file, ...problem });
    return nothingRead;
  }
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
          source.trim() === ''
            ? 'The file is empty.'
            : 'The front matter is missing or not closed: the fields are at the top, between two lines of three hyphens.',
      });
      return nothingRead;
    }
    yaml = matter.yaml;
  }
  const tree = readYaml(yaml);
  for (const { duplicateKey, ...mistake } of tree.problems)
    found.push({ kind: duplicateKey ? 'duplicate-field' : 'syntax', file, ...mistake });
  let [data, unread]: [unknown, boolean] = [{}, true];
  if (tree.problems.length === 0) {
    const result = checkSchema(file, tree, place.schema);
    found.push(...result.found);
    // A file that is empty, a text or a list holds no fields, unless it is to be a list.
    if (result.found.length === 0 || holdsFields(result.data)) [data, unread] = [result.data, false];
  }
  const text = place.extension === 'mdx' ? readText(source, file, found) : undefined;
  return {
    ...{ ...entry, data, unread, text, found },
    place: (path) => ({ file, ...tree.place(path) }),
    keyPlace: (path) => ({ file, ...tree.keyPlace(path) }),
  };
}
