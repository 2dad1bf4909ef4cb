/** Which words stand side by side, written beside the index from the texts that the index gives out. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { neighboursIn, type NeighbourEntry } from '../rules/neighbours.ts';
import { withoutTokens } from '../rules/search-terms.ts';
import { MAGIC, type IndexFile } from './index-bytes.ts';

const fragmentName = /^fragment\/(?<id>.+)\.pf_fragment$/u;

/** The text of a record, as the search shows it. */
const textOf = ({ content }: IndexFile): string =>
  withoutTokens((JSON.parse(gunzipSync(content).subarray(MAGIC).toString()) as { content: string }).content);

/**
 * The files of the neighbours, in a folder that is named after what is in them, and the entry that leads to it.
 * The records are numbered in the order of their names in the index.
 * @param common words that a query may be made of alone, and of which runs are kept even where they are not heavy
 */
export function neighbourIndex(index: readonly IndexFile[], common: readonly string[]): IndexFile[] {
  const idOf = ({ path }: IndexFile) => fragmentName.exec(path)?.groups!['id'];
  const fragments = index
    .filter((file) => idOf(file) !== undefined)
    .sort((a, b) => (idOf(a)! < idOf(b)! ? -1 : 1));
  const { files, heavy } = neighboursIn(fragments.map(textOf), common);
  const hash = createHash('sha256');
  for (const fragment of fragments) hash.update(idOf(fragment)!);
  for (const file of files) hash.update(file);
  const version = hash.digest('hex').slice(0, 12);
  const entry: NeighbourEntry = { version, files: files.length, records: fragments.length, heavy };
  return [
    { path: 'neighbours.json', content: Buffer.from(JSON.stringify(entry)) },
    ...files.map((content, number) => ({ path: `neighbours/${version}/${number}.rows`, content })),
  ];
}
