/** How a query may go on: names of the record, and words of its titles. */
import { searchTitles } from './ranking.ts';
import type { TitleIndex } from './title-index.ts';
import { stemOf, plainWords } from './title-words.ts';

/** So many are offered. */
const OFFERED = 5;
const LONGEST = 44;
/** Of these kinds a title is a name. */
const NAMED = ['person', 'term', 'bill'];

interface Name {
  text: string;
  words: string[];
}
const known = new WeakMap<TitleIndex, Name[]>();

function namesOf(index: TitleIndex): Name[] {
  const names = new Map<string, Name>();
  for (const { kind, title, names: others } of index.titles)
    for (const text of [...(NAMED.includes(kind) ? [title] : []), ...others]) {
      const words = plainWords(text);
      if (text.length <= LONGEST && !names.has(words.join(' '))) names.set(words.join(' '), { text, words });
    }
  return [...names.values()];
}

/** The words of titles that begin with the last of a query and are in titles with its other words. */
function completions(index: TitleIndex, text: string): string[] {
  const [, before = '', typed = ''] = /^(.*?)([\p{L}\p{N}]+)$/u.exec(text) ?? [];
  const [last = ''] = plainWords(typed);
  // A word that is whole needs no end.
  if (last.length < 2 || index.records.has(last)) return [];
  const stem = (word: string) => stemOf(word, index.words.endings);
  return [...index.records]
    .filter(([word, { size }]) => size > 1 && word.startsWith(last) && stem(word) !== stem(last))
    .sort(([a, one], [b, two]) => two.size - one.size || (a < b ? -1 : 1))
    .slice(0, 2 * OFFERED)
    .map(([word]) => before + word)
    .filter((query) => before === '' || !searchTitles(index, query).nearest);
}

/** Queries that begin as this one, or have a name that does; the likeliest first. */
export function suggestQueries(index: TitleIndex, text: string): string[] {
  const query = plainWords(text);
  if (query.length === 0 || /["“”„«»]/u.test(text)) return [];
  if (!known.has(index)) known.set(index, namesOf(index));
  const runsAt = ({ words }: Name) =>
    words.findIndex((_, at) =>
      query.every((word, index) =>
        index === query.length - 1 ? words[at + index]?.startsWith(word) : words[at + index] === word,
      ),
    );
  const names = known
    .get(index)!
    .map((name) => ({ name, at: runsAt(name) }))
    .filter(({ name, at }) => at >= 0 && name.words.join(' ') !== query.join(' '))
    .sort((a, b) => Number(a.at > 0) - Number(b.at > 0) || a.name.text.length - b.name.text.length)
    .map(({ name }) => name.text);
  const offered = new Map<string, string>();
  for (const one of [...names, ...completions(index, text.trimStart())]) {
    const key = plainWords(one).join(' ');
    if (!offered.has(key)) offered.set(key, one);
  }
  return [...offered.values()].slice(0, OFFERED);
}
