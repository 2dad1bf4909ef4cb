/**
 * Leaves in a page the styles that it can use. Astro puts the styles of every component that a route may render into
 * each of its pages, and marks every element of a component for them; here go the rules that no element can match, the
 * marks that no rule asks for, and what is for print alone, which a reader at a screen need not wait for.
 * Hand-made because: general removers of unused styles start a browser for each page or take every word of it for a
 * class, and none knows the marks of Astro.
 */
import { browserslistToTargets, Features, transform, type Selector, type Visitor } from 'lightningcss';
import { oldestBrowsers } from '../../oldest-browsers.ts';
import { tags, type Tag } from './html.ts';

const styleElement = /<style[^>]*>(?<css>[^<]*)<\/style>/gu;

const { chrome, firefox, safari } = oldestBrowsers;
/** Without them a rule would be written in the shortest form, which the oldest browsers do not know. */
const targets = browserslistToTargets([
  `chrome ${chrome}`,
  `firefox ${firefox}`,
  `safari ${safari}`,
  `ios_saf ${safari}`,
]);

/** What a selector can match: the names of tags, classes and marks on a page. */
interface Names {
  types: ReadonlySet<string>;
  classes: ReadonlySet<string>;
  marks: ReadonlySet<string>;
  /** Words of scripts: each may be the class or the tag of an element that a script makes. */
  inScripts: ReadonlySet<string>;
}

export interface PageStyles {
  html: string;
  /** Its rules for print; empty where it has none. */
  print: string;
}

const write = (css: string, visitor: Visitor<never>): string =>
  transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    targets,
    // Prefixes are there already, and no style uses `light-dark()`, whose stand-in would weigh on every page.
    exclude: Features.LightDark | Features.VendorPrefixes,
    visitor,
  }).code.toString();

const hasClass = ({ classes, inScripts }: Names, name: string) => classes.has(name) || inScripts.has(name);
const hasType = ({ types, inScripts }: Names, name: string) => types.has(name) || inScripts.has(name);

/** Whether an element of a page with these names may match. What is inside `:not()` rules nothing out. */
const canMatch = (selector: Selector, names: Names): boolean =>
  selector.every((part) => {
    if (part.type === 'class') return hasClass(names, part.name);
    if (part.type === 'type') return hasType(names, part.name);
    if (part.type === 'attribute')
      return !part.name.startsWith('data-astro-cid-') || names.marks.has(part.name);
    if (part.type === 'pseudo-class' && (part.kind === 'is' || part.kind === 'where' || part.kind === 'has'))
      return part.selectors.some((one) => canMatch(one, names));
    return true;
  });

function namesOn(found: readonly Tag[], inScripts: ReadonlySet<string>): Names {
  const [types, classes, marks] = [new Set(['*']), new Set<string>(), new Set<string>()];
  for (const { name, attributes } of found) {
    types.add(name);
    for (const one of attributes.get('class')?.split(/\s+/u) ?? []) classes.add(one);
    for (const key of attributes.keys()) if (key.startsWith('data-astro-cid-')) marks.add(key);
  }
  return { types, classes, marks, inScripts };
}

/** A part of a selector that speaks of one element and asks for a mark. */
interface MarkedElement {
  marks: string[];
  type: string | undefined;
  classes: string[];
}

/** The styles of a component without what a page cannot match. */
interface UsedStyles {
  screen: string;
  print: string;
  marked: MarkedElement[];
}

/** The selectors in some styles, and the names that they ask for. */
const parsed = new Map<string, { selectors: Selector[]; asked: string[] }>();
/** Styles without what a page cannot match, by the styles and the names that it has of those asked for. */
const used = new Map<string, UsedStyles>();

/** `.class`, `mark=` or `tag`, for every name in a selector. */
function* namesIn(selector: Selector): Generator<string> {
  for (const part of selector) {
    if (part.type === 'class') yield `.${part.name}`;
    else if (part.type === 'type') yield part.name;
    else if (part.type === 'attribute' && part.name.startsWith('data-astro-cid-')) yield `${part.name}=`;
    else if (part.type === 'pseudo-class' && 'selectors' in part && Array.isArray(part.selectors))
      for (const one of part.selectors as Selector[]) yield* namesIn(one);
  }
}

const PRINT = '@media print{';

/** Parts minified styles into the rules for print, each to its last brace, and all others; a brace in a string is no brace. */
function partByMedium(css: string): { screen: string; print: string } {
  let [screen, print, after] = ['', '', 0];
  for (let from = css.indexOf(PRINT); from >= 0;) {
    let depth = 0;
    screen += css.slice(after, from);
    for (const { 0: sign, index } of css.slice(from).matchAll(/"(?:[^"\\]|\\[^])*"|[{}]/gu)) {
      depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
      after = from + index + 1;
      if (depth === 0) break;
    }
    print += css.slice(from, after);
    from = css.indexOf(PRINT, after);
  }
  return { screen: screen + css.slice(after), print };
}

