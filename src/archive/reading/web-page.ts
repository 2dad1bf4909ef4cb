/** The text of a web page as a browser shows it, by its headings. */
import { IngestError } from '../ingest/ingest-error.ts';
import { withoutCovered } from './shown/covered-in-page.ts';
import { VIEW, type PageLine } from './shown/page-pictures.ts';
import { snapshotOf, textOf, type Snapshot, type SnapshotNode } from './shown/page-snapshot.ts';
import { cleanText } from './plain.ts';
import { raisedText } from './raised.ts';
import { isSeen } from './shown/seen-in-page.ts';
import type { WrittenPage } from './written-pages.ts';

interface WebPage {
  title?: string;
  language?: string;
  /** One for each heading. */
  sections: WrittenPage[];
  /** How many words the page has that it does not show. */
  hidden: number;
  /** Why words may be in the text that are covered. */
  doubt?: string;
}

/** More elements than this are more than a page that somebody reads. */
const MOST_ELEMENTS = 100_000;

/** Where so many words are covered for each that is not, the whole page is. */
const MOST_COVERED = 9;
const ALL_COVERED =
  'Something lies over the whole page, as a question about cookies does: the text has what is under it. Open the page in a browser, and compare.';
const TOO_LONG =
  'The page is so long that its end was not looked at for words that are covered: open it in a browser, and compare the text with it.';

/** Text in these is for programs, or for readers without what every reader has. */
const NOT_TEXT = new Set(
  'head script style noscript template title desc metadata option datalist audio video canvas object'.split(
    ' ',
  ),
);
/** Blocks that are farther apart than this, in pixels, are paragraphs. */
const PARAGRAPH = 8;
const HEADING = /^h[1-6]$/u;

/**
 * Reads the page. No script of it runs, nothing that it names is fetched.
 * @param pictured whether it is looked for words that are covered
 * @throws IngestError where there is no text in it
 */
export async function readableText(html: string, pictured = true): Promise<WebPage> {
  if ((html.match(/<[a-z]/giu)?.length ?? 0) > MOST_ELEMENTS)
    throw new IngestError(`The web page has more than ${MOST_ELEMENTS} elements and is not taken.`);
  const snapshot = await snapshotOf(html, pictured);
  const root = find(snapshot.root, 'html');
  const title = tidy(textOf(find(find(root, 'head'), 'title') ?? EMPTY));
  const language = root?.attributes['lang'] ?? '';
  const open = new Reading({ ...snapshot, pictures: [] }, title).read();
  const looked = pictured ? new Reading(snapshot, title).read() : open;
  // What waits for a script to be taken away covers all of a page; so does a question about cookies.
  const left = looked.sections.reduce((sum, { text }) => sum + wordsIn(text), 0);
  const isAllCovered = looked.hidden - open.hidden > MOST_COVERED * left;
  const { sections, hidden } = isAllCovered ? open : looked;
  const isLong = pictured && snapshot.pictures.at(-1)!.top + VIEW.height < snapshot.height;
  const doubt = isAllCovered ? ALL_COVERED : isLong ? TOO_LONG : undefined;
  if (!sections.some(({ text }) => text.trim() !== ''))
    throw new IngestError('The web page has no text that could be read without its scripts.');
  return {
    ...(title && { title }),
    ...(/^[a-z]{2,3}(-[a-z0-9]+)*$/iu.test(language) && { language }),
    sections,
    hidden,
    ...(doubt !== undefined && { doubt }),
  };
}

const EMPTY: SnapshotNode = { name: '', parent: undefined, children: [], value: '', attributes: {} };
/** The first child of a name that has contents: a document type is called as its element is. */
const find = (node: SnapshotNode | undefined, name: string) =>
  node?.children.find((one) => one.name === name && one.children.length > 0);
const tidy = (text: string) => cleanText(text).replace(/\s+/gu, ' ').trim();
const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;

/** A stretch of a line. */
interface Piece {
  text: string;
  struck: boolean;
}

class Reading {
  private readonly sections: WrittenPage[];
  private readonly snapshot: Snapshot;
  private hidden = 0;
  private line: Piece[] = [];
  /** The block and the row of a table in which the last text is, its place, and whether it numbers an item of a list. */
  private last: { block: SnapshotNode; row?: SnapshotNode; bounds: number[]; marker: boolean } | undefined;
  private blank = false;
  private heading: SnapshotNode | undefined;

  constructor(snapshot: Snapshot, title: string) {
    this.snapshot = snapshot;
    this.sections = [{ text: '', ...(title && { heading: title }) }];
  }

  read(): Pick<WebPage, 'sections' | 'hidden'> {
    this.visit(this.snapshot.root);
    this.endLine();
    const { sections, hidden } = this;
    return {
      sections: sections.filter(({ text }, index) => text !== '' || (index === 0 && sections.length === 1)),
      hidden,
    };
  }

