/** The letter that the site offers to its readers, on a sheet of its own. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Words } from '../../i18n/language.ts';
import { fonts } from '../../fonts.ts';
import { escapeHtml as escape } from '../../lib/text/escape-html.ts';
import { cutLetter } from '../../lib/law/letter.ts';

export interface LetterText {
  /** The text with its blanks: `pages/ask.letter.md`. */
  template: string;
  language: string;
  words: Words;
  /** The address of the page that offers it. */
  address: string;
  /** Its date in words. */
  day: string;
}

/** Composes the letter as a page of HTML that needs no other file. */
export async function letterHtml(root: string, letter: LetterText): Promise<string> {
  const { template, language, words, address, day } = letter;
  const blanks: Readonly<Record<string, string>> = words.ask.blanks;
  const paragraphs = template.split(/\n{2,}/u).map((paragraph) => {
    const parts = cutLetter(paragraph).map((part) =>
      'blank' in part
        ? `<span class="blank">[${escape(blanks[part.blank] ?? part.blank)}]</span>`
        : escape(part.text),
    );
    return `<p>${parts.join('')}</p>`;
  });
  const title = escape(words.edition.letter);
  return [
    `<!doctype html><html lang="${escape(language)}"><head><meta charset="utf-8"><title>${title}</title>`,
    `<style>${await fontFaces(root)}\n${await styles(root)}</style></head><body>`,
    `<main><h1>${title}</h1>${paragraphs.join('\n')}</main>`,
    `<p class="colophon">${escape(words.edition.letterFrom(address, day))}</p></body></html>`,
  ].join('\n');
}

const styles = (root: string): Promise<string> =>
  readFile(path.join(root, 'src/styles/edition/letter.css'), 'utf8');

/** The fonts of the site, inside the page. */
async function fontFaces(root: string): Promise<string> {
  const faces = fonts
    .flatMap(({ file, more, ...font }) => [
      { ...font, file, range: 'U+0-10FFFF' },
      ...more.map((one) => ({ ...font, ...one })),
    ])
    .map(async ({ name, weight, file, range }) => {
      const bytes = await readFile(path.resolve(root, file));
      return `@font-face{font-family:"${name}";font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${bytes.toString('base64')})}`;
    });
  return (await Promise.all(faces)).join('\n');
}
