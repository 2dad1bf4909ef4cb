/** A page of the built site as a part of one long page: its own ids, its links turned to where they lead there. */
import { parseHTML } from 'linkedom';

export interface BuiltPage {
  /** Its address on the site. */
  address: string;
  html: string;
}

export interface Part {
  address: string;
  /** The id of the part in the whole, which begins the ids of all that is in it. */
  id: string;
  title: string;
  html: string;
  styles: string[];
}

/** What is for a screen alone. */
const NOT_PRINTED =
  '.no-print, script, style, template, link, noscript, form, timeline-filter, .contents, .self, .back, dialog';

/** Attributes that name ids. */
const NAMING = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'];

const idFor = (address: string) => `p${address.replace(/[^a-z0-9]+/giu, '-').replace(/-$/u, '')}`;

/**
 * Makes parts of pages.
 * @param site the address of the site, for links to pages that are not printed
 */
export function makeParts(pages: BuiltPage[], site: string): Part[] {
  const refusals = new Set<string>();
  const printed = new Set(pages.map(({ address }) => address));
  return pages.map(({ address, html }) => {
    const { document } = parseHTML(html);
    const styles = [...document.querySelectorAll('style')].map((style) => style.textContent);
    const main = document.querySelector('main')!;
    for (const element of main.querySelectorAll(NOT_PRINTED)) element.remove();
    withoutRepeated(main, refusals);
    unfold(document, main);
    const id = idFor(address);
    for (const element of main.querySelectorAll('[id]')) element.id = `${id}-${element.id}`;
    for (const name of NAMING)
      for (const element of main.querySelectorAll(`[${name}]`))
        element.setAttribute(
          name,
          element
            .getAttribute(name)!
            .split(/\s+/u)
            .map((one) => `${id}-${one}`)
            .join(' '),
        );
    for (const element of main.querySelectorAll('[href]')) {
      const href = element.getAttribute('href')!;
      if (href.startsWith('#')) element.setAttribute('href', `#${id}-${href.slice(1)}`);
      else if (href.startsWith('/')) element.setAttribute('href', lead(href, printed, site));
    }
    for (const element of main.querySelectorAll('[data-pagefind-ignore]'))
      element.removeAttribute('data-pagefind-ignore');
    const title = (main.querySelector('h1')?.textContent ?? '').replace(/\s+/gu, ' ').trim();
    return { address, id, title, html: main.innerHTML, styles };
  });
}

/** Refusals that stand side by side in one piece are not printed again in another. */
function withoutRepeated(main: Element, seen: Set<string>): void {
  for (const block of main.querySelectorAll('.refusals')) {
    const ids = [...block.querySelectorAll('.refusal')].map(({ id }) => id);
    if (ids.length > 0 && ids.every((id) => seen.has(id))) (block.closest('section') ?? block).remove();
    for (const id of ids) seen.add(id);
  }
}

/** What is folded on a screen lies open on paper. */
function unfold(document: Document, main: Element): void {
  for (const details of main.querySelectorAll('details')) {
    const open = document.createElement('div');
    open.className = `unfolded ${details.className}`;
    for (const { name, value } of details.attributes)
      if (name.startsWith('data-astro')) open.setAttribute(name, value);
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

/** Where a link leads: into another part, or to the site. */
function lead(href: string, printed: Set<string>, site: string): string {
  const [path = '', fragment] = href.split('#');
  if (!printed.has(path)) return `${site}${href}`;
  return fragment ? `#${idFor(path)}-${fragment}` : `#${idFor(path)}`;
}
