/** A text as it is read where it is shown: without markup, signs that nobody sees, and breaks within words. */
import { decodeHTML } from 'entities';
import { decodePercent } from '../../lib/text/look-alikes.ts';

/** A sentence goes through these elements; all others part words. */
const INLINE =
  /^<\/?(?:a|abbr|b|bdi|bdo|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|tspan|u|var|wbr)\b/iu;

/** What is read otherwise than it is written, by its first sign. */
const WRITTEN = new RegExp(
  [
    // A word that goes on in the next line, which may be joined to this one.
    '(?<=\\p{L})[-\\u00ad\\u2010](?:[ \\t]*\\r?\\n[ \\t]*|[ \\t]+)(?=\\p{L})',
    // Signs of emphasis within a word.
    '(?<=\\p{L})(?:\\*{1,3}|~~)(?=\\p{L})',
    '[\\p{Default_Ignorable_Code_Point}\\0]+',
    '(?:%[\\da-fA-F]{2})+',
    '&(?:#\\d{1,7}|#[xX][\\da-fA-F]{1,6}|[a-zA-Z]\\w{1,30});',
    '</?[a-zA-Z][^<>]*>',
    // A d d e d  s p a c e.
    '(?<![\\p{L}\\p{N}])\\p{L}(?:[ \\u00a0]\\p{L}){2,}(?![\\p{L}\\p{N}])',
    // The initial of a second given name.
    '(?<=\\p{Lu}\\p{L}+\\s)\\p{Lu}\\.?\\s(?=\\p{Lu})',
  ].join('|'),
  'gu',
);

function read(written: string): string {
  if (written.startsWith('<')) return INLINE.test(written) ? '' : ' ';
  if (written.startsWith('&')) return decodeHTML(written).replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  // The words of an address stay joined.
  if (written.startsWith('%')) return decodePercent(written).replace(/\s/gu, '+');
  return /^\p{L}[ \u00a0]\p{L}/u.test(written) ? written.replace(/[ \u00a0]/gu, '') : '';
}

export interface TextAsRead {
  text: string;
  /** The offset in the text as it is written of an offset in the text as it is read. */
  written: (offset: number) => number;
}

/** Reads a text; undefined where it is read as it is written. */
export function asRead(source: string): TextAsRead | undefined {
  let text = '';
  let at = 0;
  const ends: Array<{ read: number; written: number }> = [];
  for (const match of source.matchAll(WRITTEN)) {
    text += source.slice(at, match.index) + read(match[0]);
    at = match.index + match[0].length;
    ends.push({ read: text.length, written: at });
  }
  if (ends.length === 0) return undefined;
  text += source.slice(at);
  const written = (offset: number) => {
    const last = ends.findLast((end) => end.read <= offset);
    return last ? last.written + offset - last.read : offset;
  };
  return { text, written };
}
