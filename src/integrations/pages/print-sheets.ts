/** Styles for print in files of their own, which a browser fetches after everything that is seen; and the words of scripts. */
import { hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PageStyles } from './page-styles.ts';

/** Astro's folder of styles, scripts and pictures. */
const ASSETS = '_astro';

/**
 * A page with a link to its styles for print.
 * @param sheets receives the file of the styles, from the folder of the site; without it they stay in the page
 */
export function withPrintSheet(
  { html, print }: PageStyles,
  base: string,
  sheets: Map<string, string> | undefined,
): string {
  if (print === '') return html;
  if (!sheets) return html.replace('</head>', () => `<style>${print}</style></head>`);
  const file = `${ASSETS}/print.${hash('sha256', print).slice(0, 12)}.css`;
  sheets.set(file, print);
  return html.replace('</head>', `<link rel="stylesheet" media="print" href="${base}${file}"></head>`);
}

/** Every word in the site's own scripts: names of classes and tags among them may come in the browser. */
export async function wordsOfScripts(folder: string): Promise<Set<string>> {
  const words = new Set<string>();
  const assets = path.join(folder, ASSETS);
  for (const file of await readdir(assets).catch(() => [] as string[])) {
    if (!file.endsWith('.js')) continue;
    const text = await readFile(path.join(assets, file), 'utf8');
    for (const [word] of text.matchAll(/[A-Za-z_][\w-]*/gu)) words.add(word);
  }
  return words;
}
