/** The text of a web page as a browser shows it, by its headings. */
import { IngestError } from '../ingest/ingest-error.ts';
import { withoutCovered } from './shown/covered-in-page.ts';
import { VIEW, type PageLine } from './shown/page-pictures.ts';
import { snapshotOf, textOf, type Snapshot, type SnapshotNode } from './shown/page-snapshot.ts';
import { cleanText } from './plain.ts';
import { raisedText } from './raised.ts';
import { isSeen } from './shown/seen-in-page.ts';
import { numberOfWords, type WrittenPage } from './written-pages.ts';

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
  const left = looked.sections.reduce((sum, { text }) => sum + numberOfWords(text), 0);
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
  private last:
    | { block: SnapshotNode; row?: SnapshotNode; bounds: number[]; marker: boolean; initial: boolean }
    | undefined;
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
    if (node.parent?.name === 'mfrac' && node.parent.children.findLast(({ box }) => box) === node)
      this.line.push({ text: '/', struck: false });
    if (node.name === '#text' && !node.box) this.hidden += numberOfWords(node.value);
    else if (node.typed !== undefined && node.attributes['type'] !== 'hidden') {
      // Fields are boxes of their own, however close.
      if (node.typed !== '')
        this.write(node.name === 'option' ? node.parent! : node, ` ${tidy(node.typed)} `);
      return;
    } else shown.forEach((text, at) => this.write(node, text, node.box!.lines[at]));
    if (node.name === 'select') node.children.filter(({ typed }) => typed).forEach((one) => this.visit(one));
    else for (const child of inOrder(node.children)) this.visit(child);
  }

  private write(node: SnapshotNode, whole: string, lines: PageLine[] = []): void {
    const { box } = node;
    const seen = box !== undefined && isSeen(node, box, this.snapshot);
    const isCutOff = (line: PageLine) => !isSeen(node, { ...box!, bounds: line.bounds }, this.snapshot);
    const text = { text: whole, lines };
    const shown = seen ? withoutCovered(node, box, text, this.snapshot.pictures, isCutOff) : '';
    this.hidden += numberOfWords(whole) - numberOfWords(shown);
    if (!seen || (numberOfWords(shown) === 0 && numberOfWords(whole) > 0)) return;
    const ancestors = [...upFrom(node)];
    const heading = ancestors.find(({ name }) => HEADING.test(name));
    if (heading !== this.heading) this.changeHeading(heading);
    const block = heading ?? ancestors.find((one) => one.box && isBlock(one)) ?? node;
    const row = ancestors.find((one) => one.box?.style.display === 'table-row');
    const { last } = this;
    if (last && last.block !== block) {
      if (last.marker || (row && row === last.row)) this.line.push({ text: ' ', struck: false });
      else this.endLine();
      this.blank ||= box.bounds[1]! > last.bounds[1]! + last.bounds[3]! + PARAGRAPH;
    } else if (
      last &&
      !last.initial &&
      box.bounds[0]! > last.bounds[0]! + last.bounds[2]! + 1 &&
      Math.abs(box.bounds[1]! - last.bounds[1]!) < box.bounds[3]!
    )
      this.line.push({ text: ' ', struck: false });
    this.last = {
      block,
      ...(row && { row }),
      bounds: box.bounds,
      marker: node.name === '::marker',
      initial: ancestors.some(({ name }) => name === '::first-letter'),
    };
    const inLine = ancestors.slice(0, ancestors.indexOf(block));
    const before = last?.block === block ? last : undefined;
    const mayBeMark = MARK.test(shown.trim()) && !ancestors.some(({ name }) => name === 'math');
    const way =
      inLine.map(wayOf).find((one) => one !== undefined) ??
      (mayBeMark && before && !before.initial ? wayBeside(before.bounds, box.bounds) : undefined);
    const struck = ancestors.some(
      (one) => STRUCK.has(one.name) || one.box?.style['text-decoration-line'].includes('line-through'),
    );
    const isReading = ancestors.some(({ name }) => name === 'rt');
    const clean = isReading ? `(${cleanText(shown)})` : cleanText(shown);
    const keepsLines = /preserve|break-spaces/u.test(box.style['white-space-collapse']);
    clean.split(keepsLines ? '\n' : /(?!)/u).forEach((text, index) => {
      if (index > 0) this.endLine();
      const said = this.line.map((piece) => piece.text).join('');
      this.line.push({ text: way ? raisedText(text, way, said) : text, struck });
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

const isBlock = ({ name, box }: SnapshotNode): boolean =>
  name !== '::first-letter' && !/^(?:inline|contents|ruby|math|block math)/u.test(box!.style.display);

/** A figure, a sign or a letter may be the mark of a note. */
const MARK = /^[^\p{L}]{0,6}(?:\p{L}|[\p{N}*†‡§])[^\p{L}]{0,6}$/u;
/** Elements of what is not said any more, however a page paints them. */
const STRUCK = new Set(['del', 's', 'strike']);

/** How an element raises or lowers its text. Style sheets that reset others do it by moving the element. */
function wayOf(node: SnapshotNode): 'super' | 'sub' | undefined {
  const { name, box, parent } = node;
  const isLast = parent?.children.findLast((one) => one.box) === node;
  const style = box?.style['vertical-align'];
  if (name === 'sup' || style === 'super' || (parent?.name === 'msup' && isLast)) return 'super';
  return name === 'sub' || style === 'sub' || (parent?.name === 'msub' && isLast) ? 'sub' : undefined;
}

/** How a text is raised or lowered beside the one before it, by the places of both: it is smaller, and elsewhere on its line. */
function wayBeside(before: number[], own: number[]): 'super' | 'sub' | undefined {
  const share = own[3]! / before[3]!;
  // Descenders are about a fifth of a line: letters on one base line end that much apart.
  const rise = (before[1]! + before[3]! - own[1]! - own[3]!) / before[3]! - 0.2 * (1 - share);
  const isBeside = Math.abs(own[0]! - before[0]! - before[2]!) < before[3]! / 2;
  if (share < 0.4 || share > 0.85 || !isBeside) return undefined;
  return rise > 0.12 && rise < 0.8 ? 'super' : rise < -0.08 && rise > -0.5 ? 'sub' : undefined;
}
