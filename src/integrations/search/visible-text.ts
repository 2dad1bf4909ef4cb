/**
 * What of a record is on its page as it is in the index. Where it is not, the index says so by anchors
 * (`lib/search/text-directive.ts`), so that no hit opens with a text directive that finds nothing.
 */
import { APART, NOT_SHOWN } from '../../lib/search/text-directive.ts';

const NOT_SEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'SVG']);
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

const anchor = (id: string) => `<i id="${id}"></i>`;
const spaces = (text: string) => text.replace(/\s+/gu, ' ').trim();
const nameOf = (element: Element) => element.tagName.toUpperCase();

/** Whether a child is shown only once its parent has been opened. */
const isShut = (parent: Element, child: Element): boolean =>
  nameOf(parent) === 'DETAILS' && !parent.hasAttribute('open') && nameOf(child) !== 'SUMMARY';

function* textsIn(parent: Element): Generator<string> {
  for (const child of parent.childNodes) {
    if (child.nodeType === 3) yield child.textContent ?? '';
    if (child.nodeType !== 1) continue;
    const element = child as Element;
    if (NOT_SEEN.has(nameOf(element)) || element.hasAttribute('hidden') || isShut(parent, element)) continue;
    const block = BLOCKS.has(nameOf(element));
    if (block) yield '\n';
    yield* textsIn(element);
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
  for (const child of [...parent.children]) {
    const own = shut || isShut(parent, child);
    markBlocks(child, own);
    if (!BLOCKS.has(nameOf(child))) continue;
    child.prepend(own ? HERE_CLOSED : HERE_APART);
    const closed = shut || (nameOf(parent) === 'DETAILS' && !parent.hasAttribute('open'));
    child.after(closed ? HERE_CLOSED : HERE_APART);
  }
}

/** Takes an element out of a page, and marks that the text around it is not together. */
export function removeFromIndex(element: Element): void {
  if (element.textContent.trim() === '') element.remove();
  else element.replaceWith(AFTER_WORD);
}

/** A word, what closes after it, the sign of something taken out, and the rest up to the next blank. */
const TAKEN_OUT = /([^\s<>\ue000-\ue002]*)((?:<\/[^>]*>)*)\ue002((?:<[^>]*>|[^\s<\ue000-\ue002])*)/gu;

/**
 * The HTML of a page with its marks as anchors: never inside a word. A word to which a number of a note sticks is
 * another word for the browser.
 */
export const withAnchors = (html: string): string =>
  html
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
