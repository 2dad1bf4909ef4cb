/** Takes words out of all pages of a document, and verifies that they are not visible elsewhere in it. */
import { readFile } from 'node:fs/promises';
import { exactWords } from '../reading/pdf/exact-words.ts';
import type { PublishJob, Redaction } from '../ingest/job.ts';
import { lettersOn } from '../reading/pdf/letters.ts';
import type { PageFacts, PageText } from '../ingest/page.ts';
import { readAttachedPage } from '../ingest/page-files.ts';
import type { Pixels } from '../reading/pdf/paint.ts';
import { openPdf, withPage } from '../reading/pdf/pdfium.ts';
import { REDACTED } from '../../lib/pages/findings.ts';
import { FEWEST_LETTERS, isLookedFor, occurrences, spellOut, containsWords } from '../findings/spelled.ts';
import { redactPage } from './redact-page.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import type { Box } from '../../collections/fields/attached-file.ts';

export interface Page {
  facts: PageFacts;
  /** The text that is left. Read on demand: a document may have thousands of pages. */
  text: () => Promise<PageText>;
  /** What is covered. Empty where nothing was taken out. */
  bars: Box[];
  /** Who covered what is at a place, and why. */
  label: (box: Box) => string;
  /** Whether something was taken out. */
  changed: boolean;
  /** The covered picture, set by the maker of the copy where the page has one and was changed. */
  pixels?: () => Promise<Pixels>;
}

export interface RedactedDocument {
  pages: Page[];
  /** What was taken out: none of it may be in what is published. */
  words: string[];
  /** Words of it that are nowhere else in the document. */
  soft: string[];
}