  private visit(node: SnapshotNode): void {
    if (NOT_TEXT.has(node.name) && node.parent?.name !== 'select') return;
    if (node.name === 'br' && node.box) return this.endLine();
    const shown = node.box?.texts ?? [];
    if (node.name === '#text' && !node.box) this.hidden += wordsIn(node.value);
    else if (node.typed !== undefined && node.attributes['type'] !== 'hidden') {
      if (node.typed !== '') this.write(node.name === 'option' ? node.parent! : node, tidy(node.typed));
      return;
    } else shown.forEach((text, at) => this.write(node, text, node.box!.lines[at]));
    if (node.name === 'select') node.children.filter(({ typed }) => typed).forEach((one) => this.visit(one));
    else for (const child of inOrder(node.children)) this.visit(child);
  }

  private write(node: SnapshotNode, whole: string, lines: PageLine[] = []): void {
    const { box } = node;
    const seen = box !== undefined && isSeen(node, box, this.snapshot);
    const shown = seen ? withoutCovered(node, box, { text: whole, lines }, this.snapshot.pictures) : '';
    this.hidden += wordsIn(whole) - wordsIn(shown);
    if (!seen || (wordsIn(shown) === 0 && wordsIn(whole) > 0)) return;
    const ancestors = [...upFrom(node)];
    const heading = ancestors.find(({ name }) => HEADING.test(name));
    if (heading !== this.heading) this.changeHeading(heading);
    if (heading) {
      this.line.push({ text: cleanText(shown), struck: false });
      return;
    }
    const block = ancestors.find((one) => one.box && isBlock(one.box.style.display)) ?? node;
    const row = ancestors.find((one) => one.box?.style.display === 'table-row');
    const { last } = this;
    if (last && last.block !== block) {
      if (last.marker || (row && row === last.row)) this.line.push({ text: ' ', struck: false });
      else this.endLine();
      this.blank ||= box.bounds[1]! > last.bounds[1]! + last.bounds[3]! + PARAGRAPH;
    } else if (
      last &&
      box.bounds[0]! > last.bounds[0]! + last.bounds[2]! + 1 &&
      Math.abs(box.bounds[1]! - last.bounds[1]!) < box.bounds[3]!
    )
      this.line.push({ text: ' ', struck: false });
    this.last = { block, ...(row && { row }), bounds: box.bounds, marker: node.name === '::marker' };
    const inLine = ancestors.slice(0, ancestors.indexOf(block));
    const way = inLine
      .map((one) => one.box?.style['vertical-align'])
      .find((at) => at === 'super' || at === 'sub');
    const struck = ancestors.some((one) => one.box?.style['text-decoration-line'].includes('line-through'));
    const clean = cleanText(shown);
    const keepsLines = /preserve|break-spaces/u.test(box.style['white-space-collapse']);
    clean.split(keepsLines ? '\n' : /(?!)/u).forEach((text, index) => {
      if (index > 0) this.endLine();
      const before = this.line.map((piece) => piece.text).join('');
      this.line.push({ text: way ? raisedText(text, way, before) : text, struck });
    });
  }

  private endLine(): void {
    const text = this.taken();
    if (text === '') return;
    const section = this.sections.at(-1)!;
    section.text += `${this.blank && section.text !== '' ? '\n' : ''}${text}\n`;
    this.blank = false;
  }

  /** The line as it is: words that are struck out are between marks. */
  private taken(): string {
    const joined = this.line.reduce<Piece[]>((before, piece) => {
      const last = before.at(-1);
      if (last?.struck === piece.struck) last.text += piece.text;
      else before.push({ ...piece });
      return before;
    }, []);
    this.line = [];
    return joined
      .map(({ text, struck }) =>
        struck
          ? text.replace(/^(\s*)(.*?)(\s*)$/su, (whole, ...[before, words, after]: string[]) =>
              words ? `${before}~~${words}~~${after}` : whole,
            )
          : text,
      )
      .join('')
      .replace(/[ \t\n]+/gu, ' ')
      .trim();
  }

  /** A heading begins a section, but for one that says again what the page is called, or follows another at once. */
  private changeHeading(next: SnapshotNode | undefined): void {
    if (this.heading) {
      const heading = this.taken();
      const last = this.sections.at(-1)!;
      const isAgain = last.heading === undefined || last.heading === heading;
      if (heading !== '' && last.text === '' && (isAgain || this.sections.length > 1))
        last.heading = isAgain ? heading : `${last.heading}: ${heading}`;
      else if (heading !== '') this.sections.push({ text: '', heading });
    } else this.endLine();
    this.heading = next;
    this.last = undefined;
    this.blank = true;
  }
}

/** What a style puts after the contents of an element is last. */
const inOrder = (children: SnapshotNode[]): SnapshotNode[] => [
  ...children.filter(({ name }) => name !== '::after'),
  ...children.filter(({ name }) => name === '::after'),
];

function* upFrom(node: SnapshotNode): Generator<SnapshotNode> {
  for (let one = node.name === '#text' ? node.parent : node; one; one = one.parent) yield one;
}

const isBlock = (display: string): boolean => !/^(?:inline|contents|ruby)/u.test(display);
