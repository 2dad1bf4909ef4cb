/**
 * The text directive with which a hit opens its page (wicg.github.io/scroll-to-text-fragment): words that are on
 * the page as they are in the index. Where they are not, the record says so by anchors that have no place of their own.
 */
import type { Range } from '../quotations/quotations.ts';
import type { Anchor } from './excerpts.ts';
import { writeDirective } from '../quotations/text-fragment.ts';

/** The id of an anchor before which and after which text is not together on the page. */
export const APART = '~';
/** The id of an anchor after which text is not on the page, or is closed there: up to the next anchor of these. */
export const NOT_SHOWN = '~~';

export const isMark = ({ id }: Pick<Anchor, 'id'>): boolean => id === APART || id === NOT_SHOWN;

const SENTENCE_END = /[.!?:;…]["'”’“»)\]]*\s/gu;
/** So many words before the first hit, or after it, say which place is meant. */
const AROUND = 3;

const words = (text: string) => text.trim().split(/\s+/u).filter(Boolean);

/** The part of a sentence around a hit that is together on the page; nothing where it is not there. */
function stretchAround(
  text: string,
  places: readonly Range[],
  anchors: readonly Anchor[],
  part: Range,
  hit: Range,
): Range | undefined {
  const marks = anchors
    .filter(isMark)
    .map(({ id, location }) => ({ id, at: places[location]?.start ?? text.length }))
    .sort((a, b) => a.at - b.at);
  const before = marks.filter(({ at }) => at <= hit.start);
  if (before.at(-1)?.id === NOT_SHOWN) return undefined;
  const start = Math.max(part.start, before.at(-1)?.at ?? 0);
  const end = Math.min(part.end, marks.find(({ at }) => at > hit.start)?.at ?? text.length);
  const ends = [...text.slice(start, end).matchAll(SENTENCE_END)].map(
    (one) => start + one.index + one[0].length,
  );
  return {
    start: ends.filter((at) => at <= hit.start).at(-1) ?? start,
    end: ends.find((at) => at > hit.start) ?? end,
  };
}

/**
 * The words that a browser is to mark: from the first hit of a part to the last near it, with the words before it, or
 * those after it where it begins a sentence.
 * @param places the words of the text
 * @returns undefined where they are not on the page as they are here
 */
export function hitDirective(
  text: string,
  places: readonly Range[],
  anchors: readonly Anchor[],
  part: Range & { hits: readonly Range[] },
): string | undefined {
  const [first] = part.hits;
  const stretch = first && stretchAround(text, places, anchors, part, first);
  if (!first || !stretch) return undefined;
  const last = part.hits.filter((hit) => hit.end <= stretch.end && hit.start - first.start < 60).at(-1);
  if (!last) return undefined;
  // From the beginning of its word: a bracket or a quotation mark may come before it.
  const from = first.start - /\S*$/u.exec(text.slice(stretch.start, first.start))![0].length;
  const marked = words(text.slice(from, last.end));
  const before = words(text.slice(stretch.start, from)).slice(-AROUND).join(' ');
  if (before !== '') return writeDirective({ prefix: before, start: marked.join(' ') });
  const after = text.slice(last.end, stretch.end);
  const more = /^\s/u.test(after) ? words(after).slice(0, AROUND) : [];
  return writeDirective({ start: [...marked, ...more].join(' ').replace(/[^\p{L}\p{N}]+$/u, '') });
}
