/**
 * The commands that draw a page (ISO 32000-1, 7.8.2), read strictly and written anew: letters and straight lines
 * along the edges of the page, nothing else. Comments, marks and what they say (`ActualText`, `Alt`, `E`) are left
 * out, names are numbered. What is not on the list refuses the page, which is published as its picture then.
 */

/** A page that cannot be copied. */
export class NotPlain extends Error {}

/** The operands that a command takes: a number, a name, a string, a list, or a list of properties. */
const OPERANDS: Record<string, string> = {
  ...{ q: '', Q: '', cm: 'nnnnnn', w: 'n', J: 'n', j: 'n', M: 'n', d: 'an', i: 'n', ri: '/', gs: '/' },
  ...{ m: 'nn', l: 'nn', re: 'nnnn', h: '', S: '', s: '', f: '', F: '', B: '', b: '', n: '', W: '' },
  ...{ 'f*': '', 'B*': '', 'b*': '', 'W*': '', g: 'n', G: 'n', rg: 'nnn', RG: 'nnn', k: 'nnnn', K: 'nnnn' },
  ...{ BT: '', ET: '', Tc: 'n', Tw: 'n', Tz: 'n', TL: 'n', Tf: '/n', Tr: 'n', Ts: 'n', Td: 'nn', TD: 'nn' },
  ...{ Tm: 'nnnnnn', 'T*': '', Tj: 's', TJ: 'a', "'": 's', '"': 'nns', Do: '/' },
  ...{ BMC: '/', BDC: '/p', EMC: '', MP: '/', DP: '/p' },
};
/** Commands that are left out: they draw nothing. */
const LEFT_OUT = new Set(['BMC', 'BDC', 'EMC', 'MP', 'DP', 'ri', 'i']);
const SHOWS_TEXT = new Set(['Tj', 'TJ', "'", '"']);
/** Rendering mode of letters that paint nothing (9.3.6). */
const UNSEEN = 3;

interface Name {
  name: string;
}
type Operand = number | Name | Buffer | Operand[] | 'properties';

const isName = (operand: Operand | undefined): operand is Name =>
  typeof operand === 'object' && 'name' in operand;

/** The kind of an operand, as `OPERANDS` writes it. */
function kindOf(operand: Operand): string {
  if (typeof operand === 'number') return 'n';
  if (operand === 'properties') return 'p';
  if (Array.isArray(operand)) return 'a';
  return Buffer.isBuffer(operand) ? 's' : '/';
}

const SPACE = /[\0\t\n\f\r ]*(?:%[^\n\r]*[\0\t\n\f\r ]*)*/uy;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/uy;
const ESCAPED: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads commands one by one. Bytes are letters of Latin-1. */
class Reader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  /** The next operand, or the word of a command, or undefined at the end. */
  next(depth = 0): Operand | { command: string } | undefined {
    this.take(SPACE);
    const first = this.text[this.at];
    if (first === undefined) return undefined;
    if (depth > 20) throw new NotPlain('nested too deeply');
    if (first === '(') return this.literal();
    if (this.text.startsWith('<<', this.at)) {
      this.list('>>', depth);
      return 'properties';
    }
    if (first === '<') {
      const digits = this.take(/<[0-9A-Fa-f\s]*>/uy).replace(/[<>\s]/gu, '');
      if (this.text[this.at - 1] !== '>') throw new NotPlain('a string without an end');
      return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex');
    }
    if (first === '[') return this.list(']', depth);
    if (first === '/') {
      this.at += 1;
      return { name: this.take(WORD) };
    }
    const word = this.take(WORD);
    if (word === '') throw new NotPlain('a sign that is no command');
    if (/^[-+]?(?:\d+\.?\d*|\.\d+)$/u.test(word)) return Number(word);
    return { command: word };
  }

  private list(end: string, depth: number): Operand[] {
    this.at += end.length;
    const items: Operand[] = [];
    for (;;) {
      this.take(SPACE);
      if (this.text.startsWith(end, this.at)) break;
      const item = this.next(depth + 1);
      if (item === undefined) throw new NotPlain('a list without an end');
      // Of lists of properties nothing is kept: words such as “true” may be in them.
      if (typeof item === 'object' && 'command' in item) {
        if (end === ']' && depth === 0) throw new NotPlain('a command in a list');
      } else items.push(item);
    }
    this.at += end.length;
    return items;
  }

  private literal(): Buffer {
    let depth = 0;
    let read = '';
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      const sign = this.text[this.at]!;
      if (sign === ')' && depth === 0) {
        this.at += 1;
        return Buffer.from(read, 'latin1');
      }
      depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
      if (sign !== '\\') {
        read += sign === '\r' ? '\n' : sign;
        continue;
      }
      this.at += 1;
      const octal = this.take(/[0-7]{1,3}/uy);
      const escaped = this.text[this.at] ?? '';
      if (octal !== '') {
        read += String.fromCharCode(parseInt(octal, 8) & 255);
        this.at -= 1;
      } else if (escaped === '\r' && this.text[this.at + 1] === '\n') this.at += 1;
      else if (escaped !== '\r' && escaped !== '\n') read += ESCAPED[escaped] ?? escaped;
    }
    throw new NotPlain('a string without an end');
  }
}

