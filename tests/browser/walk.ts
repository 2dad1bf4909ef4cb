/**
 * A screen reader's browse mode over the accessibility tree: a cursor that jumps by heading, link, field and word.
 * Each jump, line, Enter and typed word is one keystroke; reading on is none. Where the page acts, its keys are real.
 */
import { expect, scriptsRun, type Page } from './late-scripts.ts';
import { reading, sessionOf, type Heard } from './reading.ts';
import { plainMarks, spaces } from './records.ts';

/** What is read as one thing with its name, whatever is in it. */
const NAMED = new Set(
  'heading link button image checkbox radio combobox searchbox textbox DisclosureTriangle spinbutton'.split(
    ' ',
  ),
);
/** Where a link may be. */
const LINKED = new Set(['link', 'heading']);
const FIELDS = new Set(['searchbox', 'textbox', 'combobox', 'checkbox', 'radio']);
/** How many words a reader hears after the last jump: about a minute. */
const READ_ON = 150;

interface Line {
  role: string;
  text: string;
  /** Its elements, and those before it that say nothing themselves. */
  nodes: number[];
  /** The element on which Enter acts: the link that it is or has, or the field. */
  acts: number | undefined;
}

/** A text as it is compared. */
export const spoken = (text: string) => plainMarks(spaces(text)).replace(/ (?=[,.;:)])/gu, '');
const countWords = (text: string) => text.split(/\s+/u).filter(Boolean).length;
const elementOf = ({ nodes }: Heard) => nodes.at(-1);

/** What is read line by line, with the elements that begin at each. */
function linesOf(heard: Heard[]): Line[] {
  const lines: Line[] = [];
  let before: number[] = [];
  for (const one of heard) {
    const { role, name, inside, nodes } = one;
    const last = lines.at(-1);
    if (last && inside.some((around) => NAMED.has(around))) {
      last.nodes.push(...nodes);
      if (role === 'link') last.acts ??= elementOf(one);
      continue;
    }
    before.push(...nodes);
    if (!NAMED.has(role) && role !== 'StaticText' && role !== 'application') continue;
    if (name === '') continue;
    const acts = role === 'link' || FIELDS.has(role) ? elementOf(one) : undefined;
    lines.push({ role, text: spoken(name), nodes: before, acts });
    before = [];
  }
  return lines;
}

type Is = (line: Line) => boolean;

