/**
 * What a page does not need for its first words comes after they are seen: scripts, fonts, styles for print. A small script in
 * each page, the only one that is allowed there, asks for the others; `late-styles.client.ts`, one of them, asks for fonts and styles.
 * Hand-made because: browsers have no attribute that keeps a module or a font until the first paint.
 */
import { hash } from 'node:crypto';
import { speculationRules } from '../../lib/site/speculation-rules.ts';

/**
 * The script. It asks for the others once the browser has told of the first paint and the page is parsed: after a frame
 * that was only requested they would come before the page is seen. A reader who comes from a page of the site has the
 * fonts already, so the page waits for them, unless data is to be saved: the links to styles stand in the element before
 * it, for readers without scripts. The addresses of the scripts are in its own, so that its text is the same on every page.
 */
export const LOADER =
  '(s=>{document.referrer.startsWith(origin)&&!navigator.connection?.saveData&&' +
  "s.insertAdjacentHTML('beforebegin',s.previousElementSibling.textContent);" +
  "addEventListener('DOMContentLoaded',()=>new PerformanceObserver(e=>e.getEntriesByName('first-contentful-paint')[0]&&" +
  "Promise.all(s.dataset.after.split(' ').map(u=>import(u))).finally(()=>s.remove())).observe({type:'paint',buffered:true}))" +
  '})(document.currentScript)';

/**
 * The scripts that may be in a page, as sources of a security policy.
 * @param base the path under which the site is published, with a slash at both ends
 */
export const scriptSources = (base: string): string =>
  [
    "'self'",
    ...[LOADER, speculationRules(base)].map((text) => `'sha256-${hash('sha256', text, 'base64')}'`),
  ].join(' ');

const moduleScript = /<script type="module" src="(?<source>[^"]+)"><\/script>/gu;
const printLink = /<link rel="stylesheet" media="print" href="[^"]+">/u;
/** A font that is sent. Those that stand in for it are on the reader's system. */
const sentFace = /@font-face\{[^}]*src:url\([^}]*\}/gu;

/** Whether a text has a letter of the `unicode-range` of a face; true of a face without one. */
function hasLetterOf(face: string, text: string): boolean {
  const range = /unicode-range:(?<range>[^;}]*)/u.exec(face)?.groups?.['range'];
  if (range === undefined) return true;
  const letters = range
    .replaceAll(/[\s,]+/gu, '')
    .replaceAll(/U\+(?<from>[\dA-F]+)(?:-(?<to>[\dA-F]+))?/giu, (...match) => {
      const { from, to = from } = match.at(-1) as { from: string; to?: string };
      return `\\u{${from}}-\\u{${to}}`;
    });
  return new RegExp(`[${letters}]`, 'u').test(text);
}

/**
 * A page whose scripts, fonts and styles for print come after its first paint; without scripts the others come with it. Of fonts with letters
 * that few pages have it names those that it needs.
 * @param sheets receives the file of the fonts, from the folder of the site
 */
export function withLoader(html: string, base: string, sheets: Map<string, string>): string {
  const scripts: string[] = [];
  const faces: string[] = [];
  const page = html
    .replaceAll(moduleScript, (_element, source: string) => (scripts.push(source), ''))
    .replaceAll(sentFace, (face) => (faces.push(face), ''));
  const words = html.slice(html.indexOf('<body'));
  const css = faces.filter((face) => hasLetterOf(face, words)).join('');
  if (scripts.length === 0 || faces.length === 0) return html;
  const file = `_astro/fonts.${hash('sha256', css).slice(0, 12)}.css`;
  sheets.set(file, css);
  const print = printLink.exec(page)?.[0] ?? '';
  return page
    .replace(printLink, '')
    .replace(
      '</head>',
      () =>
        `<noscript><link rel="stylesheet" blocking="render" href="${base}${file}">${print}</noscript>` +
        `<script data-after="${scripts.join(' ')}">${LOADER}</script></head>`,
    );
}
