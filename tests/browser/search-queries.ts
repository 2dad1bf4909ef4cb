/**
 * What the tests of the search ask, found in the records of the story: words that many of them hold, phrases that one
 * holds, references in another spelling than theirs.
 */
import { globSync } from 'node:fs';
import { content, holds, records, site, spaces, words, written } from './records.ts';

interface Note {
  heading: string;
  text: string;
}
interface Document {
  title: string;
  establishes?: string;
  notes?: Note[];
  quotations?: Array<{ text: string }>;
  ownPaper?: string;
}
const documents = records<Document>('documents');
const events = records<{ title: string; detail?: string }>('events');

const lower = (text: string) => text.toLocaleLowerCase(site.language);
/** Words of a text; what is no letter parts them. */
const wordsOf = (text: string): string[] => lower(text).match(/\p{L}+/gu) ?? [];

/** The records from which is asked, each with its whole text. */
const texts = [
  ...documents.map(({ title, establishes = '', notes = [], quotations = [] }) => ({
    title,
    event: false,
    text: [
      title,
      establishes,
      ...notes.flatMap((note) => [note.heading, note.text]),
      ...quotations.map(({ text }) => text),
    ].join('\n\n'),
  })),
  ...events.map(({ title, detail = '' }) => ({ title, event: true, text: `${title}\n\n${detail}` })),
];
/** Everything that the site may say, as words with one blank between them. */
const everything = globSync('**/*.{yaml,mdx,md}', { cwd: content })
  .map((file) => ` ${wordsOf(written(file)).join(' ')} `)
  .join('\n');
const times = (phrase: string) => everything.split(` ${phrase} `).length - 1;

const common = new Set<string>(words.search.common);
const telling = (word: string) => word.length > 3 && !common.has(word);

/** In how many records each word occurs, and in how many events. */
const counts = new Map<string, { all: number; events: number }>();
for (const { text, event } of texts)
  for (const word of new Set(wordsOf(text))) {
    const count = counts.get(word) ?? { all: 0, events: 0 };
    counts.set(word, { all: count.all + 1, events: count.events + (event ? 1 : 0) });
  }

/** The words that most events hold, and other records besides, the commonest first. */
export const commonest: string[] = [...counts]
  .filter(([word, count]) => telling(word) && count.all > count.events && count.events > 0)
  .sort(([a, one], [b, other]) => other.events - one.events || other.all - one.all || (a < b ? -1 : 1))
  .map(([word]) => word);

/** Runs of so many words of one sentence with nothing but blanks between them. */
function* runs(text: string, length: number): Generator<string[]> {
  for (const stretch of lower(spaces(text)).split(/[^\p{L} ]/u)) {
    // The first and the last of a stretch may be half a word, as “teachers’” has one.
    const all = stretch.split(' ').filter(Boolean).slice(1, -1);
    for (let at = 0; at + length <= all.length; at += 1) yield all.slice(at, at + length);
  }
}

/**
 * Two words that are together in one note and nowhere else, with the heading of the note. Of a document whose text is
 * on the site as well, the browser would go to the words in that.
 */
export const notesOf = documents.flatMap(({ id, notes = [] }) =>
  notes.flatMap(({ heading, text }) => {
    if (holds(`documents/${id}/pages.json`)) return [];
    const once = [...runs(text, 2)].find((pair) => pair.every(telling) && times(pair.join(' ')) === 1);
    return once ? [{ phrase: once.join(' '), heading, document: id }] : [];
  }),
);

