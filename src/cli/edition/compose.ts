/** The printed edition as one page of HTML, composed of pages of the built site. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import type { Words } from '../../i18n/language.ts';
import { makeParts, type BuiltPage, type Part } from './part.ts';
import { joinSheets } from './styles.ts';

export interface Publication {
  /** The folder of the built site. */
  site: string;
  /** Its address, without a slash at the end. */
  url: string;
  language: string;
  /** Its name. */
  title: string;
  words: Words;
  /** The day of the edition, in words. */
  day: string;
}

export interface Composed {
  html: string;
  parts: Part[];
}

/** After the articles: the records, each where the story has them. */
const RECORDS = ['/timeline/', '/promises/', '/requests/'];

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A text inside a string of CSS. */
const quoted = (text: string) => JSON.stringify(text).replaceAll('</', '<\\/');

async function built({ site }: Publication, address: string): Promise<BuiltPage | undefined> {
  const file = path.join(site, address, 'index.html');
  return existsSync(file) ? { address, html: await readFile(file, 'utf8') } : undefined;
}

/** The articles in the order in which the site lists them. */
async function articles(publication: Publication): Promise<BuiltPage[]> {
  const list = await built(publication, '/articles/');
  if (!list) return [];
  const links = [...parseHTML(list.html).document.querySelectorAll('main a[href^="/articles/"]')];
  const addresses = [...new Set(links.map((link) => link.getAttribute('href')!.split('#')[0]!))];
  const pages = await Promise.all(addresses.map((address) => built(publication, address)));
  return pages.filter((page) => page !== undefined && page.address !== '/articles/') as BuiltPage[];
}

/**
 * Composes the edition.
 * @param pageOf the page on which a part begins, where that is known: it is after a first printing
 */
export async function composeEdition(
  publication: Publication,
  pageOf: ReadonlyMap<string, number> = new Map(),
): Promise<Composed> {
  const { words, title, day, url, language } = publication;
  const home = (await built(publication, '/'))!;
  const records = await Promise.all(RECORDS.map((address) => built(publication, address)));
  const pages = [...(await articles(publication)), ...records.filter((page) => page !== undefined)];
  const front = makeParts([home], url)[0]!;
  const parts = makeParts(pages, url);
  const own = await ownStyles();
  const styles = joinSheets([front, ...parts].flatMap((part) => part.styles));
  const heads = parts
    .map((part) => `@page ${part.id}{@top-right{content:${quoted(part.title)}}}#${part.id}{page:${part.id}}`)
    .join('\n');
  const frame = `@page{@top-left{content:${quoted(`${title}, ${day}`)}}@bottom-left{content:${quoted(url)}}}`;
  return {
    parts,
    html: [
      `<!doctype html><html lang="${escape(language)}"><head><meta charset="utf-8">`,
      `<title>${escape(words.edition.fullTitle(title, day))}</title>`,
      `<style>${styles}\n${own}\n${frame}\n${heads}</style></head><body class="edition">`,
      cover(publication, front, parts, pageOf),
      ...parts.map((part) => `<section class="piece" id="${part.id}">${part.html}</section>`),
      '</body></html>',
    ].join('\n'),
  };
}

/** The front page: the name, the day, the story in a few sentences, what is withheld, and what is where. */
function cover(
  { words, title, day, url }: Publication,
  front: Part,
  parts: Part[],
  pageOf: ReadonlyMap<string, number>,
): string {
  const { document } = parseHTML(`<!doctype html><html><body>${front.html}</body></html>`);
  const text = words.edition;
  const tagline = document.querySelector('.plate p')?.textContent ?? '';
  const opening = document.querySelector('.opening');
  for (const element of opening?.querySelectorAll('.lead, .open, .no-print') ?? []) element.remove();
  const entries = parts.map(({ id, title: name }) => {
    const page = pageOf.get(id);
    return `<li><a href="#${id}"><span>${escape(name)}</span>${
      page === undefined ? '' : ` <span class="folio">${page}</span>`
    }</a></li>`;
  });
  return [
    '<div class="cover"><header>',
    `<p class="dateline"><span>${escape(text.name)}</span><span>${escape(day)}</span><span>${escape(url)}</span></p>`,
    `<h1>${escape(title)}</h1><p class="tagline">${escape(tagline)}</p></header>`,
    opening?.outerHTML ?? '',
    `<nav aria-labelledby="edition-contents"><h2 id="edition-contents">${escape(text.contents)}</h2>`,
    `<ol>${entries.join('')}</ol></nav>`,
    `<p class="colophon">${escape(text.colophon(day))}</p></div>`,
  ].join('\n');
}

/** The styles of paper, in their order: later ones may change what earlier ones say. */
async function ownStyles(): Promise<string> {
  const sheets = ['sheet', 'front', 'pieces', 'records', 'letter'];
  const texts = sheets.map((name) => readFile(new URL(`./styles/${name}.css`, import.meta.url), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

/** The letter on its sheet, as one page of HTML; undefined where the site has none. */
export async function composeLetter(publication: Publication): Promise<string | undefined> {
  const page = await built(publication, '/ask/');
  const { document } = parseHTML(page?.html ?? '<html></html>');
  const sheet = document.querySelector('.sheet[data-plain]');
  if (!sheet) return undefined;
  const { words, language, url, day } = publication;
  const own = await ownStyles();
  const styles = joinSheets([...document.querySelectorAll('style')].map((style) => style.textContent));
  return [
    `<!doctype html><html lang="${escape(language)}"><head><meta charset="utf-8">`,
    `<title>${escape(words.edition.letter)}</title><style>${styles}\n${own}</style></head>`,
    `<body class="letter"><main><h1>${escape(words.edition.letter)}</h1>${sheet.outerHTML}</main>`,
    `<p class="colophon">${escape(words.edition.letterFrom(`${url}/ask/`, day))}</p></body></html>`,
  ].join('\n');
}
