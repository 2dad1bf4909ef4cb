/** The readable text of a web page, by its headings: without menus, advertisements and footers. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { cleanText } from './plain.ts';
import { unseenElements } from './unseen-elements.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import type { WrittenPage } from './written-pages.ts';

export interface WebPage {
  title?: string;
  language?: string;
  /** One for each heading. */
  sections: WrittenPage[];
}

/** More elements than this are more than a page that somebody reads. */
const MOST_ELEMENTS = 100_000;

/** What is nested deeper than this was made to break a reader. */
const DEEPEST = 500;

const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt figcaption figure footer header hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const NOT_READ = new Set(
  'script style noscript template iframe object embed svg math canvas form button nav'.split(' '),
);

/** Takes out what a reader of the page does not see, as far as the page itself says so. */
function removeUnseen(document: Document): void {
  for (const element of unseenElements(document)) element.remove();
}

/** What of the DOM is used here: the library's own types are the browser's. */
interface Node {
  nodeType: number;
  localName?: string;
  textContent: string | null;
  childNodes: Iterable<Node>;
  getAttribute?: (name: string) => string | null;
}

/**
 * Reads the page. No script of it runs, nothing that it names is fetched.
 * @throws IngestError where there is no text in it
 */
export function readableText(html: string): WebPage {
  const read = (): Document => (parseHTML(html) as unknown as { document: Document }).document;
  const document = read();
  if (document.querySelectorAll('*').length > MOST_ELEMENTS)
    throw new IngestError(`The web page has more than ${MOST_ELEMENTS} elements and is not taken.`);
  if (depthOf(document.documentElement) > DEEPEST)
    throw new IngestError(`The web page is nested more than ${DEEPEST} deep and is not taken.`);
  const language = (document.documentElement as Element | null)?.getAttribute('lang') ?? '';
  const ownTitle = document.querySelector('title')?.textContent ?? '';
  removeUnseen(document);
  // The library takes the page apart while it reads: where it finds nothing, a whole one is needed.
  const whole = (): Document => {
    const again = read();
    removeUnseen(again);
    return again;
  };
  const found = new Readability(document, { keepClasses: false }).parse();
  const body = found?.content
    ? parseHTML(`<!doctype html><html><body>${found.content}</body></html>`).document.body
    : whole().body;
  const title = tidy(found?.title || ownTitle);
  const sections = inSections(body, title);
  if (!sections.some(({ text }) => text.trim() !== ''))
    throw new IngestError('The web page has no text that could be read without its scripts.');
  return {
    ...(title && { title }),
    ...(/^[a-z]{2,3}(-[a-z0-9]+)*$/iu.test(language) && { language }),
    sections,
  };
}

/** How deep a tree is, without a call for each level. Stops counting where it is deep enough. */
function depthOf(root: Element | null): number {
  let level: Element[] = root ? [root] : [];
  let depth = 0;
  while (level.length > 0 && depth <= DEEPEST) {
    level = level.flatMap((element) => [...element.children]);
    depth += 1;
  }
  return depth;
}

const tidy = (text: string) => cleanText(text).replace(/\s+/gu, ' ').trim();

function inSections(root: Node, title: string): WrittenPage[] {
  const sections: WrittenPage[] = [{ text: '', ...(title && { heading: title }) }];
  let line = '';
  let blank = false;
  const endLine = () => {
    const text = line.replace(/[ \t\n]+/gu, ' ').trim();
    line = '';
    if (text === '') return;
    const section = sections.at(-1)!;
    if (blank && section.text !== '') section.text += '\n';
    section.text += `${text}\n`;
    blank = false;
  };
  const endBlock = () => {
    endLine();
    blank = true;
  };
  const visit = (node: Node): void => {
    if (node.nodeType === 3) {
      line += cleanText(node.textContent ?? '');
      return;
    }
    const name = node.localName?.toLowerCase() ?? '';
    if (node.nodeType !== 1 || NOT_READ.has(name)) return;
    if (HEADINGS.has(name)) {
      endBlock();
      const heading = tidy(node.textContent ?? '');
      const last = sections.at(-1)!;
      if (heading === '') return;
      // The page's own heading again, or two headings in a row, begin no empty section.
      if (last.text === '' && (last.heading === undefined || last.heading === heading || sections.length > 1))
        last.heading =
          last.heading === undefined || last.heading === heading ? heading : `${last.heading}: ${heading}`;
      else sections.push({ text: '', heading });
      return;
    }
    if (name === 'br') return endLine();
    if (name === 'pre') {
      endBlock();
      for (const row of cleanText(node.textContent ?? '').split('\n')) {
        line = row;
        endLine();
      }
      return endBlock();
    }
    const block = BLOCKS.has(name);
    const row = name === 'li' || name === 'tr' || name === 'dt' || name === 'dd';
    if (row) endLine();
    else if (block) endBlock();
    for (const child of node.childNodes) visit(child);
    if (name === 'td' || name === 'th') line += ' ';
    if (row) endLine();
    else if (block) endBlock();
  };
  visit(root);
  endBlock();
  return sections.filter(({ text }, index) => text !== '' || (index === 0 && sections.length === 1));
}
