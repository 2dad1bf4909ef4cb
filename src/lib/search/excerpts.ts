/**
 * From the places of a hit in a text to what is shown of it: sections, and an excerpt with its words.
 *
 * Hand-made because: excerpts of Pagefind are made before phrases and references are looked for.
 */
import type { Range } from '../quotations/quotations.ts';

/** An anchor of a page: its id, its heading where it has one, and the number of its word. */
export interface Anchor {
  id: string;
  text?: string | undefined;
  location: number;
}

export interface ExcerptSection extends Range {
  /** The anchor; none for what is before the first. */
  id?: string | undefined;
  heading?: string | undefined;
  hits: Range[];
}

export interface ExcerptPiece {
  text: string;
  hit: boolean;
}

/** Offsets of the words of a text, in the way in which the index counts them. */
export function wordRanges(text: string): Range[] {
  return [...text.matchAll(/\S+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

export function joinRanges(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else result.push({ ...range });
  }
  return result;
}

/** The sections of a text, in order, each with the hits in it. The first may have no anchor. */
export function excerptSections(
  text: string,
  anchors: readonly Anchor[],
  hits: readonly Range[],
): ExcerptSection[] {
  const places = wordRanges(text);
  const starts = anchors
    .map((anchor) => ({ ...anchor, at: places[anchor.location]?.start ?? text.length }))
    .sort((a, b) => a.at - b.at);
  const all: ExcerptSection[] = [{ start: 0, end: starts[0]?.at ?? text.length, hits: [] }];
  starts.forEach((anchor, index) =>
    all.push({
      id: anchor.id,
      heading: anchor.text?.trim() || undefined,
      start: anchor.at,
      end: starts[index + 1]?.at ?? text.length,
      hits: [],
    }),
  );
  for (const hit of hits)
    all
      .filter((section) => section.start <= hit.start)
      .at(-1)
      ?.hits.push(hit);
  return all.filter((section) => section.end > section.start);
}

const hitsFrom = (hits: readonly Range[], index: number, length: number): number =>
  hits.filter((hit, other) => other >= index && hit.end <= hits[index]!.start + length).length;

/**
 * An excerpt of a part of a text, of about `length` characters, where hits are closest.
 * Whole words only; an ellipsis where text was left out.
 */
export function excerpt(text: string, part: Range, hits: readonly Range[], length: number): ExcerptPiece[] {
  const inside = hits.filter((hit) => hit.start >= part.start && hit.end <= part.end);
  let best = 0;
  inside.forEach((_, index) => {
    if (hitsFrom(inside, index, length * 0.7) > hitsFrom(inside, best, length * 0.7)) best = index;
  });
  const around = inside[best]?.start ?? part.start;
  let from = Math.max(part.start, around - Math.round(length * 0.3));
  let to = Math.min(part.end, Math.max(from + length, inside[best]?.end ?? 0));
  while (from > part.start && /\S/u.test(text[from - 1]!)) from -= 1;
  while (to < part.end && /\S/u.test(text[to]!)) to += 1;
  const pieces: ExcerptPiece[] = [];
  const push = (start: number, end: number, hit: boolean) => {
    if (end > start) pieces.push({ text: text.slice(start, end), hit });
  };
  if (from > part.start) pieces.push({ text: '… ', hit: false });
  let at = from;
  for (const hit of inside.filter((one) => one.end > from && one.start < to)) {
    push(at, hit.start, false);
    push(hit.start, hit.end, true);
    at = hit.end;
  }
  push(at, to, false);
  const last = pieces.at(-1);
  if (last) last.text = last.text.replace(/\s+$/u, '');
  if (text.slice(to, part.end).trim() !== '') pieces.push({ text: ' …', hit: false });
  return pieces;
}
