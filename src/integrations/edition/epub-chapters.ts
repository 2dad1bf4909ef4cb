/** The pages of an e-book, as XHTML, from the page of the printed edition. */
import { parseHTML } from 'linkedom';
import { escapeHtml as escape } from '../../lib/text/escape-html.ts';
import { renamedElement } from '../../lib/text/renamed-element.ts';

export interface Chapter {
  name: string;
  title: string;
  /** Its sections, for the contents. */
  sections: ReadonlyArray<{ id: string; title: string }>;
  /** What is inside its body. */
  xhtml: string;
}

export interface BookLinks {
  /** The address of the site, for its links; undefined where it has none yet, and they are text. */
  site: string | undefined;
  /** What the way back from a note is called. */
  backToText: (note: number) => string;
}

/** What is for a screen or a sheet of paper alone, and drawings beside which a sentence says the same. */
const LEFT_OUT =
  '.no-print, .on-paper, .links, .ask, nav, script, style, template, button, svg:not(.chart-svg)';
const VOID = new Set(['br', 'hr', 'img', 'col', 'wbr', 'input']);
const KEPT =
  /^(?:id|class|href|lang|role|aria-label|aria-labelledby|aria-hidden|datetime|scope|colspan|rowspan|start|alt|src|x|y|[xy][12]|d|r|[cr][xy]|width|height|viewBox|points|text-anchor|stroke-dasharray|transform|fill-rule|type)$/u;

const textOf = (element: Element): string => {
  const copy = element.cloneNode(true) as Element;
  // An entry of the contents is no place for the number of a note.
  for (const number of copy.querySelectorAll('.ref, .visually-hidden, .heard')) number.remove();
  return copy.textContent.replace(/\s+/gu, ' ').trim();
};

/** The opening of the edition, and its pieces, in their order. */
export function chaptersOf(html: string, opening: string, binding: BookLinks): Chapter[] {
  const { document } = parseHTML(html);
  const edition = document.querySelector('.edition')!;
  for (const element of edition.querySelectorAll(LEFT_OUT)) element.remove();
  const parts = [
    { name: 'opening', element: edition.querySelector('.cover')! },
    ...[...edition.querySelectorAll('section.piece')].map((element) => ({ name: element.id, element })),
  ];
  const places = new Map(
    parts.flatMap(({ name, element }) =>
      [element, ...element.querySelectorAll('[id]')].map(({ id }) => [id, name] as const),
    ),
  );
  for (const { name, element } of parts) {
    if (name !== 'opening') raiseHeadings(element);
    bindNotes(element, binding);
    bindLinks(element, name, places, binding);
  }
  return parts.map(({ name, element }) => ({
    name,
    title: name === 'opening' ? opening : textOf(element.querySelector('h1') ?? element),
    sections: [...element.querySelectorAll(name === 'opening' ? '.none' : 'h2[id]')]
      .map((heading) => ({ id: heading.id, title: textOf(heading) }))
      .filter(({ title }) => title !== ''),
    xhtml: written(element),
  }));
}

/** A page of its own has a title of its own. */
function raiseHeadings(part: Element): void {
  for (const heading of part.querySelectorAll('h2, h3, h4, h5, h6'))
    renamedElement(heading, `h${Number(heading.localName[1]) - 1}`);
}

/** Says which links are numbers of notes and where the notes are, and leads from each note back to the text. */
function bindNotes(part: Element, { backToText }: BookLinks): void {
  const first = new Map<string, string>();
  for (const number of part.querySelectorAll('.ref a[href^="#"]')) {
    number.setAttribute('role', 'doc-noteref');
    number.setAttribute('epub:type', 'noteref');
    const note = number.getAttribute('href')!.slice(1);
    if (number.id && !first.has(note)) first.set(note, number.id);
  }
  for (const notes of part.querySelectorAll('.notes')) {
    notes.setAttribute('role', 'doc-endnotes');
    notes.setAttribute('epub:type', 'endnotes');
  }
  for (const [note, number] of first) {
    const back = part.ownerDocument.createElement('a');
    back.setAttribute('href', `#${number}`);
    back.setAttribute('role', 'doc-backlink');
    back.setAttribute('epub:type', 'backlink');
    back.setAttribute('aria-label', backToText(Number(/\d+$/u.exec(note)?.[0] ?? 1)));
    back.textContent = '↩';
    part.querySelector(`[id="${note}"]`)?.append(' ', back);
  }
}

/** Turns each link to where it leads in the book, or to the site; a link that leads nowhere becomes its text. */
function bindLinks(
  part: Element,
  name: string,
  places: ReadonlyMap<string, string>,
  { site }: BookLinks,
): void {
  for (const link of part.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href')!;
    const place = href.startsWith('#') ? places.get(href.slice(1)) : undefined;
    // A link from a title to its own place leads nowhere.
    if (place && link.closest(`[id="${href.slice(1)}"]`)) link.replaceWith(...link.childNodes);
    if (place === name) continue;
    if (place) link.setAttribute('href', `${place}.xhtml${place === href.slice(1) ? '' : href}`);
    else if (href.startsWith('/') && site) link.setAttribute('href', new URL(href, site).href);
    else if (!URL.canParse(href)) link.replaceWith(...link.childNodes);
  }
}

/** An element and all in it as XHTML, with what a book has a use for. */
function written(node: Node): string {
  if (node.nodeType === 3) return escape(node.textContent ?? '').replaceAll('&quot;', '"');
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  // An element of the site's own scripts is a plain one here.
  const name = element.localName.includes('-') ? 'div' : element.localName;
  const attributes = [...element.attributes]
    .filter((one) => KEPT.test(one.name) || one.name.startsWith('epub:'))
    .map((one) => ` ${one.name}="${escape(one.value)}"`);
  const lang = element.getAttribute('lang');
  if (lang) attributes.push(` xml:lang="${escape(lang)}"`);
  if (name === 'svg') attributes.push(' xmlns="http://www.w3.org/2000/svg"');
  const opened = `<${name}${attributes.join('')}`;
  if (VOID.has(name)) return `${opened}/>`;
  return `${opened}>${[...element.childNodes].map(written).join('')}</${name}>`;
}
