/**
 * What the reader of MDX says, as sentences for an editor, each with the place that it is about.
 *
 * Hand-made because: the messages of the parser are for programmers; these are for editors.
 */
import { kitAttributes } from '../../mdx/attributes.ts';
import type { Position } from '../../lib/citations/provenance.ts';

/** A mistake in a text. */
export interface MdxProblem extends Position {
  message: string;
  nearest?: string;
}

/** Places as the reader names them in its sentences. */
const PLACE = /\s*\((\d+):(\d+)(?:-\d+:\d+)?\)/u;

interface Thrown {
  line?: number;
  column?: number;
  reason?: string;
  message: string;
  place?: { start?: Position } & Partial<Position>;
}

/** What an editor writes in the place of an element of HTML. */
const INSTEAD: Readonly<Record<string, string>> = {
  br: 'begin a new paragraph: leave a line empty',
  hr: '---, with an empty line above and below',
  b: '**words**',
  strong: '**words**',
  i: '*words*',
  em: '*words*',
  a: '[words](/address/)',
  img: '<Picture of="picture-id" />',
  p: 'a paragraph of its own, with an empty line above and below',
  q: '<Quote of="quotation-id" />',
  blockquote: '<BlockQuote of="quotation-id" />',
};

/** An element of HTML in a text: which, and what to write in its place. */
export const htmlProblem = (name: string): { message: string; nearest: string } => ({
  message: `A text holds no HTML, and <${name}> is HTML.`,
  nearest: INSTEAD[name] ?? 'Markdown, or a component of the kit',
});

/** Names of HTML elements are in small letters, those of components are not. */
export const isHtml = (name: string): boolean => /^[a-z][a-z0-9-]*$/u.test(name);

/** The tag that stands at a place, closed in itself. */
function closedInItself(source: string, name: string, { line, column }: Position): string {
  const from = source.split(/\r?\n/u)[line - 1]?.slice(column - 1) ?? '';
  const tag = /^<[^<>]*/u.exec(from)?.[0].trimEnd();
  return tag?.startsWith(`<${name}`) ? `${tag} />` : `<${name} … />`;
}

/**
 * The mistake for which the reader of MDX gave up.
 * @param source the whole file
 */
export function mdxProblem(error: unknown, source: string): MdxProblem {
  const { line, column, place, ...thrown } = error as Thrown;
  const reason = (thrown.reason ?? thrown.message).split('\n')[0]!;
  const [, namedLine, namedColumn] = PLACE.exec(reason) ?? [];
  const named = namedLine ? { line: Number(namedLine), column: Number(namedColumn) } : undefined;
  const given = {
    line: line ?? place?.start?.line ?? place?.line ?? named?.line ?? 1,
    column: column ?? place?.start?.column ?? place?.column ?? named?.column ?? 1,
  };
  const first = reason.replace(PLACE, '').trim();

  const [, otherwise, opened] =
    /closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>`/u.exec(first) ?? [];
  if (otherwise !== undefined && opened !== undefined && isHtml(opened))
    return { ...(named ?? given), ...htmlProblem(opened) };
  if (otherwise !== undefined && opened !== undefined)
    return {
      ...given,
      message: `<${opened}>${named ? ` of line ${named.line}` : ''} is closed as <${otherwise}>.`,
      nearest: `</${opened}>`,
    };
  const [, unclosed] = /Expected a closing tag for `<([^`>]*)>`/u.exec(first) ?? [];
  if (unclosed !== undefined) {
    const place = named ?? given;
    if (isHtml(unclosed)) return { ...place, ...htmlProblem(unclosed) };
    if (kitAttributes[unclosed]?.words === 'none')
      return {
        ...place,
        message: `<${unclosed}> holds no words, and is closed in itself.`,
        nearest: closedInItself(source, unclosed, place),
      };
    // A component that begins its line stands around paragraphs, and may go on to the end.
    const around = /^\s*$/u.test(source.split(/\r?\n/u)[place.line - 1]?.slice(0, place.column - 1) ?? 'x');
    return {
      ...place,
      message: `<${unclosed}> is opened here and not closed before ${around ? 'the text' : 'its paragraph'} ends.`,
      nearest: `</${unclosed}>`,
    };
  }
  if (/closing (?:tag|slash)|close tag/iu.test(first))
    return { ...given, message: `A tag is not closed, or closed twice: ${first}.` };
  if (/acorn|expression/iu.test(first))
    return {
      ...given,
      message: 'A curly bracket begins code, and an article holds none. Write &#123; for “{”.',
      nearest: '&#123;',
    };
  if (first.includes('before attribute value'))
    return {
      ...given,
      message: 'The value of an attribute stands in straight quotation marks, as in of="…".',
    };
  if (first.includes('character `!`'))
    return { ...given, message: 'A note to other editors is written {/* so */} here, not <!-- so -->.' };
  if (/character .* before name/iu.test(first))
    return {
      ...given,
      message: 'A “<” that begins no component is written &lt;.',
      nearest: '&lt;',
    };
  if (/character/iu.test(first))
    return {
      ...given,
      message: `This cannot be read: ${first}. A “<” that begins no component is written &lt;.`,
    };
  return { ...given, message: `This cannot be read: ${first}.` };
}
