/** A piece of the printed edition: HTML with anchors of its own, and its links turned to where they lead there. */
import { parseHTML } from 'linkedom';
import { renamedElement } from '../../lib/text/renamed-element.ts';

/** What the pieces of one edition have in common. */
export interface Binding {
  /** The addresses on the site of the pages that are printed. */
  printed: ReadonlySet<string>;
  /** The ids of the refusals printed in an earlier piece. */
  refusals: Set<string>;
}

/** What is for a screen alone. */
const NOT_PRINTED =
  '.no-print, script, style, template, link, noscript, form, timeline-filter, .contents, .self, .back, dialog';

const NAMING = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'];

/** The id of a piece, with which the ids of all that is in it begin. */
export const pieceId = (link: string): string =>
  `p${link.replace(/[^\p{L}\p{N}]+/giu, '-').replace(/-$/u, '')}`;

/** The id of the title of a piece, which names it. */
export const titleId = (id: string): string => `${id}-title`;

/**
 * Makes a piece of the HTML of a page.
 * @param link the link to the page on the site
 */
export function pieceHtml(link: string, html: string, binding: Binding): string {
  const main = ownPart(link, html, binding);
  nameRegions(main);
  const title = main.querySelector('h1');
  if (title) title.id = titleId(pieceId(link));
  lowerHeadings(main);
  return serialized(main);
}

/** Makes a part of the edition that is no piece of its own: its headings stay at their levels. */
export const partHtml = (link: string, html: string, binding: Binding): string =>
  serialized(ownPart(link, html, binding));

/** The attribute has no value; the DOM writes an empty one. */
const serialized = (main: Element): string =>
  main.innerHTML.replace(/<a [^>]*>/gu, (tag) => tag.replace(' download=""', ' download'));

/** The HTML of a page with anchors of its own, and with what belongs on paper. */
function ownPart(link: string, html: string, { printed, refusals }: Binding): Element {
  const { document } = parseHTML(`<!doctype html><html><body><main>${html}</main></body></html>`);
  const main = document.querySelector('main')!;
  for (const element of main.querySelectorAll(NOT_PRINTED)) element.remove();
  removeRepeated(main, refusals);
  unfold(document, main);
  const id = pieceId(link);
  const own = (name: string) => `${id}-${name}`;
  for (const element of main.querySelectorAll('[id]')) element.id = own(element.id);
  for (const name of NAMING)
    for (const element of main.querySelectorAll(`[${name}]`))
      element.setAttribute(name, element.getAttribute(name)!.split(/\s+/u).map(own).join(' '));
  for (const element of main.querySelectorAll('[href]'))
    element.setAttribute('href', target(element.getAttribute('href')!, id, printed));
  return main;
}

/** Where a link of a piece leads: to an anchor of the edition, or to the site. */
function target(href: string, id: string, printed: ReadonlySet<string>): string {
  const [page = '', anchor] = href.split('#');
  if (page !== '' && !printed.has(page)) return href;
  const piece = page === '' ? id : pieceId(page);
  return anchor ? `#${piece}-${anchor}` : `#${piece}`;
}

/** Refusals printed side by side in one piece are not printed again in another. */
function removeRepeated(main: Element, refusals: Set<string>): void {
  for (const block of main.querySelectorAll('.refusals')) {
    const ids = [...block.querySelectorAll('.refusal')].map(({ id }) => id);
    if (ids.length > 0 && ids.every((id) => refusals.has(id))) (block.closest('section') ?? block).remove();
    for (const id of ids) refusals.add(id);
  }
}

/** What is folded on the site lies open on paper. */
function unfold(document: Document, main: Element): void {
  for (const details of main.querySelectorAll('details')) {
    const open = document.createElement('div');
    open.className = `unfolded ${details.className}`.trim();
    for (const { name, value } of details.attributes)
      if (name === 'id' || name.startsWith('data-astro')) open.setAttribute(name, value);
    for (const child of [...details.childNodes]) {
      if (child.nodeName.toLowerCase() !== 'summary') {
        open.append(child);
        continue;
      }
      const label = document.createElement('p');
      label.className = 'label';
      label.append(...child.childNodes);
      open.append(label);
    }
    details.replaceWith(open);
  }
}

/** One page has one title: the titles of its pieces, and all headings under them, are one level lower. */
function lowerHeadings(main: Element): void {
  for (const heading of main.querySelectorAll('h1, h2, h3, h4, h5'))
    renamedElement(heading, `h${Number(heading.localName[1]) + 1}`);
}

/**
 * The landmarks of the edition are its pieces, each named by its title, so that what is printed over a title is heard
 * as a part of it. Inside one, only what takes focus is a region, and names its piece: two articles may show one table.
 */
function nameRegions(main: Element): void {
  for (const article of main.querySelectorAll('article.article')) renamedElement(article, 'div');
  const title = main.querySelector('h1')?.textContent.trim() ?? '';
  for (const element of main.querySelectorAll('section, aside')) {
    const name = nameOf(element, main);
    for (const attribute of ['aria-label', 'aria-labelledby']) element.removeAttribute(attribute);
    if (element.localName === 'aside') renamedElement(element, 'div');
    else if (element.hasAttribute('tabindex'))
      element.setAttribute('aria-label', [name, title].filter(Boolean).join(', '));
  }
}

/** The name that assistive technology gives to an element. */
function nameOf(element: Element, main: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/u) ?? [];
  const texts = ids.map((id) => main.querySelector(`[id="${id}"]`)?.textContent ?? '');
  return (element.getAttribute('aria-label') ?? texts.join(' ')).replace(/\s+/gu, ' ').trim();
}
