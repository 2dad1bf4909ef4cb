/** Names that must not be published are nowhere in what is published, nor in the files of the story. */
import { fileNameOfPage } from '../../../archive/ingest/page.ts';
import { pageAt, type PagedText } from '../../../lib/quotations/quoted-pages.ts';
import type { IssueDraft, Report } from '../../issue.ts';
import { nameList, namesIn, type FoundName, type NameList } from '../../reading/name-hashes.ts';
import { allEntries, placeAt, type Entry, type StoryFiles } from '../../story.ts';
import { select } from '../../../collections/fields/select.ts';

/** What was found in an entry or in the text of a document, for one state of the list. */
const cache = new WeakMap<object, { list: Entry; found: IssueDraft[] }>();

const sentence = (why: string): string => `This is a name that must not be published: ${why}.`;

/** Whose it is, nobody can say: it may be another's, or an ordinary word. */
const SURNAME = 'The family name of a name that is not to be published';
const surname = {
  kind: 'hidden-surname',
  nearest:
    'nobody at all; or, where it is another’s or an ordinary word, say so above it: check-ignore hidden-surname: whose it is',
} as const;
const numbered = (noun: string, numbers: readonly number[]): string => {
  const all = [...new Set(numbers)];
  return `${noun}${all.length === 1 ? '' : 's'} ${all.join(', ')}`;
};

export function checkHiddenNames(story: StoryFiles, report: Report): void {
  const names = story.entries.names.get('names');
  const count = (names?.data as { count?: unknown } | undefined)?.count;
  const there = names ? select(names.data, 'names.*').length : 0;
  if (names && typeof count === 'number' && count !== there)
    report({
      kind: 'syntax',
      ...names.place(['count']),
      message: `The list has ${there} ${there === 1 ? 'name' : 'names'}, and says that it has ${count}: it was cut, or a name was taken out by hand.`,
      nearest: `git restore ${names.file}, or count: ${there}`,
    });
  const list = nameList(names?.data);
  if (!names || !list) return;
  const surnames = nameList(names.data, 'surnames');
  const once = (of: object, found: () => IssueDraft[]): void => {
    let known = cache.get(of);
    if (known?.list !== names) cache.set(of, (known = { list: names, found: found() }));
    for (const one of known.found) report(one);
  };
  const written = (file: string, text: string, whole: FoundName[]): IssueDraft[] =>
    whole.map(({ offset, why }) => ({
      kind: 'hidden-name',
      file,
      ...placeAt(text, offset),
      message: sentence(why),
      nearest: 'the public role, or nobody at all',
    }));
  for (const entry of allEntries(story))
    once(entry, () => {
      const { file, source } = entry;
      const whole = [...namesIn(source, list)];
      const places = alone(source, whole, surnames).map((offset) => placeAt(source, offset));
      return [
        ...written(file, source, whole),
        ...places.map((place) => ({ ...surname, file, ...place, message: `${SURNAME} is here.` })),
      ];
    });
  for (const [id, table] of story.tables)
    once(table, () => {
      const { file, source } = table;
      const whole = [...namesIn(source, list)];
      const lines = alone(source, whole, surnames).map((offset) => placeAt(source, offset).line);
      const figure = story.entries.figures.get(id);
      // A table has no room for a reason: what is said of it is in its record.
      if (figure && lines.length > 0)
        return [
          ...written(file, source, whole),
          {
            ...surname,
            ...figure.keyPlace(['columns']),
            message: `${SURNAME} is in ${file}, ${numbered('line', lines)}.`,
          },
        ];
      return written(file, source, whole);
    });
  for (const entry of story.entries.documents.values()) {
    const attached = story.attachedText(entry.id);
    if (attached) once(attached, () => inDocument(entry, attached.paged, list, surnames));
  }
}

function inDocument(
  entry: Entry,
  paged: PagedText,
  list: NameList,
  surnames: NameList | undefined,
): IssueDraft[] {
  const whole = [...namesIn(paged.text, list)];
  const found: IssueDraft[] = whole.map(({ offset, why }) => {
    const page = pageAt(paged, offset);
    const { start, end } = paged.pages[page - 1]!;
    return {
      kind: 'hidden-name',
      file: entry.file.replace(/document\.yaml$/u, `pages/${fileNameOfPage(page)}.txt`),
      ...placeAt(paged.text.slice(start, end), offset - start),
      message: sentence(why),
      nearest: `decision: redact, in a finding of your own in ${entry.file}`,
    };
  });
  const pages = alone(paged.text, whole, surnames).map((offset) => pageAt(paged, offset));
  if (pages.length > 0)
    found.push({
      ...surname,
      ...entry.keyPlace(['file']),
      message: `${SURNAME} is in the text of this document, on ${numbered('page', pages)}.`,
    });
  return found;
}

/** The offsets of family names that are no part of a whole name, which is reported as such. */
const alone = (text: string, whole: readonly FoundName[], surnames: NameList | undefined): number[] =>
  surnames === undefined
    ? []
    : [...namesIn(text, surnames)]
        .map(({ offset }) => offset)
        .filter((at) => !whole.some(({ offset, length }) => at >= offset && at < offset + length));
