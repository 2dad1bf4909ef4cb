/**
 * The commands that draw a page (ISO 32000-1, 7.8.2), read strictly and written anew: letters and straight lines
 * along the edges of the page, nothing else. Comments, marks and what they say (`ActualText`, `Alt`, `E`) are left
 * out, names are numbered. What is not on the list refuses the page, which is published as its picture then.
 */
import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFObjectParser,
  PDFString,
  type PDFObject,
} from 'pdf-lib';

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

/** The kind of an operand, as `OPERANDS` writes it. */
function kindOf(operand: PDFObject): string {
  if (operand instanceof PDFNumber) return 'n';
  if (operand instanceof PDFName) return '/';
  if (operand instanceof PDFArray) return 'a';
  if (operand instanceof PDFDict) return 'p';
  return isString(operand) ? 's' : '?';
}

const isString = (operand: PDFObject | undefined): operand is PDFString | PDFHexString =>
  operand instanceof PDFString || operand instanceof PDFHexString;

/** The bytes of a string. In hexadecimal digits it may have spaces, which the library takes for digits. */
function bytesOf(text: PDFString | PDFHexString): Buffer {
  const whole = text instanceof PDFString ? text : PDFHexString.of(text.asString().replace(/\s/gu, ''));
  if (whole instanceof PDFHexString && /[^\da-f]/iu.test(whole.asString()))
    throw new NotPlain('a string of other digits');
  return Buffer.from(whole.asBytes());
}

/** What the parser's typings keep to itself. It reads objects of files, so numbers may be references there: not here. */
interface Inside {
  bytes: { done: () => boolean; peek: () => number; next: () => number };
  skipWhitespaceAndComments: () => void;
  parseRawNumber: () => number;
  parseObject: () => PDFObject;
}

/** Reads the commands one by one, each with its operands. */
function* commandsIn(source: string): Generator<{ command: string; operands: PDFObject[] }> {
  const bytes = new Uint8Array(Buffer.from(source, 'latin1'));
  const parser = PDFObjectParser.forBytes(bytes, PDFContext.create()) as unknown as Inside;
  let operands: PDFObject[] = [];
  const next = () => (parser.bytes.done() ? '' : String.fromCharCode(parser.bytes.peek()));
  for (;;) {
    parser.skipWhitespaceAndComments();
    let command = '';
    if (/[-+.\d]/u.test(next())) operands.push(PDFNumber.of(parser.parseRawNumber()));
    else if (/[(<[/]/u.test(next())) operands.push(parser.parseObject());
    else {
      while (/[^\0\t\n\f\r ()<>[\]{}/%]/u.test(next())) command += String.fromCharCode(parser.bytes.next());
      if (command === '') break;
      yield { command, operands };
      operands = [];
    }
  }
  if (operands.length > 0 || !parser.bytes.done()) throw new NotPlain('what is no command');
}

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
  const content: PlainContent = { commands: '', fonts: new Map(), states: new Set(), pictures: new Set() };
  const lines: string[] = [];
  const saved: Array<string | undefined> = [];
  let font: string | undefined;
  let point: [number, number] | undefined;
  const place = (set: { has: (name: string) => boolean; keys: () => Iterable<string> }, name: string) =>
    [...set.keys()].indexOf(name);
  const written = (operand: PDFObject): string => {
    if (operand instanceof PDFNumber) return number(operand.asNumber());
    if (isString(operand)) return `<${bytesOf(operand).toString('hex')}>`;
    if (operand instanceof PDFArray) return `[${operand.asArray().map(written).join(' ')}]`;
    throw new NotPlain('an operand of another kind');
  };
  const show = (operand: PDFObject | undefined): void => {
    if (operand instanceof PDFArray) operand.asArray().forEach(show);
    if (!isString(operand)) return;
    const shown = font === undefined ? undefined : content.fonts.get(font);
    if (!shown) throw new NotPlain('letters without a font');
    shown.push(bytesOf(operand));
  };
  for (const { command, operands } of commandsIn(source)) {
    const kinds = operands.map(kindOf).join('');
    if (OPERANDS[command] !== kinds || (command === 'Do' && !flattened)) throw new NotPlain(command);
    for (const list of operands)
      if (
        list instanceof PDFArray &&
        list.asArray().some((one) => !(command === 'TJ' ? 'ns' : 'n').includes(kindOf(one)))
      )
        throw new NotPlain('a list of other things');
    const [first, second] = operands;
    const [x, y] = operands.map((one) => (one instanceof PDFNumber ? one.asNumber() : NaN)) as [
      number,
      number,
    ];
    // As it is written: a name may have any letters in it.
    const name = first instanceof PDFName ? first.toString().slice(1) : undefined;
    if (command === 'q') saved.push(font);
    else if (command === 'Q') font = saved.pop();
    else if (command === 'Tr' && x !== 0 && x !== 1 && !(flattened && x === UNSEEN))
      throw new NotPlain('letters that paint nothing');
    else if (command === 'm') point = [x, y];
    else if (command === 'l') {
      // Letters may be drawn as lines that slope, and be hidden as letters are.
      if (!point || (Math.abs(x - point[0]) > 0.01 && Math.abs(y - point[1]) > 0.01))
        throw new NotPlain('a line that slopes');
      point = [x, y];
    } else if (SHOWS_TEXT.has(command)) show(operands.at(-1));
    if (name !== undefined && command === 'Tf') {
      font = name;
      if (!content.fonts.has(font)) content.fonts.set(font, []);
      lines.push(`/F${place(content.fonts, font)} ${written(second!)} Tf`);
    } else if (name !== undefined && command === 'gs') {
      content.states.add(name);
      lines.push(`/G${place(content.states, name)} gs`);
    } else if (name !== undefined && command === 'Do') {
      content.pictures.add(name);
      lines.push(`/P${place(content.pictures, name)} Do`);
    } else if (!LEFT_OUT.has(command)) lines.push([...operands.map(written), command].join(' '));
  }
  return { ...content, commands: lines.join('\n') };
}
