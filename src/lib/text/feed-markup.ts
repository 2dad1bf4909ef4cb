/** The markup of a text as a feed carries it: what a feed reader can show, with whole addresses. */
import { parseHTML } from 'linkedom';

/** Elements that a feed reader does not run or load. */
const LEFT_OUT = 'script, style, link, template';
/** Attributes that mean something on the site alone. */
const OF_THE_SITE = /^(?:data-.*|class|srcset|sizes|loading|decoding)$/u;
const TEXT_NODE = 3;

/**
 * Takes out scripts, styles, drawings without words that are hidden from screen readers, and attributes of
 * the site; completes addresses. The markup is parsed: words of the text that look like attributes stay.
 * @param page the address of the page from which the markup is taken
 */
export function feedMarkup(html: string, page: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  document.body.normalize();
  for (const element of document.querySelectorAll(LEFT_OUT)) element.remove();
  for (const drawing of document.querySelectorAll('svg[aria-hidden="true"]'))
    if (drawing.textContent.trim() === '') drawing.remove();
  for (const element of document.body.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) if (OF_THE_SITE.test(name)) element.removeAttribute(name);
    for (const name of ['href', 'src', 'poster', 'action']) {
      const address = element.getAttribute(name);
      // A drawing refers to its own parts by `use`.
      if (address !== null && element.localName !== 'use' && URL.canParse(address, page))
        element.setAttribute(name, new URL(address, page).href);
    }
    // The parser writes the attributes of HTML as they are, and an ampersand would begin another character.
    for (const attribute of element.attributes) attribute.value = attribute.value.replaceAll('&', '&amp;');
    if (element.closest('pre, textarea')) continue;
    for (const node of element.childNodes)
      if (node.nodeType === TEXT_NODE && node.textContent!.trim() === '') node.textContent = ' ';
  }
  return document.body.innerHTML.trim();
}
