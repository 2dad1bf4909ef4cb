/**
 * Which elements of a web page its styles keep from being seen, by their own attributes or by its style sheets.
 *
 * Hand-made because: a saved page is read without a browser and without its scripts.
 */

/** The properties that can do so. */
const PROPERTIES = [
  'display',
  'visibility',
  'opacity',
  'font-size',
  'color',
  'background',
  'background-color',
  'left',
  'right',
  'top',
  'text-indent',
  'margin-left',
  'margin-top',
  'clip',
  'clip-path',
  'transition',
  'animation',
  'animation-name',
] as const;
type Property = (typeof PROPERTIES)[number];

/** What is tried of a page's rules: more were made to keep a reader busy. */
const MOST_RULES = 20_000;
/** How many elements the rules of a page may reach together, for the same reason. */
const MOST_MATCHES = 1_000_000;

/** Longer lists of selectors, in letters, are not taken apart. */
const LONGEST_SELECTOR = 20_000;

const WAYS: Partial<Record<Property, RegExp>> = {
  display: /^none$/u,
  visibility: /^(?:hidden|collapse)$/u,
  opacity: /^0*(?:\.0+)?%?$/u,
  'font-size': /^0*(?:\.0+)?(?:px|em|rem|pt|%)?$/u,
  color: /^transparent$/u,
  left: /^-\d{3,}/u,
  right: /^-\d{3,}/u,
  top: /^-\d{3,}/u,
  'text-indent': /^-\d{3,}/u,
  'margin-left': /^-\d{3,}/u,
  'margin-top': /^-\d{3,}/u,
  clip: /^rect\(\s*0/u,
  'clip-path': /^inset\(\s*(?:50|100)%/u,
};

/** How much a declaration weighs against another: importance, then the selector, then its place. */
type Weight = readonly [important: number, inline: number, selector: number, place: number];
type Declared = Map<Property, { value: string; weight: Weight }>;

/** What of the library's style sheets is used here. */
interface Rule {
  selectorText?: string;
  style?: { getPropertyValue(name: string): string; getPropertyPriority(name: string): string };
  cssRules?: ArrayLike<Rule>;
  media?: { mediaText: string };
}

/**
 * The elements that a reader of the page, on a screen and without its scripts, does not see. As in a browser, the
 * declaration that weighs most is the one that counts. Style sheets that the page only names are not fetched.
 */
export function unseenElements(document: Document): Element[] {
  const declared = new Map<Element, Declared>();
  const declare = (element: Element, style: NonNullable<Rule['style']>, selector: number, place: number) => {
    const own = declared.get(element) ?? new Map<Property, { value: string; weight: Weight }>();
    for (const property of PROPERTIES) {
      const value = style.getPropertyValue(property).trim().toLowerCase();
      if (value === '') continue;
      const important = style.getPropertyPriority(property) === 'important' ? 1 : 0;
      const weight: Weight = [important, selector < 0 ? 1 : 0, selector, place];
      const before = own.get(property);
      if (!before || outweighs(weight, before.weight)) own.set(property, { value, weight });
    }
    declared.set(element, own);
  };
  const names = namesIn(document);
  const canMatch = (selector: string) =>
    /[(\\"']/u.test(selector) ||
    (selector.match(/[.#][\p{L}_-][\p{L}\p{N}_-]*/gu) ?? []).every((name) => names.has(name));
  let matches = 0;
  screenRules(document).forEach(({ selectorText = '', style }, place) => {
    if (!style || !PROPERTIES.some((property) => style.getPropertyValue(property) !== '')) return;
    for (const selector of selectorsOf(selectorText)) {
      if (matches > MOST_MATCHES || !canMatch(selector)) continue;
      for (const element of matching(document, selector)) {
        matches += 1;
        declare(element, style, specificityOf(selector), place);
      }
    }
  });
  for (const element of document.querySelectorAll('[style]'))
    declare(element, declarationsOf(element.getAttribute('style') ?? ''), -1, 0);

  const unseen = [...document.querySelectorAll('[hidden]')].filter((element) => {
    const display = declared.get(element)?.get('display');
    return display === undefined || display.value === 'none';
  });
  for (const [element, own] of declared) if (isUnseen(own)) unseen.push(element);
  // A whole page is hidden only until its scripts have run.
  return unseen.filter((element) => element !== document.documentElement && element !== document.body);
}

/** Every class and id of the page, as a selector writes it: most rules of a style sheet speak of other pages. */
function namesIn(document: Document): Set<string> {
  const names = new Set<string>();
  for (const element of document.querySelectorAll('[class], [id]')) {
    for (const name of (element.getAttribute('class') ?? '').split(/\s+/u)) names.add(`.${name}`);
    names.add(`#${element.getAttribute('id') ?? ''}`);
  }
  return names;
}

const isUnseen = (own: Declared): boolean => {
  const value = (property: Property) => own.get(property)?.value;
  // What fades in is seen.
  const moves = value('transition') ?? value('animation') ?? value('animation-name');
  const unseenBy = (property: Property): boolean =>
    (WAYS[property]?.test(value(property) ?? ' ') ?? false) &&
    !(property === 'opacity' && moves !== undefined);
  if (PROPERTIES.some(unseenBy)) return true;
  const colour = value('color');
  const ground = value('background-color') ?? value('background');
  return colour !== undefined && ground !== undefined && inFull(colour) === inFull(ground);
};

/** A colour in six digits, where it is written in three or is one of the two that pages mostly name. */
const inFull = (colour: string): string =>
  ({ white: '#ffffff', black: '#000000' })[colour] ??
  colour.replace(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/u, '#$1$1$2$2$3$3');

const outweighs = (one: Weight, other: Weight): boolean => {
  const differs = one.findIndex((part, index) => part !== other[index]);
  return differs === -1 || one[differs]! > other[differs]!;
};

/** The rules for a screen, in their order, also from within other rules. */
function screenRules(document: Document): Rule[] {
  const rules: Rule[] = [];
  const add = (from: ArrayLike<Rule>, depth: number): void => {
    for (const rule of Array.from(from)) {
      if (rules.length >= MOST_RULES) return;
      if (rule.selectorText !== undefined) rules.push(rule);
      else if (rule.cssRules && depth < 10 && FOR_A_SCREEN.test(rule.media?.mediaText ?? ''))
        add(rule.cssRules, depth + 1);
    }
  };
  for (const element of document.querySelectorAll('style')) {
    if (!FOR_A_SCREEN.test(element.getAttribute('media') ?? '')) continue;
    try {
      add((element as unknown as { sheet: { cssRules: ArrayLike<Rule> } }).sheet.cssRules, 0);
    } catch {
      // A style sheet that cannot be read hides nothing in a browser either.
    }
  }
  return rules;
}

/** Conditions on a size of window hide from some readers only. */
const FOR_A_SCREEN = /^\s*(?:(?:all|screen)\s*(?:,.*)?)?$/iu;

function matching(document: Document, selector: string): Element[] {
  try {
    return [...document.querySelectorAll(selector)];
  } catch {
    // A selector that is not known, or of no element (`::before`), matches nothing.
    return [];
  }
}

/** The parts of a list of selectors, cut at the commas that are in no bracket and no quotation mark. */
function selectorsOf(text: string): string[] {
  if (text.length > LONGEST_SELECTOR) return [];
  const parts = text.match(/(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\]|"[^"]*"|'[^']*'|[^,])+/gu);
  return (parts ?? []).map((part) => part.trim()).filter((part) => part !== '');
}

/** Ids, then classes, attributes and states, then names, each below a thousand. */
function specificityOf(selector: string): number {
  const plain = selector.replace(/:where\([^()]*\)/giu, '').replace(/:(?:not|is|has)\(/giu, ' (');
  const ids = plain.match(/#[\p{L}\p{N}_-]+/gu)?.length ?? 0;
  const classes = plain.match(/\.[\p{L}_-]|\[|:(?!:)[\p{L}-]+/gu)?.length ?? 0;
  const names = plain.match(/(?:^|[\s>+~(])[\p{L}][\p{L}\p{N}-]*/gu)?.length ?? 0;
  return ids * 1_000_000 + classes * 1_000 + names;
}

/** An element's own style, read as declarations. */
function declarationsOf(style: string): NonNullable<Rule['style']> {
  const own = new Map<string, { value: string; important: boolean }>();
  for (const part of style.split(';')) {
    const colon = part.indexOf(':');
    if (colon === -1) continue;
    const value = part.slice(colon + 1);
    own.set(part.slice(0, colon).trim().toLowerCase(), {
      value: value.replace(/!\s*important\s*$/iu, '').trim(),
      important: /!\s*important\s*$/iu.test(value),
    });
  }
  return {
    getPropertyValue: (name) => own.get(name)?.value ?? '',
    getPropertyPriority: (name) => (own.get(name)?.important ? 'important' : ''),
  };
}
