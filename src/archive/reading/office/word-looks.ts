/** Whether a reader of a Word file sees the letters of a run: by what it says itself, and by its styles and what is around it. */
import { childOf, firstOf, isOn } from './word-xml.ts';

/** The styles of a file, by their ids. */
export interface Styles {
  byId: ReadonlyMap<string, Element>;
  /** That of paragraphs which name none. */
  usual: Element | undefined;
  defaults: Element | undefined;
}

export function stylesOf(tree: Document | undefined): Styles {
  const all = [...(tree?.getElementsByTagName('w:style') ?? [])];
  return {
    byId: new Map(all.map((style) => [style.getAttribute('w:styleId') ?? '', style])),
    usual: all.find(
      (style) =>
        style.getAttribute('w:type') === 'paragraph' &&
        /^(?:1|true|on)$/u.test(style.getAttribute('w:default') ?? ''),
    ),
    defaults: firstOf(firstOf(tree?.documentElement, 'w:rPrDefault'), 'w:rPr'),
  };
}

/** An element and those around it, the nearest first. */
function* upFrom(element: Element): Generator<Element> {
  for (let one: Element | null = element; one; one = one.parentElement) yield one;
}

/** A style, and those on which it is based. */
function* basedOn(style: Element | undefined, { byId }: Styles): Generator<Element> {
  const seen = new Set<Element>();
  for (let one = style; one && !seen.has(one);) {
    seen.add(one);
    yield one;
    one = byId.get(childOf(one, 'w:basedOn')?.getAttribute('w:val') ?? '');
  }
}

const named = (properties: Element | undefined, name: string, { byId }: Styles): Element | undefined =>
  byId.get(childOf(properties, name)?.getAttribute('w:val') ?? '');

/** All that says how the letters of a run look, what counts most first. */
function* looksOf(run: Element, styles: Styles): Generator<Element | undefined> {
  const own = childOf(run, 'w:rPr');
  yield own;
  for (const style of basedOn(named(own, 'w:rStyle', styles), styles)) yield childOf(style, 'w:rPr');
  for (const one of upFrom(run)) {
    if (one.localName === 'w:p') {
      const style = named(childOf(one, 'w:pPr'), 'w:pStyle', styles) ?? styles.usual;
      for (const of of basedOn(style, styles)) yield childOf(of, 'w:rPr');
    }
    if (one.localName === 'w:tbl')
      for (const of of basedOn(named(childOf(one, 'w:tblPr'), 'w:tblStyle', styles), styles))
        yield childOf(of, 'w:rPr');
  }
  yield styles.defaults;
}

/** A property of a run, as it itself or the nearest style has it. */
export function lookOf(run: Element, name: string, styles: Styles): Element | undefined {
  for (const properties of looksOf(run, styles)) {
    const found = childOf(properties, name);
    if (found) return found;
  }
  return undefined;
}

const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGray: '808080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  green: '00FF00',
  lightGray: 'C0C0C0',
  magenta: 'FF00FF',
  red: 'FF0000',
  white: 'FFFFFF',
  yellow: 'FFFF00',
};

/** The colour of a shading: of its pattern where that is solid, else of what is under the pattern. */
function colourOf(shading: Element | undefined): string | undefined {
  if (!shading) return undefined;
  const solid = shading.getAttribute('w:val') === 'solid';
  const colour = shading.getAttribute(solid ? 'w:color' : 'w:fill') ?? 'auto';
  if (/^[\da-f]{6}$/iu.test(colour)) return colour;
  return solid ? '000000' : undefined;
}

const groundsIn = ['w:pPr', 'w:tcPr', 'w:tblPr'] as const;

/** The ground of a run, and whether letters of no colour of their own are black on it all the same. */
function groundOf(run: Element, styles: Styles): { colour: string; black: boolean } {
  const highlight = HIGHLIGHTS[lookOf(run, 'w:highlight', styles)?.getAttribute('w:val') ?? ''];
  if (highlight) return { colour: highlight, black: true };
  const own = colourOf(lookOf(run, 'w:shd', styles));
  if (own) return { colour: own, black: false };
  for (const one of upFrom(run)) {
    const style =
      one.localName === 'w:p'
        ? (named(childOf(one, 'w:pPr'), 'w:pStyle', styles) ?? styles.usual)
        : undefined;
    for (const holder of [one, ...basedOn(style, styles)])
      for (const name of groundsIn) {
        const colour = colourOf(childOf(childOf(holder, name), 'w:shd'));
        if (colour) return { colour, black: false };
      }
  }
  const paper = firstOf(run.ownerDocument.documentElement, 'w:background')?.getAttribute('w:color') ?? '';
  return { colour: /^[\da-f]{6}$/iu.test(paper) ? paper : 'FFFFFF', black: false };
}

