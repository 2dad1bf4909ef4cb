/**
 * The places elsewhere in the story of words that were redacted in a document: in a quotation, a note, an
 * article, another document. The message names the places, never the words; nothing is written there.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { FEWEST_LETTERS, occurrences, spellOut, containsWords } from '../findings/spelled.ts';
import { UNDECIDED } from '../ingest/folder.ts';
import { replaceWords } from './redact-document.ts';

/** A place of the story. Without a line it is the name of the file. */
export interface StoryPosition {
  file: string;
  line?: number;
}

const TEXTS = /\.(?:ya?ml|mdx?|txt|csv|json|html?|bib|ris|vtt|srt)$/iu;
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-’'.@_][\p{L}\p{M}\p{N}]+)*/gu;
/** A word with a small letter in a sentence: in an address or an id, names have small letters too. */
const IN_A_SENTENCE = /(?<=\p{L} )\p{Ll}+(?=[ ,.;:])/gu;
/** A passage that is longer than this may be quoted in part: any so many of its words are looked for. */
const RUN = 5;
/** So few words, or so few letters, say something only where a name or a number is among them. */
const FEW_WORDS = 3;
const FEW_LETTERS = 16;
/** More places are not listed one by one. */
const MOST_SHOWN = 20;

const wordsOf = (text: string) => text.match(WORD) ?? [];
const lettersOf = (text: string) => spellOut(text).letters;

/** Whether a word may be a name, or is a number or an address: what a reader would know somebody by. */
const names = (word: string): boolean =>
  /\p{N}{4}/u.test(word.replace(/[-.]/gu, '')) ||
  word.includes('@') ||
  (/^\p{Lu}/u.test(word) && lettersOf(word).length >= FEWEST_LETTERS);

/** What is looked for: short phrases as they are, and runs of words of long passages, spelled by their letters. */
interface Wanted {
  phrases: string[];
  runs: Set<string>;
}

function wantedOf(hidden: string[], common: ReadonlySet<string>): Wanted {
  const phrases: string[] = [];
  const runs = new Set<string>();
  for (const text of hidden) {
    const words = wordsOf(text);
    const telling = words.some((word) => names(word) && !common.has(word.toLowerCase()));
    const few = words.length <= FEW_WORDS || lettersOf(text).length < FEW_LETTERS;
    if (few && !telling) continue;
    if (words.length <= RUN) phrases.push(text);
    for (let at = 0; at + RUN <= words.length && words.length > RUN; at += 1)
      runs.add(
        words
          .slice(at, at + RUN)
          .map(lettersOf)
          .join(' '),
      );
  }
  return { phrases, runs };
}

/** The text files of the story, but for those of one document, in order. */
async function textsOf(content: string, id: string): Promise<string[]> {
  const entries = await readdir(content, { recursive: true, withFileTypes: true });
  const own = join('documents', id) + sep;
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(content, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith(own) && !file.split(sep).includes(UNDECIDED))
    .filter((file) => !/(?:^|[\\/])original\.[^\\/]*$/u.test(file))
    .sort();
}

/**
 * The places of words in the story.
 * @param id of the document from which they were taken, which is not looked through
 * @param hidden each stretch that was taken out, and names in them
 */
export async function findInStory(content: string, id: string, hidden: string[]): Promise<StoryPosition[]> {
  if (hidden.length === 0) return [];
  const files = await textsOf(content, id);
  const read = (file: string) => (TEXTS.test(file) ? readFile(join(content, file), 'utf8') : '');
  // A word that the story writes with a small letter as well is no name.
  const single = new Set(
    hidden
      .flatMap(wordsOf)
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word.toLowerCase()),
  );
  const common = new Set<string>();
  for (const file of files)
    for (const word of (await read(file)).match(IN_A_SENTENCE) ?? []) if (single.has(word)) common.add(word);
  const wanted = wantedOf(hidden, common);
  if (wanted.phrases.length === 0 && wanted.runs.size === 0) return [];
  const places: StoryPosition[] = [];
  for (const file of files) {
    const name = spellOut(file);
    // A name that says the words is shown without them.
    const shown = join(content, replaceWords(file, wanted.phrases));
    if (wanted.phrases.some((phrase) => containsWords(name, phrase))) places.push({ file: shown });
    for (const line of linesOf(await read(file), wanted)) places.push({ file: shown, line });
  }
  return places;
}

/** The lines of a text in which something that is wanted begins. */
function linesOf(text: string, { phrases, runs }: Wanted): number[] {
  const starts: number[] = [];
  const said = phrases.length > 0 ? spellOut(text) : undefined;
  for (const phrase of phrases) for (const [start] of occurrences(said!, phrase)) starts.push(start);
  if (runs.size > 0) {
    const words = [...text.matchAll(WORD)].map((match) => ({
      at: match.index,
      letters: lettersOf(match[0]),
    }));
    words.forEach(({ at }, index) => {
      const run = words.slice(index, index + RUN).map(({ letters }) => letters);
      if (runs.has(run.join(' '))) starts.push(at);
    });
  }
  return [...new Set(starts.map((start) => text.slice(0, start).split('\n').length))].sort((a, b) => a - b);
}

/** The message to an editor about the places. Undefined where there are none. */
export function foundElsewhereMessage(places: StoryPosition[]): string | undefined {
  if (places.length === 0) return undefined;
  const shown = places
    .slice(0, MOST_SHOWN)
    .map(({ file, line }) => (line === undefined ? `the name of ${file}` : `${file}:${line}`));
  const more = places.length > MOST_SHOWN ? ` and at ${places.length - MOST_SHOWN} more places` : '';
  return (
    `What was redacted, or a name in it, is also in ${shown.join(', ')}${more}: ` +
    'nothing was changed there. Look whether it may stay.'
  );
}