/** @throws IngestError where the words are elsewhere and no option says what to do about it */
export async function redactDocument(job: PublishJob, facts: PageFacts[]): Promise<RedactedDocument> {
  const changed = new Map<number, { page: PageText; bars: Box[] }>();
  const words = new Set<string>();
  const read = (page: number) => exactPage(job, page);
  const byPage = Map.groupBy(
    job.redactions.filter(({ page }) => page !== undefined),
    ({ page }) => page!,
  );
  for (const { hidden } of job.redactions) if (hidden) words.add(hidden);
  for (const [number, redactions] of byPage) {
    if (!facts.some(({ page }) => page === number))
      throw new IngestError(`A finding names page ${number}, which the document does not have.`);
    const { hidden, ...taken } = redactPage(await read(number), redactions);
    changed.set(number, taken);
    for (const text of hidden) words.add(text);
  }
  const left = async (page: number) => changed.get(page)?.page ?? (await readAttachedPage(job.from, page));
  const searched = [...words].filter(isLookedFor);
  searched.push(...(await namesIn(searched)));
  if (searched.length > 0) await elsewhere();
  const soft = searched.length > 0 ? await wordsOfTheirOwn() : [];
  return {
    pages: facts.map((one) => ({
      facts: factsWithout(one),
      bars: changed.get(one.page)?.bars ?? [],
      label: (box) => labelAt(job, one.page, box),
      changed: changed.has(one.page),
      text: () => left(one.page),
    })),
    words: searched,
    soft,
  };

  async function elsewhere() {
    const places: number[] = [];
    let before: number | undefined;
    for (const { page } of facts) {
      const text = await left(page);
      const broken =
        before === undefined ? [] : brokenWords([before, await left(before)], [page, text], searched);
      before = page;
      const spelled = spellOut(text.text);
      const there = searched.filter((one) => containsWords(spelled, one));
      const found = [...broken, ...there.map((hidden): Redaction => ({ page, boxes: [], hidden }))];
      for (const [number, redactions] of Map.groupBy(found, (one) => one.page!)) {
        places.push(number);
        if (job.elsewhere !== 'redact') continue;
        const whole = changed.get(number) ?? { page: await read(number), bars: [] };
        const more = redactPage(whole.page, redactions);
        changed.set(number, { page: more.page, bars: [...whole.bars, ...more.bars] });
      }
    }
    if (places.length > 0 && job.elsewhere === 'refuse')
      throw new IngestError(
        `The words that are to be redacted, or names in them, are also visible on page${new Set(places).size > 1 ? 's' : ''} ${[...new Set(places)].sort((a, b) => a - b).join(', ')}: ` +
          'run the command again with --everywhere to redact them there too, or with --only-here to leave them there.',
      );
  }

  /** The single names in hidden words that are few: half of a name gives away all of it. */
  async function namesIn(all: string[]): Promise<string[]> {
    const names = new Set(
      all
        .map((text) => text.match(/[\p{L}\p{M}\p{N}’'-]+/gu) ?? [])
        .filter((parts) => parts.length > 1 && parts.length <= 4)
        .flat()
        .filter((word) => spellOut(word).letters.length >= FEWEST_LETTERS),
    );
    // A word that the document also writes with a small letter is no name, nor is one that it never writes otherwise.
    const capitals = new Set<string>();
    for (const { page } of names.size > 0 ? facts : []) {
      const { text } = await left(page);
      const written = new Set(text.match(/[\p{L}\p{M}]+/gu));
      for (const [word] of text.matchAll(INSIDE_A_SENTENCE)) capitals.add(word.toLowerCase());
      for (const name of names) if (written.has(name.toLowerCase())) names.delete(name);
    }
    return [...names].filter((name) => /^\p{Lu}/u.test(name) || capitals.has(name.toLowerCase()));
  }

  /** Words that are under the boxes and nowhere else: not one of them may be left. */
  async function wordsOfTheirOwn(): Promise<string[]> {
    const own = new Set(
      searched
        .flatMap((text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
        .map((word) => spellOut(word).letters)
        .filter((word) => word.length >= FEWEST_LETTERS),
    );
    for (const { page } of facts) {
      const text = spellOut((await left(page)).text);
      for (const word of own) if (containsWords(text, word)) own.delete(word);
    }
    return [...own];
  }

  function factsWithout({ findings: _, ...one }: PageFacts): PageFacts {
    const page = changed.get(one.page)?.page;
    const heading = one.heading === undefined ? undefined : replaceWords(one.heading, searched);
    return {
      ...one,
      ...(page && {
        words: page.words.length > 0 ? page.words.length : page.text.split(/\s+/u).filter(Boolean).length,
      }),
      ...(heading !== undefined && { heading }),
    };
  }
}

/** A word with a capital after another word of its line. */
const INSIDE_A_SENTENCE = /(?<=[\p{L}\p{M}],? )\p{Lu}[\p{L}\p{M}]+/gu;

/** So many lines at the end of a page, and at the beginning of the next, may be its foot and its head. */
const FOOT = 6;

/** The lines of a text that say something, each with the offsets of its text. */
const linesOf = ({ text }: PageText): Array<[from: number, to: number]> =>
  [...text.matchAll(/[^\n]*\S/gu)].map((match) => [match.index, match.index + match[0].length]);

/** The parts of words that begin on one page and end on the next, whatever feet and heads are between. */
function brokenWords(
  [before, end]: [number, PageText],
  [page, start]: [number, PageText],
  searched: string[],
): Redaction[] {
  const found: Redaction[] = [];
  const part = (number: number, { text, words }: PageText, from: number, to: number): void => {
    const boxes = words.filter((word) => word.start < to && word.end > from).map(({ box }) => box);
    found.push({ page: number, boxes, ...(boxes.length === 0 && { hidden: text.slice(from, to) }) });
  };
  for (const [from, to] of linesOf(end).slice(-FOOT))
    for (const [next, last] of linesOf(start).slice(0, FOOT)) {
      // Of a word that is parted the first part has a hyphen; else the two are words of their own.
      const above = end.text.slice(from, to).replace(/[-\u00ad\u2010]$/u, '');
      const joined = spellOut(above + (from + above.length < to ? '' : ' ') + start.text.slice(next, last));
      const gap = joined.text.length - (last - next);
      for (const words of searched)
        for (const [at, until] of occurrences(joined, words))
          if (at < above.length && until > gap) {
            part(before, end, from + at, to);
            part(page, start, next, next + until - gap);
          }
    }
  return found;
}

/** A text in which words are replaced by the mark. */
export function replaceWords(text: string, words: string[]): string {
  let result = text;
  for (const word of words)
    for (const [start, end] of occurrences(spellOut(result), word).toReversed())
      result = result.slice(0, start) + REDACTED + result.slice(end);
  return result;
}

let opened: { file: string; pdf: ReturnType<typeof openPdf> } | undefined;

/** A page with the places of its words made exact, where the file has letters. */
async function exactPage(job: PublishJob, number: number): Promise<PageText> {
  const page = await readAttachedPage(job.from, number);
  if (job.format !== 'pdf' || page.words.length === 0) return page;
  if (opened?.file !== job.original)
    opened = { file: job.original, pdf: openPdf(await readFile(job.original)) };
  const pdf = await opened.pdf;
  const letters = await withPage(pdf, number, (one) => lettersOn(pdf, one));
  return { text: page.text, words: exactWords(page.text, page.words, letters ?? []) };
}

/** What is said of the redaction that is nearest to a place. */
function labelAt(
  { redactions, label = '' }: PublishJob,
  page: number,
  [left, top, width, height]: Box,
): string {
  const far = ({ boxes: [box] }: Redaction) =>
    box
      ? Math.hypot(box[0] + box[2] / 2 - left - width / 2, box[1] + box[3] / 2 - top - height / 2)
      : Infinity;
  const own = redactions.filter((one) => one.page === page).sort((a, b) => far(a) - far(b));
  return own[0] ? (own[0].label ?? '') : label;
}
