/**
 * Reads the tags of a page as the build wrote it. Enough for checks of our own output, not for any HTML.
 *
 * Hand-made because: a check of the pages that this build writes needs their tags alone; a parser of any HTML would
 * do much more.
 */
import { decodeHTMLAttribute } from 'entities';

export interface Tag {
  /** In lower case. */
  name: string;
  attributes: Map<string, string>;
  /** The text inside, for scripts and styles only. */
  text: string;
}

const pattern =
  /<!--[\s\S]*?-->|<(script|style)\b([^>]*)>([\s\S]*?)<\/\1\s*>|<([a-z][\w:-]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/giu;
const attribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;

/** Every opening tag of the page in order, without those inside comments, scripts and styles. */
export function tags(html: string): Tag[] {
  const found: Tag[] = [];
  for (const match of html.matchAll(pattern)) {
    const name = match[1] ?? match[4];
    if (!name) continue;
    const attributes = new Map<string, string>();
    for (const [, key = '', double, single, bare] of (match[2] ?? match[5] ?? '').matchAll(attribute)) {
      attributes.set(key.toLowerCase(), decodeHTMLAttribute(double ?? single ?? bare ?? ''));
    }
    found.push({ name: name.toLowerCase(), attributes, text: match[3] ?? '' });
  }
  return found;
}
