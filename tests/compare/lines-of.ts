/** What a reader or a program gets of one built file, as lines that can be compared. */
import { parseHTML } from 'linkedom';

const blocks =
  'address, article, aside, blockquote, button, caption, dd, details, div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, label, legend, li, main, nav, ol, option, p, pre, section, summary, table, td, th, tr, ul';
/** The hash in the name of a script or style says nothing to a reader. */
const hash = /(?<=\/_astro\/[\w.-]*)[.-][\w-]{8}(?=\.\w+)/gu;

const clean = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * Lists what a page says: its head, its text block by block, its addresses and its anchors.
 *
 * @returns lines such as `text: …`, `link: …` and `id: …`, in the order of the page.
 */
export function linesOfPage(html: string): string[] {
  const { document } = parseHTML(html);
  const lines = [`lang: ${document.documentElement.getAttribute('lang') ?? ''}`, `title: ${document.title}`];
  for (const meta of document.querySelectorAll('head meta[name], head meta[property]')) {
    const name = meta.getAttribute('name') ?? meta.getAttribute('property');
    lines.push(`meta: ${name}: ${meta.getAttribute('content') ?? ''}`);
  }
  for (const link of document.querySelectorAll('head link[rel]')) {
    if (link.getAttribute('rel') === 'stylesheet' || link.getAttribute('rel') === 'preload') continue;
    lines.push(`head: ${link.getAttribute('rel')}: ${link.getAttribute('href') ?? ''}`);
  }
  for (const data of document.querySelectorAll('script[type="application/ld+json"]'))
    lines.push(`data: ${data.textContent}`);
  for (const hidden of document.querySelectorAll('script, style')) hidden.remove();
  for (const element of document.body.querySelectorAll('[id]')) lines.push(`id: ${element.id}`);
  for (const element of document.body.querySelectorAll('[href], [src]')) {
    const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
    const label = element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? '';
    lines.push(`link: ${address.replace(hash, '')}${label === '' ? '' : ` (${clean(label)})`}`);
  }
  for (const block of document.body.querySelectorAll(blocks)) {
    block.before('\n');
    block.after('\n');
  }
  for (const line of document.body.textContent.split('\n')) {
    const text = clean(line);
    if (text !== '') lines.push(`text: ${text}`);
  }
  return lines;
}

/** Lists the lines of an export. JSON is spread out, so that one changed value is one changed line. */
export function linesOfExport(name: string, content: string): string[] {
  const spread = name.endsWith('json') ? JSON.stringify(JSON.parse(content), null, 1) : content;
  return spread.split('\n').map((line) => line.trimEnd());
}
