/** Takes words out of the text of a page, and says what must be covered on its picture. */
import { around, shared, wider } from '../reading/boxes.ts';
import type { Redaction } from '../ingest/job.ts';
import type { PageText, Word } from '../ingest/page.ts';
import { REDACTED } from '../../lib/pages/findings.ts';
import { occurrences, spellOut } from '../findings/spelled.ts';
import type { Box } from '../../collections/fields/attached-file.ts';

export interface RedactedPage {
  page: PageText;
  /** What is covered: whole words, and the boxes themselves. */
  bars: Box[];
  /** The words that were taken out, one text for each stretch. */
  hidden: string[];
}

type Stretch = [number, number];

/** Points that a bar reaches beyond its words: no edge of a letter is left to be guessed from. */
const MARGIN = 1;

/** Whether a word touches a box. A line above or below may reach a little into it and is another line. */
const touches = (one: Box, other: Box): boolean =>
  shared(one, other, 0) > 0.2 && shared(one, other, 1) > 0.15 * Math.min(one[3], other[3]);

const distance = (a: Box, b: Box) =>
  Math.hypot(a[0] + a[2] / 2 - b[0] - b[2] / 2, a[1] + a[3] / 2 - b[1] - b[3] / 2);

/** The stretch of text from the first to the last of some words that follow one another. */
const whole = (text: string, [from, to]: Stretch): Stretch => {
  let [start, end] = [from, to];
  while (start > 0 && /\S/u.test(text[start - 1]!)) start -= 1;
  while (end < text.length && /\S/u.test(text[end]!)) end += 1;
  return [start, end];
};

/** The stretches that one redaction takes out of a text. */
function stretchesOf(page: PageText, redaction: Redaction): Stretch[] {
  const { text, words } = page;
  const touched = redaction.rough
    ? []
    : words.filter((word) => redaction.boxes.some((box) => touches(word.box, box)));
  const stretches: Stretch[] = touched.map(({ start, end }) => [start, end]);
  if (redaction.hidden === undefined || spellOut(redaction.hidden).letters === '') return stretches;
  const covered = spellOut(touched.map(({ start, end }) => text.slice(start, end)).join(' ')).letters;
  if (covered.includes(spellOut(redaction.hidden).letters)) return stretches;
  // The words are not where the box is, or only some of them: they are found by their letters.
  const found = occurrences(spellOut(text), redaction.hidden).map((place) => whole(text, place));
  if (redaction.boxes.length === 0 || words.length === 0) return [...stretches, ...found];
  const box = around(redaction.boxes);
  const near = found
    .map((place) => ({ place, inside: words.filter((word) => word.start < place[1] && word.end > place[0]) }))
    .filter(({ inside }) => inside.length > 0)
    .map(({ place, inside }) => ({ place, far: distance(around(inside.map((word) => word.box)), box) }))
    .sort((a, b) => a.far - b.far);
  return near[0] ? [...stretches, near[0].place] : stretches;
}

/** Stretches in order, joined where nothing but space is between them. */
function joined(text: string, stretches: Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const [start, end] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && (start <= last[1] || text.slice(last[1], start).trim() === ''))
      last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/** One bar for the words of a line: the gaps between them would show how long they are. */
function barsOver(words: Word[]): Box[] {
  const lines: Box[][] = [];
  for (const { box } of words) {
    const line = lines.find(([first]) => shared(first!, box, 1) > 0.5 * Math.min(first![3], box[3]));
    if (line) line.push(box);
    else lines.push([box]);
  }
  return lines.map(around);
}

/**
 * Takes out all words that the redactions of a page name or touch.
 * @param page its words with places as exact as they are known
 */
export function redactPage(page: PageText, redactions: Redaction[]): RedactedPage {
  const bars: Box[] = redactions.flatMap(({ boxes, rough }) => (rough ? [] : boxes));
  const stretches = joined(
    page.text,
    redactions.flatMap((redaction) => stretchesOf(page, redaction)),
  );
  const hidden = stretches.map(([start, end]) => page.text.slice(start, end));
  const left = replaceStretches(page, stretches, REDACTED, (inside) => {
    const over = barsOver(inside);
    bars.push(...over);
    return over[0];
  });
  return { page: left, bars: bars.map((bar) => wider(bar, MARGIN)), hidden };
}

/** Puts a mark in the place of each stretch. `boxOf` gives the box of the mark, if it has one. */
function replaceStretches(
  page: PageText,
  stretches: Stretch[],
  mark: string,
  boxOf: (inside: Word[]) => Box | undefined,
): PageText {
  const words: Word[] = [];
  let text = '';
  let at = 0;
  const keep = (to: number) => {
    for (const word of page.words)
      if (word.start >= at && word.end <= to)
        words.push({ ...word, start: word.start - at + text.length, end: word.end - at + text.length });
    text += page.text.slice(at, to);
  };
  for (const [start, end] of stretches) {
    keep(start);
    const box = boxOf(page.words.filter((word) => word.start < end && word.end > start));
    if (box) words.push({ start: text.length, end: text.length + mark.length, box });
    text += mark;
    at = end;
  }
  keep(page.text.length);
  return { text, words };
}
