/** Names that are not to be published stand nowhere in what is published, nor in the files of the story. */
import { pageName } from '../../archive/page.ts';
import { pageAt } from '../../rules/quoted-pages.ts';
import type { Found, Report } from '../issue.ts';
import { nameList, namesIn } from '../name-hashes.ts';
import { allEntries, type Entry, type Story } from '../story.ts';
import { select } from '../yaml-tree.ts';
import { placeAt } from './references.ts';

/** What was found in an entry or in the text of a document, for one state of the list. */
const cache = new WeakMap<object, { list: Entry; found: Found[] }>();

const sentence = (why: string): string => `A name stands here that is not to be published: ${why}.`;

export function hiddenNames(story: Story, report: Report): void {
  const names = story.entries.names.get('names');
  const count = (names?.data as { count?: unknown } | undefined)?.count;
  const there = names ? select(names.data, 'names.*').length : 0;
  if (names && typeof count === 'number' && count !== there)
    report({
      kind: 'syntax',
      file: names.file,
      ...names.place(['count']),
      message: `The list has ${there} ${there === 1 ? 'name' : 'names'}, and says that it has ${count}: it was cut, or a name was taken out by hand.`,
      nearest: `git restore ${names.file}, or count: ${there}`,
    });
  const list = nameList(names?.data);
  if (!names || !list) return;
  const look = (file: string, text: string): Found[] =>
    [...namesIn(text, list)].map(({ offset, why }) => ({
      kind: 'hidden-name',
      file,
      ...placeAt(text, offset),
      message: sentence(why),
      nearest: 'the public role, or nobody at all',
    }));
  const once = (of: object, found: () => Found[]): void => {
    let known = cache.get(of);
    if (known?.list !== names) cache.set(of, (known = { list: names, found: found() }));
    for (const one of known.found) report(one);
  };
  for (const entry of allEntries(story)) once(entry, () => look(entry.file, entry.source));
  for (const table of story.tables.values()) once(table, () => look(table.file, table.source));
  for (const { id, file } of story.entries.documents.values()) {
    const held = story.heldText(id);
    if (held)
      once(held, () => {
        const { paged } = held;
        return [...namesIn(paged.text, list)].map(({ offset, why }) => {
          const page = pageAt(paged, offset);
          const { start, end } = paged.pages[page - 1]!;
          return {
            kind: 'hidden-name',
            file: file.replace(/document\.yaml$/u, `pages/${pageName(page)}.txt`),
            ...placeAt(paged.text.slice(start, end), offset - start),
            message: sentence(why),
            nearest: `decision: redact, in a finding of your own in ${file}`,
          };
        });
      });
  }
}
