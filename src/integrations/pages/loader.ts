/**
 * What a page does not need for its first words comes after they are seen: its scripts and its fonts. A small script in
 * each page, the only one that is allowed there, asks for the others; `late-fonts.client.ts` is one of them.
 * Hand-made because: browsers have no attribute that keeps a module or a font until the first paint.
 */
import { hash } from 'node:crypto';
import { speculationRules } from '../../lib/site/speculation-rules.ts';

/**
 * The script. A reader who comes from a page of the site has the fonts already, so they are used at once, unless data is to be
 * saved. The addresses
 * of the other scripts are in its element, so that its text is the same on every page.
 */
export const LOADER =
  "(s=>{if(document.referrer.startsWith(origin)&&!navigator.connection?.saveData)s.previousElementSibling.media='all';" +
  "addEventListener('DOMContentLoaded',()=>requestAnimationFrame(()=>setTimeout(()=>" +
  "Promise.all(s.dataset.after.split(' ').map(u=>import(u))).finally(()=>s.remove()))))})(document.currentScript)";

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
 * A page whose scripts and fonts come after its first paint; without scripts its fonts come with it. Of fonts with letters
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
  return page.replace(
    '</head>',
    () =>
      `<link rel="stylesheet" media="print" href="${base}${file}"><script data-after="${scripts.join(' ')}">${LOADER}</script>` +
      `<noscript><link rel="stylesheet" href="${base}${file}"></noscript></head>`,
  );
}
