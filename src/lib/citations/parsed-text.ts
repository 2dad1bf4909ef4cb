/**
 * A text of the story, parsed once for the checks and for its page: as it was typed, and with the marks of print. Astro
 * reads a module up to three times in one process: what was parsed belongs to the process.
 */
import { parseMdx } from '../text/parse-mdx.ts';
import { typesetText } from '../text/typeset-text.ts';
import { readArticleText, type ArticleText } from './provenance.ts';

interface ParsedText {
  /** The file, or what is below its front matter. */
  source: string;
  pairs: boolean;
  /** As it was typed, with the places of the file. */
  typed: ArticleText;
  /** With the marks of print. */
  printed: { source: string; text: ArticleText };
}

const FRONT_MATTER = /^---[ \t]*\r?\n(?:[^]*?\n)??---[ \t]*(?:\r?\n|$)/u;
/** So many texts are kept: in `dev` every change of a text is another. */
const MOST = 2000;
const KEY = Symbol.for('parsed-texts');
/** By what is below their front matter, which is all that Astro's records hold. */
const kept = ((globalThis as { [KEY]?: Map<string, ParsedText> })[KEY] ??= new Map<string, ParsedText>());

/**
 * Parses a file of a text, unless that was done before.
 * @param pairs whether pairs of quotation marks are turned
 * @throws {MdxError} with `line` and `column` where the text is not well formed
 */
export function parsedText(source: string, { pairs }: { pairs: boolean }): ParsedText {
  const body = source.replace(FRONT_MATTER, '').trim();
  const known = kept.get(body);
  if (known?.source === source && known.pairs === pairs) return known;
  const tree = parseMdx(source);
  const typed = readArticleText(source, tree);
  const printed = typesetText(source, tree, { pairs });
  const parsed = { source, pairs, typed, printed: { source: printed, text: readArticleText(printed, tree) } };
  if (kept.size >= MOST) kept.clear();
  kept.set(body, parsed);
  return parsed;
}

/** What a text says with the marks of print, by what is below its front matter. See `parsedText`. */
export function printedText(body: string, { pairs }: { pairs: boolean }): ArticleText {
  const known = kept.get(body);
  return (known?.pairs === pairs ? known : parsedText(body, { pairs })).printed.text;
}
