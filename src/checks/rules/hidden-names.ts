/** Names that are not to be published stand nowhere in what is published, nor in the files of the story. */
import { hashOf, windows } from '../name-hashes.ts';
import type { Found, Report } from '../issue.ts';
import { allEntries, type Entry, type Story } from '../story.ts';
import { select, textAt } from '../yaml-tree.ts';
import { placeAt } from './references.ts';

interface List {
  salt: string;
  lengths: number[];
  why: Map<string, string>;
}

/** What was found in an entry, for one state of the list. */
const cache = new WeakMap<Entry, { list: Entry; found: Found[] }>();

function readList(entry: Entry): List {
  const names = [...select(entry.data, 'names.*')].map(
    ({ value }) => value as { hash: string; words: number },
  );
  return {
    salt: textAt(entry.data, 'salt') ?? '',
    lengths: [...new Set(names.map(({ words }) => words))],
    why: new Map(names.map((name) => [name.hash, textAt(name, 'why') ?? ''])),
  };
}

/** The message repeats no name: reports of build servers are public too. */
function* look(text: string, list: List): Generator<{ offset: number; why: string }> {
  for (const { plain, offset } of windows(text, list.lengths)) {
    const why = list.why.get(hashOf(plain, list.salt));
    if (why !== undefined) yield { offset, why };
  }
}

const sentence = (why: string): string =>
  `A name stands here that is not to be published: ${why.replace(/\.$/u, '')}.`;

export function hiddenNames(story: Story, report: Report): void {
  const names = story.entries.names.get('names');
  if (!names) return;
  const list = readList(names);
  if (list.why.size === 0) return;
  for (const entry of allEntries(story)) {
    let known = cache.get(entry);
    if (known?.list !== names) {
      const found = [...look(entry.source, list)].map(({ offset, why }): Found => ({
        kind: 'hidden-name',
        file: entry.file,
        ...placeAt(entry.source, offset),
        message: sentence(why),
        nearest: 'the public role, or nobody at all',
      }));
      cache.set(entry, (known = { list: names, found }));
    }
    for (const one of known.found) report(one);
  }
  for (const table of story.tables.values())
    for (const { offset, why } of look(table.source, list))
      report({
        kind: 'hidden-name',
        file: table.file,
        ...placeAt(table.source, offset),
        message: sentence(why),
        nearest: 'the public role, or nobody at all',
      });
}