/** A reader, and where on a page the cursor is. */
export class Walk {
  readonly page: Page;
  private lines: Line[] = [];
  private at = -1;
  /** What was heard at each landing. */
  private landings: string[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  /** Reads the page as it is now; the cursor stays. */
  async read(): Promise<void> {
    this.lines = linesOf(await reading(this.page));
  }

  private land(found: number, what: string): void {
    if (found === -1) throw new Error(`${what}: nothing to land on at ${this.page.url()}`);
    this.at = found;
    this.landings.push(this.lines[found]!.text);
  }

  /** Begins on a page, before its first line. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.read();
  }

  toFirst(is: Is, what: string): void {
    this.land(this.lines.findIndex(is), what);
  }

  toNext(is: Is, what: string): void {
    this.land(
      this.lines.findIndex((line, index) => index > this.at && is(line)),
      what,
    );
  }

  toLast(is: Is, what: string): void {
    this.land(this.lines.slice(0, Math.max(this.at, 0)).findLastIndex(is), what);
  }

  private async focus(): Promise<void> {
    const line = this.lines[this.at];
    if (line?.acts === undefined) throw new Error(`Enter does nothing on "${line?.text}"`);
    await (await sessionOf(this.page)).send('DOM.focus', { backendNodeId: line.acts });
  }

  /** Presses Enter where the cursor is, and goes where that leads. */
  async enter(): Promise<void> {
    await this.focus();
    const arrived = this.page.waitForEvent('framenavigated');
    await this.page.keyboard.press('Enter');
    await arrived;
    await this.page.waitForLoadState();
    await scriptsRun(this.page);
    await this.read();
    this.at = -1;
    const hash = decodeURIComponent(new URL(this.page.url()).hash.slice(1));
    if (hash === '') return;
    const session = await sessionOf(this.page);
    const expression = `document.getElementById(${JSON.stringify(hash)})`;
    const { result } = await session.send('Runtime.evaluate', { expression });
    const { node } = await session.send('DOM.describeNode', { objectId: result.objectId! });
    this.toFirst(({ nodes }) => nodes.includes(node.backendNodeId), hash);
  }

  /** Types into the field at the cursor. */
  async type(text: string): Promise<void> {
    await this.focus();
    await this.page.keyboard.type(text);
  }

  /** Reads on for a minute, or until all has been heard that is asked for; with what was heard on the way. */
  readOn(asked: readonly string[]): { heard: string; under: string } {
    let index = Math.max(this.at, 0);
    let text = '';
    const answered = () => asked.every((one) => spoken(text).includes(spoken(one)));
    for (; index < this.lines.length && countWords(text) < READ_ON && !answered(); index += 1)
      text += ` ${this.lines[index]!.text}`;
    const above = this.lines.slice(0, index).findLast(({ role }) => role === 'heading');
    const before = this.at < 0 ? this.landings : this.landings.slice(0, -1);
    return { heard: spoken([...before, text].join(' / ')), under: above?.text ?? '' };
  }
}

/** One move of a walk: its keys by name, how many they are, and what they do. */
export interface Move {
  said: string;
  keys: number;
  make: (walk: Walk) => Promise<void> | void;
}

const starts =
  (typed: string): Is =>
  ({ text }) =>
    text.toLowerCase().startsWith(typed.toLowerCase());
const sayList = (of: string, typed: string) => ({
  said: `${of}: ${typed}, Enter`,
  keys: 2 + countWords(typed),
});

/** The list of headings, words with which one begins, Enter. */
export const toHeading = (typed: string): Move => ({
  ...sayList('headings', typed),
  make: (walk) => {
    walk.toFirst((line) => line.role === 'heading' && starts(typed)(line), typed);
  },
});
/** The list of links, words with which one begins, Enter. */
export const toLink = (typed: string): Move => ({
  ...sayList('links', typed),
  make: (walk) => {
    walk.toFirst((line) => LINKED.has(line.role) && line.acts !== undefined && starts(typed)(line), typed);
  },
});
/** The same, and followed by that Enter. */
export const follow = (typed: string): Move => ({
  ...sayList('follow', typed),
  make: async (walk) => {
    await toLink(typed).make(walk);
    await walk.enter();
  },
});
/** Find, words, Enter: the next line that holds them. */
export const find = (typed: string): Move => ({
  ...sayList('find', typed),
  make: (walk) => {
    walk.toNext(({ text }) => text.toLowerCase().includes(typed.toLowerCase()), typed);
  },
});
const oneKey = (said: string, make: Move['make']): Move => ({ said, keys: 1, make });
export const nextHeading = oneKey('next heading', (walk) => {
  walk.toNext(({ role }) => role === 'heading', 'heading');
});
export const headingBefore = oneKey('heading before', (walk) => {
  walk.toLast(({ role }) => role === 'heading', 'heading');
});
export const nextField = oneKey('next field', (walk) => {
  walk.toNext(({ role }) => FIELDS.has(role), 'field');
});
export const enter = oneKey('Enter', (walk) => walk.enter());
/** Enter in a field of search, and its page says how many it found. */
export const submit = oneKey('Enter', async (walk) => {
  await walk.enter();
  await expect(walk.page.getByRole('status')).toHaveText(/\d/u);
  await walk.read();
});
/** Enter, by which a field takes what is typed, and words. */
export const type = (typed: string): Move => ({
  said: `Enter, type ${typed}`,
  keys: 1 + countWords(typed),
  make: (walk) => walk.type(typed),
});
