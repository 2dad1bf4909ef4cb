/** Makes an e-book (EPUB 3) of the page of the printed edition: equal pages give equal books. */
import { createHash } from 'node:crypto';
import { zipSync, type Zippable } from 'fflate';
import type { Words } from '../../i18n/language.ts';
import { escapeHtml as escape } from '../../lib/text/escape-html.ts';
import { chaptersOf, type Chapter } from './epub-chapters.ts';

export interface Book {
  /** The page of the printed edition, as it is built. */
  html: string;
  /** The styles of a book: `styles/edition/book.css`. */
  css: string;
  title: string;
  tagline: string;
  description: string;
  language: string;
  /** Who publishes it, where that is said. */
  publisher: string | undefined;
  licence: string;
  /** The address of the site; undefined where it has none yet. */
  site: string | undefined;
  /** The day up to which its facts were checked, as year-month-day. */
  day: string;
  words: Words;
}

export function epubOf(book: Book): Uint8Array {
  const { words, day } = book;
  const binding = { site: book.site, backToText: words.provenance.backToText };
  const chapters = chaptersOf(book.html, words.home.statement, binding);
  const files: Record<string, string> = {
    'META-INF/container.xml': CONTAINER,
    'book/package.opf': packageOf(book, chapters),
    'book/nav.xhtml': navigationOf(book, chapters),
    'book/book.css': book.css,
    'book/cover.svg': coverOf(book),
    'book/cover.xhtml': page(
      book,
      book.title,
      '<img src="cover.svg" alt="' + escape(book.title) + '"/>',
      'cover',
    ),
  };
  for (const { name, title, xhtml } of chapters)
    files[`book/${name}.xhtml`] = page(book, title, xhtml, 'bodymatter');
  const encoder = new TextEncoder();
  const content: Zippable = {
    // First and as it is: programs know a book by it.
    mimetype: [encoder.encode('application/epub+zip'), { level: 0 }],
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)])),
  };
  // A ZIP file has local times.
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return zipSync(content, { mtime: new Date(year, month - 1, date), level: 9 });
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles></container>
`;

function page({ language }: Book, title: string, body: string, type: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${escape(language)}" xml:lang="${escape(language)}">
<head><title>${escape(title)}</title><link rel="stylesheet" href="book.css"/></head>
<body epub:type="${type}">${body}</body></html>
`;
}

/** The contents, by piece and section, and the parts of the book. */
function navigationOf(book: Book, chapters: readonly Chapter[]): string {
  const title = escape(book.words.edition.contents);
  const entry = (link: string, text: string, below = '') =>
    `<li><a href="${link}">${escape(text)}</a>${below}</li>`;
  const entries = chapters.map(({ name, title: text, sections }) => {
    const below = sections.map((section) => entry(`${name}.xhtml#${section.id}`, section.title));
    return entry(`${name}.xhtml`, text, below.length > 0 ? `<ol>${below.join('')}</ol>` : '');
  });
  const parts = [
    `<li><a epub:type="toc" href="nav.xhtml">${title}</a></li>`,
    `<li><a epub:type="bodymatter" href="opening.xhtml">${escape(book.words.home.statement)}</a></li>`,
  ];
  return page(
    book,
    book.words.edition.contents,
    `<nav epub:type="toc" role="doc-toc" aria-labelledby="contents"><h1 id="contents">${title}</h1><ol>${entries.join('\n')}</ol></nav>
<nav epub:type="landmarks" hidden="hidden"><ol>${parts.join('')}</ol></nav>`,
    'frontmatter',
  );
}

/** A name of the book that no other has, and that stays: of its title, language and address. */
function identifierOf({ title, language, site }: Book): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([title, language, site]))
    .digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function packageOf(book: Book, chapters: readonly Chapter[]): string {
  const meta = (property: string, value: string) => `<meta property="${property}">${escape(value)}</meta>`;
  const features = ['alternativeText', 'ARIA', 'readingOrder', 'structuralNavigation', 'tableOfContents'];
  const item = (id: string, href: string, type: string, properties = '') =>
    `<item id="${id}" href="${href}" media-type="${type}"${properties && ` properties="${properties}"`}/>`;
  const xhtml = 'application/xhtml+xml';
  const id = (at: number) => `c${at + 1}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escape(book.language)}">`,
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:identifier id="id">${identifierOf(book)}</dc:identifier>`,
    `<dc:title>${escape(book.title)}</dc:title>`,
    `<dc:language>${escape(book.language)}</dc:language>`,
    `<dc:description>${escape(book.description)}</dc:description>`,
    `<dc:rights>${escape(book.licence)}</dc:rights>`,
    book.publisher && `<dc:publisher>${escape(book.publisher)}</dc:publisher>`,
    book.site && `<dc:source>${escape(book.site)}</dc:source>`,
    meta('dcterms:modified', `${book.day}T00:00:00Z`),
    meta('schema:accessMode', 'textual'),
    meta('schema:accessMode', 'visual'),
    meta('schema:accessModeSufficient', 'textual'),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', book.words.edition.accessibility),
    '</metadata><manifest>',
    item('nav', 'nav.xhtml', xhtml, 'nav'),
    item('css', 'book.css', 'text/css'),
    item('cover-image', 'cover.svg', 'image/svg+xml', 'cover-image'),
    item('cover', 'cover.xhtml', xhtml),
    ...chapters.map((one, at) =>
      item(id(at), `${one.name}.xhtml`, xhtml, one.xhtml.includes('<svg') ? 'svg' : ''),
    ),
    '</manifest><spine><itemref idref="cover"/><itemref idref="nav"/>',
    ...chapters.map((_, at) => `<itemref idref="${id(at)}"/>`),
    '</spine></package>\n',
  ]
    .filter(Boolean)
    .join('\n');
}

/** The most letters of the title on a line of the cover. */
const LINE = 14;

/** The cover: the title in large letters, in ink on paper. */
function coverOf({ title, tagline, language }: Book): string {
  const lines = (text: string, most: number) =>
    text.split(/\s+/u).reduce<string[]>((all, word) => {
      const last = all.at(-1);
      return last !== undefined && last.length + word.length < most
        ? [...all.slice(0, -1), `${last} ${word}`]
        : [...all, word];
    }, []);
  const big = lines(title, LINE).map(
    (line, at) =>
      `<text x="90" y="${420 + at * 190}" font-size="180" font-weight="700">${escape(line)}</text>`,
  );
  const small = lines(tagline, 46).map(
    (line, at) =>
      `<text x="90" y="${420 + big.length * 190 + at * 64}" font-size="50">${escape(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1800" width="1200" height="1800" font-family="Georgia, serif" fill="#191713" xml:lang="${escape(language)}"><title>${escape(title)}</title><path fill="#fbf9f3" d="M0 0h1200v1800H0z"/><path d="M90 180h1020v14H90z"/>${big.join('')}${small.join('')}</svg>
`;
}