const EACH_WAY = { min: 1, max: 3 };
/** The numbers under which requests were filed. */
const filed = records<{ subject: string; reference?: string }>('requests').flatMap(
  ({ subject, reference }) => (reference ? [{ query: reference, title: subject }] : []),
);
/** References of each kind of place that the language names, the rarest of its kind, in another spelling. */
const inLaws = Object.values(words.search.references.kinds).flatMap((spellings) => {
  const named = spellings.map((one) => one.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|');
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(${named})\\.?\\s*(\\d{1,3}(?:\\(\\w+\\))*)(?![\\p{L}\\p{N}(/-])`,
    'giu',
  );
  const found = new Map<string, Map<string, string>>();
  for (const { title, text } of texts)
    for (const [, spelling, number] of text.matchAll(pattern))
      found.set(number!, (found.get(number!) ?? new Map<string, string>()).set(title, lower(spelling!)));
  const plain = [...found]
    .filter(([number, by]) => {
      // What begins alike is found as well, and a title that another has or that has marks in it names nothing.
      const alike = [...found.keys()].some((other) => other !== number && other.startsWith(`${number}(`));
      return !alike && by.size <= EACH_WAY.max && [...by.keys()].every((title) => !/["'“”’]/u.test(title));
    })
    .sort(([a, one], [b, other]) => b.split('(').length - a.split('(').length || one.size - other.size);
  return plain.slice(0, EACH_WAY.min).map(([number, by]) => {
    const [title, spelling] = [...by][0]!;
    const other = spellings.find((one) => one !== spelling) ?? spellings[0]!;
    return {
      query: /\p{L}$/u.test(other) && other.length < 4 ? `${other}.${number}` : `${other} ${number}`,
      title,
    };
  });
});

export const references = [...filed.slice(0, 1), ...inLaws];

/** A phrase with a common word in it that occurs once; and a common word before a telling one, as often as may be. */
function withCommon(): [string, { phrase: string; word: string; records: number }] {
  const rare = texts
    .flatMap(({ text }) => [...runs(text, 3)])
    .find(([a, b, c]) => telling(a!) && common.has(b!) && telling(c!) && times([a, b, c].join(' ')) === 1)!;
  const pairs = new Map<string, number>();
  for (const { text } of texts) {
    const own = [...runs(text, 2)]
      .filter(([a, b]) => common.has(a!) && telling(b!))
      .map((pair) => pair.join(' '));
    for (const pair of new Set(own)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const [phrase, count] = [...pairs]
    .filter(([pair, number]) => counts.get(pair.split(' ')[1]!)!.all > number)
    .sort(([, one], [, other]) => other - one)[0]!;
  return [rare.join(' '), { phrase, word: phrase.split(' ')[1]!, records: count }];
}

/** Two words that are together in some records, apart in more, and nowhere the other way about. */
function apart(): [string, string] {
  // Short words meet by chance where one field ends and the next begins.
  const long = (word: string) => word.length > 6 && telling(word);
  const sets = texts.map(({ text }) => new Set(wordsOf(text)));
  const together = (a: string, b: string) => sets.filter((set) => set.has(a) && set.has(b)).length;
  const pairs = new Map<string, number>();
  for (const { text } of texts)
    for (const pair of new Set(
      [...runs(text, 2)].filter((pair) => pair.every(long)).map((pair) => pair.join(' ')),
    ))
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  const [best] = [...pairs]
    .map(([pair, number]) => [pair.split(' ') as [string, string], number] as const)
    .filter(([[a, b]]) => a !== b && times(`${b} ${a}`) === 0)
    .map(([pair, number]) => ({ pair, more: together(...pair) - number }))
    .sort((one, other) => other.more - one.more);
  return best!.pair;
}

/** Two of the commonest words of the language, which are side by side in more texts than any other two of them. */
function bothCommon(): string {
  const pairs = new Map<string, number>();
  for (const { text } of texts) {
    const own = [...runs(text, 2)].filter((pair) => pair.every((word) => common.has(word)));
    for (const pair of new Set(own.map((one) => one.join(' ')))) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return [...pairs].sort(([, one], [, other]) => other - one)[0]![0];
}

export const twoWords = { withCommon: withCommon(), apart: apart(), bothCommon: bothCommon() };

/** Queries of all sorts: the story's own examples, references, names, titles, and the commonest words alone and together. */
export const askable: string[] = [
  ...new Set([
    ...(site.search?.examples ?? []),
    ...references.slice(0, 2).map(({ query }) => query),
    ...records<{ name: string }>('people')
      .slice(0, 2)
      .map(({ name }) => name),
    ...documents.slice(0, 2).map(({ title }) => title),
    ...commonest.slice(0, 3),
    commonest.slice(0, 2).join(' '),
    twoWords.apart.join(' '),
    `"${twoWords.withCommon[1].phrase}"`,
    twoWords.bothCommon,
    `"${twoWords.bothCommon}"`,
  ]),
];

/**
 * The pages of the longest document whose text is attached, as words with one blank between them, without the lines
 * at their head and foot: what is there on many pages is not searched.
 */
const attachedPages = documents
  .filter(({ ownPaper }) => ownPaper === undefined)
  .map(({ id }) =>
    globSync(`documents/${id}/pages/*.txt`, { cwd: content }).map(
      (file) => ` ${wordsOf(written(file).trim().split('\n').slice(1, -1).join('\n')).join(' ')} `,
    ),
  )
  .sort((a, b) => b.length - a.length)[0]!;
/** Whether the text of a document is on the site that the search reads page by page: the site's own papers are not. */
const isAttached = attachedPages.length > 0;
const onPages = (phrase: string) => attachedPages.filter((page) => page.includes(` ${phrase} `)).length;
/** Of those on a fourth of its pages, the one that occurs least often elsewhere: few hits need be shown. */
const rarest = (phrases: Iterable<string>): string =>
  [...new Set(phrases)]
    .filter((phrase) => onPages(phrase) * 4 > attachedPages.length)
    .sort((a, b) => times(a) - times(b) || (a < b ? -1 : 1))[0]!;

/** A word, and a phrase with a common word, that are on many pages of one document; nothing where none is attached. */
export const onManyPages = isAttached && {
  word: rarest(attachedPages.flatMap((page) => page.split(' ').filter(telling))),
  phrase: rarest(
    attachedPages.flatMap((page) =>
      [...page.matchAll(/(?<= )(\S+) (?=(\S+) )/gu)]
        .filter(([, first, second]) => common.has(first!) && telling(second!))
        .map(([, first, second]) => `${first} ${second}`),
    ),
  ),
};
