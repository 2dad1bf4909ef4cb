/**
 * What the reader of MDX says, as sentences for an editor, each with the place that it is about.
 *
 * Hand-made because: the messages of the parser are for programmers; these are for editors.
 */
import { kitAttributes } from '../../mdx/attributes.ts';
import type { Position } from '../../lib/citations/provenance.ts';
import type { MdxError } from '../../lib/text/parse-mdx.ts';

export interface MdxProblem extends Position {
  message: string;
  nearest?: string;
}

/** A place as the parser names it in its sentences. */
const PLACE = /\s*\((\d+):(\d+)\)/u;

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

/** The tag at a place, self-closing. */
function closedInItself(source: string, name: string, { line, column }: Position): string {
  const from = source.split(/\r?\n/u)[line - 1]?.slice(column - 1) ?? '';
  const tag = /^<[^<>]*/u.exec(from)?.[0].trimEnd();
  return tag?.startsWith(`<${name}`) ? `${tag} />` : `<${name} … />`;
}

/** What is wrong with a tag of which the parser only says where it begins. */
function tagProblem(source: string, start: Position): MdxProblem {
  const lines = source.split(/(?<=\n)/u);
  const offset = lines.slice(0, start.line - 1).join('').length + start.column - 1;
  const address = /^<([a-z][a-z0-9+.-]*:[^\s<>]*|[^\s<>@"]+@[^\s<>]+)>/iu.exec(source.slice(offset))?.[1];
  if (address !== undefined)
    return {
      ...start,
      message: 'An address in angle brackets cannot be read: a link has words and an address.',
      nearest: `[words](${address.includes(':') ? '' : 'mailto:'}${address})`,
    };
  const name = /^<[A-Za-z][\w.-]*/u.exec(source.slice(offset, offset + 80))?.[0];
  if (name === undefined)
    return { ...start, message: 'A “<” that begins no component is written &lt;.', nearest: '&lt;' };
  const attributes = /(?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*/uy;
  attributes.lastIndex = offset + name.length;
  attributes.exec(source);
  // The attribute before the place at which the pattern stopped has no value, or one in other marks.
  const value = /\s*=\s*/uy;
  value.lastIndex = attributes.lastIndex;
  if (!value.test(source))
    return { ...start, message: `The tag ${name} is not closed, or its attributes cannot be read.` };
  const before = source.slice(offset, value.lastIndex).split('\n');
  return {
    line: start.line + before.length - 1,
    column: (before.length === 1 ? start.column : 1) + before.at(-1)!.length,
    message: 'The value of an attribute is in straight quotation marks, as in of="…".',
  };
}

/**
 * The mistake for which the parser gave up.
 * @param source the whole file
 */
export function mdxProblem(error: MdxError, source: string): MdxProblem {
  const given = { line: error.line, column: error.column };
  const reason = error.message.split('\n')[0]!;
  const [, namedLine, namedColumn] = PLACE.exec(reason) ?? [];
  const named = namedLine ? { line: Number(namedLine), column: Number(namedColumn) } : undefined;
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
    // A component that begins its line goes around paragraphs, and may go on to the end.
    const around = /^\s*$/u.test(source.split(/\r?\n/u)[place.line - 1]?.slice(0, place.column - 1) ?? 'x');
    return {
      ...place,
      message: `<${unclosed}> is opened here and not closed before ${around ? 'the text' : 'its paragraph'} ends.`,
      nearest: `</${unclosed}>`,
    };
  }
  const [, alone] = /closing tag `<\/([^`>]*)>`, expected an open tag/u.exec(first) ?? [];
  if (alone !== undefined)
    return { ...given, message: `</${alone}> closes what was not opened.`, nearest: 'take it out' };
  if (first.includes('expression'))
    return {
      ...given,
      message: 'A curly bracket begins code, and an article holds none. Write &#123; for “{”.',
      nearest: '&#123;',
    };
  if (first.includes('character `!`'))
    return { ...given, message: 'A note to other editors is written {/* so */} here, not <!-- so -->.' };
  if (/character after `<`|before name/u.test(first)) return tagProblem(source, given);
  return { ...given, message: `This cannot be read: ${first}.` };
}
