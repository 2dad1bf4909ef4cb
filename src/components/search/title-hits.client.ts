/** A record that was found by its title, or by another name of it. */
import type { SearchState } from '../../lib/search/address.ts';
import { isAskedFor } from '../../lib/search/ranking.ts';
import { phraseRanges, readQuery } from '../../lib/search/terms.ts';
import type { ExcerptPiece } from '../../lib/search/excerpts.ts';
import { copy, say, showFacts, write, type Settings } from './hits.client.ts';
import type { TitleHits } from './titles.client.ts';

/** A text in pieces: its words, of which some were asked for, and what is between them. */
const pieces = (text: string, isHit: (word: string) => boolean): ExcerptPiece[] =>
  (text.match(/[\p{L}\p{M}\p{N}’']+|[^\p{L}\p{M}\p{N}’']+/gu) ?? []).map((piece) => ({
    text: piece,
    hit: isHit(piece),
  }));

export function titleItem(row: number, hits: TitleHits, state: SearchState, settings: Settings): HTMLElement {
  const { records, index } = hits.titles;
  const { address, title, lang, names, kind, publisher, shown, grade } = records[row]!;
  const isHit = isAskedFor(index, hits.instead?.shown ?? state.text);
  const item = copy('#hit');
  const link = item.querySelector('a')!;
  link.href = settings.base.replace(/\/$/u, '') + address;
  if (lang) link.lang = lang;
  const own = pieces(title, isHit);
  write(link, own);
  const { phrases } = readQuery(state.text, state.exact, settings.references);
  const has = (text: string, marked: readonly ExcerptPiece[]) =>
    marked.some(({ hit }) => hit) && phrases.every((phrase) => phraseRanges(text, phrase).length > 0);
  const named = names.filter((name) => has(name, pieces(name, isHit)));
  // By which other name it was found, where its title does not say it.
  if (named.length > 0 && !has(title, own)) {
    const how = kind === 'article' || kind === 'page' ? 'listedUnder' : 'also';
    write(item.querySelector('.excerpt')!, pieces(say(settings, how, { names: named.join(', ') }), isHit));
  }
  showFacts(item, settings, { kind, facts: [publisher, shown], grade });
  return item;
}
