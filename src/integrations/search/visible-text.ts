/**
 * What of a record is on its page as it is in the index. Where it is not, the index says so by anchors
 * (`lib/search/text-directive.ts`), so that no hit opens with a text directive that finds nothing.
 */
import render from 'dom-serializer';
import { isTag, isText, Text, type Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { APART, NOT_SHOWN } from '../../lib/search/text-directive.ts';

const NOT_SEEN = new Set(['script', 'style', 'template', 'noscript', 'svg']);
const BLOCKS = new Set(
  (
    'address article aside blockquote br caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 ' +
    'header hr li nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const anchor = (id: string) => `<i id="${id}"></i>`;
const spaces = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** Whether a child is shown only once its parent has been opened. */
const isShut = (parent: Element, child: Element): boolean =>
  parent.name === 'details' && !('open' in parent.attribs) && child.name !== 'summary';

function* textsIn(parent: Element): Generator<string> {
  for (const child of parent.children) {
    if (isText(child)) yield child.data;
    if (!isTag(child)) continue;
    if (NOT_SEEN.has(child.name) || 'hidden' in child.attribs || isShut(parent, child)) continue;
    const block = BLOCKS.has(child.name);
    if (block) yield '\n';
    yield* textsIn(child);
    if (block) yield '\n';
  }
}

/** The text that a page shows before anything is opened: its blocks as lines. */
export const textShown = (main: Element): string =>
  [...textsIn(main)]
    .join('')
    .split('\n')
    .map(spaces)
    .filter((line) => line !== '')
    .join('\n');

// Characters of no alphabet, in place of anchors until the HTML is written.
const HERE_APART = '\ue000';
const HERE_CLOSED = '\ue001';
const AFTER_WORD = '\ue002';

/** Marks in a page where text begins again, or cannot be seen. To be called before anything is taken out. */
export function markBlocks(parent: Element, shut = false): void {
  for (const child of parent.children.filter(isTag)) {
    const own = shut || isShut(parent, child);
    markBlocks(child, own);
    if (!BLOCKS.has(child.name)) continue;
    DomUtils.prependChild(child, new Text(own ? HERE_CLOSED : HERE_APART));
    const closed = shut || (parent.name === 'details' && !('open' in parent.attribs));
    DomUtils.append(child, new Text(closed ? HERE_CLOSED : HERE_APART));
  }
}

/** Takes an element out of a page, and marks that the text around it is not together. */
export function removeFromIndex(element: Element): void {
  if (DomUtils.textContent(element).trim() === '') DomUtils.removeElement(element);
  else DomUtils.replaceElement(element, new Text(AFTER_WORD));
}

/** A word, what closes after it, the sign of something taken out, and the rest up to the next blank. */
const TAKEN_OUT = /([^\s<>\ue000-\ue002]*)((?:<\/[^>]*>)*)\ue002((?:<[^>]*>|[^\s<\ue000-\ue002])*)/gu;

/**
 * The HTML of a page with its marks as anchors: never inside a word. A word to which a number of a note sticks is
 * another word for the browser.
 */
export const withAnchors = (main: Element): string =>
  render(main.children, { encodeEntities: 'utf8' })
    .replace(TAKEN_OUT, (_, word: string, closing: string, rest: string) =>
      [/[\p{L}\p{N}]$/u.test(word) ? HERE_CLOSED : '', word, closing, rest, HERE_APART].join(''),
    )
    // Of several with no text between them, the last holds.
    .replace(/[\ue000\ue001](?=(?:\s|<[^>]*>)*[\ue000\ue001])/gu, '')
    .replaceAll(HERE_APART, anchor(APART))
    .replaceAll(HERE_CLOSED, anchor(NOT_SHOWN));

/**
 * A paragraph of a record as HTML, with anchors where its sentences are not on the page.
 * @param shown the text of the page; nothing where it is not known
 */
export function paragraphWithAnchors(
  text: string,
  shown: string | undefined,
  escaped: (text: string) => string,
): string {
  if (shown === undefined) return `<p>${anchor(NOT_SHOWN)}${escaped(text)}</p>`;
  let open: string | undefined;
  const sentences = shown.includes(spaces(text)) ? [text] : text.split(/(?<=[.!?…]["'”’)\]]*)\s+/u);
  const marked = sentences.map((sentence) => {
    const mark = shown.includes(spaces(sentence)) ? APART : NOT_SHOWN;
    const before = mark === open ? '' : anchor(mark);
    open = mark;
    return before + escaped(sentence);
  });
  return `<p>${marked.join(' ')}</p>`;
}
