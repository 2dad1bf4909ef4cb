/**
 * Writes the numbers of a Word file into its paragraphs: Word keeps the rules by which they are counted.
 *
 * Hand-made because: mammoth keeps of a number the depth alone, so that “2.1 (a)” would be “1”, and a list that goes on
 * after a paragraph would begin again.
 */
import { childOf, firstOf, isOn, made, valueOf } from './word-xml.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  style: string;
}

const ROMAN: Array<[number, string]> = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let [left, text] = [number, ''];
  for (const [value, letters] of ROMAN) for (; left >= value; left -= value) text += letters;
  return text;
}

/** After z comes aa. */
const letters = (number: number) =>
  String.fromCodePoint(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

function written(number: number, format: string): string {
  if (number < 1 || number > 10_000) return String(number);
  if (format === 'lowerLetter') return letters(number);
  if (format === 'upperLetter') return letters(number).toUpperCase();
  if (format === 'lowerRoman') return roman(number);
  if (format === 'upperRoman') return roman(number).toUpperCase();
  return format === 'decimalZero' ? String(number).padStart(2, '0') : String(number);
}

/** The levels of each kind of list, and the kind of each list with the numbers at which its levels begin. */
function listsIn(numbering: Document) {
  const kinds = new Map<string, Map<number, Level>>();
  for (const kind of numbering.getElementsByTagName('w:abstractNum'))
    kinds.set(
      kind.getAttribute('w:abstractNumId') ?? '',
      new Map(
        [...kind.getElementsByTagName('w:lvl')].map((level) => [
          Number(level.getAttribute('w:ilvl')),
          {
            start: Number(valueOf(level, 'w:start') ?? 0),
            format: valueOf(level, 'w:numFmt') ?? 'decimal',
            text: valueOf(level, 'w:lvlText') ?? '',
            style: valueOf(level, 'w:pStyle') ?? '',
          },
        ]),
      ),
    );
  const lists = new Map(
    [...numbering.getElementsByTagName('w:num')].map((list) => [
      list.getAttribute('w:numId') ?? '',
      {
        kind: valueOf(list, 'w:abstractNumId') ?? '',
        starts: new Map(
          [...list.getElementsByTagName('w:lvlOverride')].flatMap((level): Array<[number, number]> => {
            const start = valueOf(level, 'w:startOverride');
            return start === undefined ? [] : [[Number(level.getAttribute('w:ilvl')), Number(start)]];
          }),
        ),
      },
    ]),
  );
  return { kinds, lists };
}

/** The list and the level of each style of paragraphs, with those of the style that it is based on. */
function numberedStyles(styles: Document | undefined) {
  const all = new Map(
    [...(styles?.getElementsByTagName('w:style') ?? [])].map((style) => [
      style.getAttribute('w:styleId'),
      style,
    ]),
  );
  return function find(id = '', depth = 0): NumberOf {
    const style = depth < 20 ? all.get(id) : undefined;
    return style ? { ...find(valueOf(style, 'w:basedOn'), depth + 1), ...numberOf(style) } : {};
  };
}

interface NumberOf {
  list?: string;
  level?: number;
}

/** What a paragraph or a style says of its number itself. */
function numberOf(element: Element): NumberOf {
  const properties = childOf(childOf(element, 'w:pPr'), 'w:numPr');
  if (!properties) return {};
  const [list, level] = [valueOf(properties, 'w:numId'), valueOf(properties, 'w:ilvl')];
  return { ...(list !== undefined && { list }), ...(level !== undefined && { level: Number(level) }) };
}

/** Writes the numbers; lists without numbers stay lists. */
export function writeNumbers(document: Document, numbering: Document, styles: Document | undefined): void {
  const { kinds, lists } = listsIn(numbering);
  const ofStyle = numberedStyles(styles);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  for (const paragraph of document.getElementsByTagName('w:p')) {
    const properties = childOf(paragraph, 'w:pPr');
    if (!properties) continue;
    const style = valueOf(properties, 'w:pStyle');
    const { list: id = '', level: own } = { ...ofStyle(style), ...numberOf(paragraph) };
    const list = lists.get(id);
    const levels = list && kinds.get(list.kind);
    if (!list || !levels) continue;
    const depth =
      own ?? [...levels].find(([, level]) => level.style !== '' && level.style === style)?.[0] ?? 0;
    const level = levels.get(depth);
    if (!level || level.format === 'bullet' || isOn(firstOf(properties, 'w:vanish'))) continue;
    const count = counts.get(list.kind) ?? [];
    counts.set(list.kind, count);
    const override = begun.has(id) ? undefined : list.starts;
    begun.add(id);
    for (const [at, start] of override ?? []) count[at] = start - 1;
    count[depth] = (count[depth] ?? level.start - 1) + 1;
    count.length = depth + 1;
    const label = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      return written(count[at] ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? 'decimal');
    });
    for (const old of properties.getElementsByTagName('w:numPr')) old.remove();
    // A list that does not exist: no number of a style is added to the one that is written.
    const none = ['w:ilvl', 'w:numId'].map((name) => made(document, name, [], '0'));
    properties.append(made(document, 'w:numPr', none));
    if (level.format !== 'none' && label !== '')
      properties.after(made(document, 'w:r', [made(document, 'w:t', `${label} `)]));
  }
}
