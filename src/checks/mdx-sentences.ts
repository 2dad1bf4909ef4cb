/** What the reader of MDX says, as sentences for an editor, each with the place that it is about. */
import type { Place } from '../rules/provenance.ts';

/** A mistake in a text. */
export interface MdxProblem extends Place {
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
  place?: { start?: Place } & Partial<Place>;
}

/** The mistake for which the reader of MDX gave up. */
export function mdxProblem(error: unknown): MdxProblem {
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
  if (otherwise !== undefined && opened !== undefined)
    return {
      ...given,
      message: `<${opened}>${named ? ` of line ${named.line}` : ''} is closed as <${otherwise}>.`,
      nearest: `</${opened}>`,
    };
  const [, unclosed] = /Expected a closing tag for `<([^`>]*)>`/u.exec(first) ?? [];
  if (unclosed !== undefined)
    return {
      ...(named ?? given),
      message: `<${unclosed}> is opened here and not closed before its paragraph ends.`,
      nearest: `</${unclosed}>`,
    };
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
  if (/character/iu.test(first))
    return {
      ...given,
      message: `This cannot be read: ${first}. A “<” that begins no component is written &lt;.`,
    };
  return { ...given, message: `This cannot be read: ${first}.` };
}
