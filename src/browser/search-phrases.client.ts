/** Phrases in the index: where they may stand, without the places of the words that stand very often. */
import { runsToAsk } from '../rules/neighbours.ts';
import { standApart, standTogether, tellingStretches, tellingWords } from '../rules/phrase-places.ts';
import { phraseRanges, TOKENS_FOLLOW, type Query } from '../rules/search-terms.ts';
import { shownText, type Fragment, type Pagefind, type Result } from './search-index.client.ts';
import { mayStand } from './search-neighbours.client.ts';

/** An index, and how it is asked. */
export interface Asked {
  /** The folder in which the site is published, with its slashes. */
  base: string;
  pagefind: Pagefind;
  /** Order and filters. */
  options: object;
  /** Words that say little beside others: not asked for there. */
  common: ReadonlySet<string>;
  /** Words of phrases that are not asked for: their places are heavy to fetch. */
  heavy: ReadonlySet<string>;
}

/** Whether every phrase of a query stands in a record word for word. */
export const stands = (fragment: Fragment, { phrases }: Pick<Query, 'phrases'>): boolean =>
  phrases.every((phrase) => phraseRanges(shownText(fragment), phrase).length > 0);

type Ask = (words: string) => Promise<Result[]>;

/** The records in which a phrase may stand, by the places of its words that tell. */
async function byTellingWords(ask: Ask, phrase: string, heavy: ReadonlySet<string>): Promise<Result[]> {
  const stretches = tellingStretches(phrase, heavy);
  const answers = await Promise.all(stretches.map(({ text, words }) => ask(words > 1 ? `"${text}"` : text)));
  const others = answers.slice(1).map((list) => new Map(list.map((one) => [one.id, one.words])));
  return answers[0]!.filter(({ id, words }) =>
    standApart(stretches, [words, ...others.map((places) => places.get(id) ?? [])]),
  );
}

/** The records with all telling words of a query, those of each phrase as near to each other as in it. */
async function byNearness(ask: Ask, query: Query, { common, heavy }: Asked): Promise<Result[]> {
  const phrases = query.phrases.map((phrase) => tellingWords(phrase, heavy));
  const all = [tellingWords(query.words, common), ...phrases];
  return (await ask(all.join(' ').trim())).filter(({ words }) =>
    query.phrases.every((phrase) => {
      const telling = tellingStretches(phrase, heavy).reduce((sum, stretch) => sum + stretch.words, 0);
      return telling === 0 || standTogether(words, telling, phrase.split(/\s+/u).length);
    }),
  );
}

/** Records in which every phrase of a query may stand. That it does is proved in the text when it is shown. */
export async function phraseCandidates(query: Query, asked: Asked): Promise<Result[]> {
  const { base, pagefind, options, common, heavy } = asked;
  const ask: Ask = async (words) => (await pagefind.search(words, options)).results;
  const loose = tellingWords(query.words, common);
  const telling = query.phrases.filter((phrase) => tellingWords(phrase, heavy) !== '');
  const lists = [
    ...telling.map((phrase) => byTellingWords(ask, phrase, heavy)),
    ...(loose === '' ? [] : [ask(loose)]),
  ];
  const [may, [first = [], ...others]] = await Promise.all([
    mayStand(
      base,
      pagefind,
      query.phrases.flatMap((phrase) => runsToAsk(phrase, heavy)),
    ),
    Promise.all(lists.length > 0 ? lists : [ask(TOKENS_FOLLOW)]),
  ]);
  const ids = others.map((list) => new Set(list.map(({ id }) => id)));
  const candidates = first.filter(({ id }) => may(id) && ids.every((list) => list.has(id)));
  if (candidates.length > 0 || lists.length === 0) return candidates;
  // The index counts a dash between words as a word, and the text may have none: ask for the words alone.
  return (await byNearness(ask, query, asked)).filter(({ id }) => may(id));
}

/** Records in which words may stand that stand on nearly every page: by relevance, those first in which they stand in a row. */
export async function commonWordCandidates(
  words: readonly string[],
  { base, pagefind, options, common }: Asked,
  byRelevance: boolean,
): Promise<Result[]> {
  const [{ results }, hold, inRow] = await Promise.all([
    pagefind.search(TOKENS_FOLLOW, options),
    mayStand(
      base,
      pagefind,
      words.flatMap((word) => runsToAsk(word, common)),
    ),
    mayStand(base, pagefind, byRelevance ? runsToAsk(words.join(' '), common) : []),
  ]);
  const found = results.filter(({ id }) => hold(id));
  return [...found.filter(({ id }) => inRow(id)), ...found.filter(({ id }) => !inRow(id))];
}