/** What a page uses. */
export interface PlainContent {
  commands: string;
  /** Each font by its old name, in the order of use, with the strings that it shows. */
  fonts: Map<string, Buffer[]>;
  states: Set<string>;
  /** Pictures, on a page that is made of one. */
  pictures: Set<string>;
}

const number = (value: number): string => {
  const text = String(Number(value.toFixed(5)));
  return text.includes('e') ? '0' : text;
};

/**
 * Reads the commands of a page and writes them anew.
 * @param flattened whether it is a page made of its picture, with letters that paint nothing
 * @throws NotPlain where there is more than letters and straight lines
 */
export function plainContent(source: string, flattened: boolean): PlainContent {
  const reader = new Reader(source);
  const content: PlainContent = { commands: '', fonts: new Map(), states: new Set(), pictures: new Set() };
  const lines: string[] = [];
  const saved: Array<string | undefined> = [];
  let font: string | undefined;
  let point: [number, number] | undefined;
  let operands: Operand[] = [];
  const place = (set: { has: (name: string) => boolean; keys: () => Iterable<string> }, name: string) =>
    [...set.keys()].indexOf(name);
  const written = (operand: Operand): string => {
    if (typeof operand === 'number') return number(operand);
    if (Buffer.isBuffer(operand)) return `<${operand.toString('hex')}>`;
    if (Array.isArray(operand)) return `[${operand.map(written).join(' ')}]`;
    throw new NotPlain('an operand of another kind');
  };
  const show = (operand: Operand | undefined): void => {
    if (Array.isArray(operand)) for (const one of operand) show(one);
    if (!Buffer.isBuffer(operand)) return;
    const shown = font === undefined ? undefined : content.fonts.get(font);
    if (!shown) throw new NotPlain('letters without a font');
    shown.push(operand);
  };
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    if (typeof token !== 'object' || !('command' in token)) {
      operands.push(token);
      continue;
    }
    const { command } = token;
    const kinds = operands.map(kindOf).join('');
    if (OPERANDS[command] !== kinds || (command === 'Do' && !flattened)) throw new NotPlain(command);
    for (const list of operands)
      if (Array.isArray(list) && list.some((one) => !(command === 'TJ' ? 'ns' : 'n').includes(kindOf(one))))
        throw new NotPlain('a list of other things');
    const [first, second] = operands;
    if (command === 'q') saved.push(font);
    else if (command === 'Q') font = saved.pop();
    else if (command === 'Tr' && first !== 0 && first !== 1 && !(flattened && first === UNSEEN))
      throw new NotPlain('letters that paint nothing');
    else if (command === 'm') point = [Number(first), Number(second)];
    else if (command === 'l') {
      const [x, y] = [Number(first), Number(second)];
      // Letters may be drawn as lines that slope, and be hidden as letters are.
      if (!point || (Math.abs(x - point[0]) > 0.01 && Math.abs(y - point[1]) > 0.01))
        throw new NotPlain('a line that slopes');
      point = [x, y];
    } else if (SHOWS_TEXT.has(command)) show(operands.at(-1));
    if (isName(first) && command === 'Tf') {
      font = first.name;
      if (!content.fonts.has(font)) content.fonts.set(font, []);
      lines.push(`/F${place(content.fonts, font)} ${written(second!)} Tf`);
    } else if (isName(first) && command === 'gs') {
      content.states.add(first.name);
      lines.push(`/G${place(content.states, first.name)} gs`);
    } else if (isName(first) && command === 'Do') {
      content.pictures.add(first.name);
      lines.push(`/P${place(content.pictures, first.name)} Do`);
    } else if (!LEFT_OUT.has(command)) lines.push([...operands.map(written), command].join(' '));
    operands = [];
  }
  if (operands.length > 0) throw new NotPlain('operands without a command');
  return { ...content, commands: lines.join('\n') };
}