/** The relative luminance of a colour, 0 to 1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/../gu) ?? [])
    .map((part) => parseInt(part, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Letters of less contrast than this are not seen: on a dark ground eyes and paper tell less apart. */
const contrastNeeded = (ground: number): number => (ground < 0.2 ? 2.2 : 1.3);

/** Whether the letters of a run are as good as of the colour of their ground. */
function isOfItsGround(run: Element, styles: Styles): boolean {
  const colour = lookOf(run, 'w:color', styles);
  const ground = groundOf(run, styles);
  let ink = colour?.getAttribute('w:val') ?? 'auto';
  if (!/^[\da-f]{6}$/iu.test(ink)) {
    const theme = colour?.getAttribute('w:themeColor') ?? '';
    if (/^(?:background1|light1)$/u.test(theme)) ink = 'FFFFFF';
    // Letters without a colour are white on what is dark, but for highlights.
    else if (ground.black) ink = '000000';
    else return false;
  }
  const [lighter = 0, darker = 0] = [luminance(ink), luminance(ground.colour)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05) < contrastNeeded(luminance(ground.colour));
}

const numberOf = (element: Element | undefined, ...names: string[]): number | undefined => {
  const said = names
    .map((name) => element?.getAttribute(name))
    .find((value) => value != null && value !== '');
  return said == null ? undefined : parseFloat(said);
};

/** In half points: smaller letters are not seen. */
const SMALLEST = 4;
/** In half points: the size of letters where nothing says another. */
const USUAL = 22;
/** In per cent of their usual width. */
const NARROWEST = 10;
/** In twentieths of a point: a line or a row that is lower shows nothing. */
const LOWEST = 60;
/** In twentieths of a point: no page is so wide. */
const AWAY = 8000;

/** Whether what is around a run is hidden, has no height, or is off the page. */
function isAway(run: Element): boolean {
  for (const one of upFrom(run)) {
    const paragraph = one.localName === 'w:p' ? childOf(one, 'w:pPr') : undefined;
    const row = one.localName === 'w:tr' ? childOf(one, 'w:trPr') : undefined;
    const [spacing, indent, frame, height] = [
      childOf(paragraph, 'w:spacing'),
      childOf(paragraph, 'w:ind'),
      childOf(paragraph, 'w:framePr'),
      childOf(row, 'w:trHeight'),
    ];
    if (isOn(childOf(row, 'w:hidden'))) return true;
    if (spacing?.getAttribute('w:lineRule') === 'exact' && (numberOf(spacing, 'w:line') ?? LOWEST) < LOWEST)
      return true;
    if (height?.getAttribute('w:hRule') === 'exact' && (numberOf(height, 'w:val') ?? LOWEST) < LOWEST)
      return true;
    if ((numberOf(indent, 'w:left', 'w:start') ?? 0) < -AWAY) return true;
    if (frame?.getAttribute('w:hRule') === 'exact' && (numberOf(frame, 'w:h') ?? LOWEST) < LOWEST)
      return true;
    if (['w:x', 'w:y'].some((name) => Math.abs(numberOf(frame, name) ?? 0) > 2 * AWAY)) return true;
    if (/^(?:1|true)$/u.test(childOf(one, 'wp:docPr')?.getAttribute('hidden') ?? '')) return true;
    if (/visibility\s*:\s*hidden|display\s*:\s*none/iu.test(one.getAttribute('style') ?? '')) return true;
  }
  return false;
}

/** Whether no reader sees the letters of a run. */
export function isUnseen(run: Element, styles: Styles): boolean {
  const size = numberOf(lookOf(run, 'w:sz', styles), 'w:val') ?? SMALLEST;
  const width = numberOf(lookOf(run, 'w:w', styles), 'w:val') ?? 100;
  const raised = numberOf(lookOf(run, 'w:position', styles), 'w:val') ?? 0;
  // In twentieths of a point: letters so near to each other lie on one another.
  const apart = numberOf(lookOf(run, 'w:spacing', styles), 'w:val') ?? 0;
  return (
    isOn(lookOf(run, 'w:vanish', styles)) ||
    isOn(lookOf(run, 'w:specVanish', styles)) ||
    size < SMALLEST ||
    width < NARROWEST ||
    Math.abs(raised) * 10 > AWAY ||
    apart < -10 * Math.max(size, USUAL) ||
    isAway(run) ||
    isOfItsGround(run, styles)
  );
}

/** Whether a run is under a bar: its ground is dark. */
export const isBarred = (run: Element, styles: Styles): boolean =>
  luminance(groundOf(run, styles).colour) < 0.2;