function parseSelectors(css: string): { selectors: Selector[]; asked: string[] } {
  const selectors: Selector[] = [];
  write(css, { Rule: { style: ({ value }) => void selectors.push(...value.selectors) } });
  const asked = [...new Set(selectors.flatMap((one) => [...namesIn(one)]))];
  return { selectors, asked };
}

/** The elements that a selector asks for by marks, in those parts of it that a page can match. */
function markedIn(selector: Selector, names: Names): MarkedElement[] {
  if (!canMatch(selector, names)) return [];
  const inside: MarkedElement[] = [];
  const elements: [MarkedElement, ...MarkedElement[]] = [{ type: undefined, classes: [], marks: [] }];
  for (const part of selector) {
    const [element] = elements;
    if (part.type === 'combinator') elements.unshift({ type: undefined, classes: [], marks: [] });
    else if (part.type === 'class') element.classes.push(part.name);
    else if (part.type === 'type') element.type = part.name;
    else if (part.type === 'attribute' && part.name.startsWith('data-astro-cid-'))
      element.marks.push(part.name);
    else if (part.type === 'pseudo-class' && 'selectors' in part && Array.isArray(part.selectors))
      inside.push(...(part.selectors as Selector[]).flatMap((one) => markedIn(one, names)));
  }
  return [...elements, ...inside].filter(({ marks }) => marks.length > 0);
}

function usedStyles(css: string, names: Names): UsedStyles {
  const { selectors, asked } = parsed.get(css) ?? parseSelectors(css);
  parsed.set(css, { selectors, asked });
  const has = (name: string) =>
    name.startsWith('.')
      ? hasClass(names, name.slice(1))
      : name.endsWith('=')
        ? names.marks.has(name.slice(0, -1))
        : hasType(names, name);
  const key = `${asked.map((name) => Number(has(name))).join('')}${css}`;
  const known = used.get(key);
  if (known) return known;
  const result = {
    ...partByMedium(write(css, { Selector: (selector) => (canMatch(selector, names) ? undefined : []) })),
    marked: selectors.flatMap((one) => markedIn(one, names)),
  };
  used.set(key, result);
  return result;
}

const opening =
  /<(?:script|style)\b[\s\S]*?<\/(?:script|style)\s*>|<(?<name>[a-z][\w:-]*)(?<rest>\s[^<>]*?data-astro-cid-[^<>]*)>/gu;

const shortNames = (asked: ReadonlyMap<string, unknown>): Map<string, string> =>
  new Map([...asked.keys()].map((mark, index) => [mark, `data-${index.toString(36)}`]));

/** Styles with short names for the marks. */
function named(css: string, asked: ReadonlyMap<string, unknown>): string {
  const short = shortNames(asked);
  return css.replaceAll(/data-astro-cid-[a-z\d]+/gu, (mark) => short.get(mark) ?? mark);
}

/** Takes the marks off elements of which no rule asks for them, and gives the others short names. */
function withoutIdleMarks(
  html: string,
  asked: ReadonlyMap<string, MarkedElement[]>,
  inScripts: ReadonlySet<string>,
): string {
  const short = shortNames(asked);
  return html.replaceAll(opening, (tag: string, ...match: unknown[]) => {
    const { name, rest } = match.at(-1) as { name?: string; rest?: string };
    if (name === undefined || rest === undefined) return tag;
    const classes = new Set(/\sclass="(?<list>[^"]*)"/u.exec(rest)?.groups?.['list']?.split(/\s+/u));
    return tag.replaceAll(/ (?<mark>data-astro-cid-[a-z\d]+)(?:="[^"]*")?/gu, (_whole, mark: string) =>
      asked
        .get(mark)
        ?.some(
          ({ type, classes: all }) =>
            (type === undefined || type === name) &&
            all.every((one) => classes.has(one) || inScripts.has(one)),
        )
        ? ` ${short.get(mark)}`
        : '',
    );
  });
}

/**
 * Gives a page the styles that it can use.
 * @param html a whole built page, styles inline
 * @param inScripts the words of the site's scripts: a class among them may be set in the browser
 */
export function withStylesOfPage(html: string, inScripts: ReadonlySet<string> = new Set()): PageStyles {
  const names = namesOn(tags(html), inScripts);
  const [screen, print]: [string[], string[]] = [[], []];
  const asked = new Map<string, MarkedElement[]>();
  const styled = html.replaceAll(styleElement, (_element, css: string) => {
    const styles = usedStyles(css, names);
    screen.push(styles.screen);
    print.push(styles.print);
    for (const element of styles.marked)
      for (const mark of element.marks) asked.set(mark, [...(asked.get(mark) ?? []), element]);
    return '';
  });
  // One element for all: the policy names each by its hash, and HTML allows none in the text, where components write some.
  const style = screen.some((css) => css !== '') ? `<style>${named(screen.join(''), asked)}</style>` : '';
  const page = withoutIdleMarks(styled, asked, inScripts).replace('</head>', () => `${style}</head>`);
  return { html: page, print: named(print.join(''), asked) };
}
