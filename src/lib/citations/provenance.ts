/**
 * What an article says, statement by statement, and what each rests on.
 *
 * The text of an article is read as a tree; nothing is rendered. The same reading numbers the notes
 * of the page, counts its statements, finds its mistakes with line and column, and fills the
 * provenance file: so they cannot disagree.
 *
 * Hand-made because: which statement rests on which source is what this project records; no library does.
 */
import { toString } from 'mdast-util-to-string';
import { lostMarkdown, type LostMarkdown } from '../text/lost-markdown.ts';
import { attributeOffsets, parseMdx, type MdastNode, type MdxElement } from '../text/parse-mdx.ts';

/** A place in a file, both from 1. */
export interface Position {
  line: number;
  column: number;
}

/** A component of the kit in an article. */
export interface Use extends Position {
  component: string;
  attributes: Record<string, { value: string | null; literal: boolean } & Position>;
  /** The words between its tags. */
  words: string;
  /** True where it is in a paragraph. */
  inline: boolean;
  /** Attributes that are written twice: the first would be lost. */
  twice: string[];
}

/** A piece of a text as it is read: words, or a component with what is between its tags. */
export type TextPart = string | { use: Use; parts: TextPart[] };

/** A paragraph, a list item or a table: the smallest unit that carries sources. */
interface Statement extends Position {
  kind: 'paragraph' | 'list item' | 'table';
  /** The words of the file, without what components print. */
  text: string;
  /** The words and the components, in their order. */
  parts: TextPart[];
  uses: Use[];
  /** The written reason why it has no source. */
  uncited?: string;
  /** The kind of the aside that contains it. */
  aside?: string;
}

interface Heading extends Position {
  depth: number;
  text: string;
  uses: Use[];
}

export interface TextLink extends Position {
  address: string;
  text: string;
}

export interface ArticleText {
  statements: Statement[];
  uses: Use[];
  headings: Heading[];
  links: TextLink[];
  images: Array<{ address: string; alt: string } & Position>;
  /** What an article may not hold: code. */
  code: Array<{ what: string } & Position>;
  /** What looks like Markdown and is lost, or shown as it is typed. */
  lost: LostMarkdown[];
  /** Words of running text, without those of block components. */
  words: number;
}

/** Components whose text is the article's own words and is looked into. */
const CONTAINERS = new Set(['Aside', 'Findings', 'Uncited']);
/** Components that count as a source of the statement that contains them. */
export const CITING = new Set(['Cite', 'Quote', 'BlockQuote']);

/** What is apart from what follows it, with no space between them in the file. */
const APART = new Set(['paragraph', 'tableCell', 'break']);

const placeOf = (node: MdastNode): Position => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** The place of an offset that is a few lines after a node begins. */
function placeAfter(source: string, node: MdxElement, offset: number): Position {
  const { line, column, offset: from } = node.position!.start;
  const lines = source.slice(from, offset).split('\n');
  return lines.length === 1
    ? { line, column: column + offset - from! }
    : { line: line + lines.length - 1, column: lines.at(-1)!.length + 1 };
}

function readUse(node: MdxElement, source: string): Use {
  const attributes: Use['attributes'] = {};
  const twice: string[] = [];
  const offsets = attributeOffsets(source, node);
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      attributes['{…}'] = { value: null, literal: false, ...placeOf(node) };
      continue;
    }
    if (attributes[attribute.name]) twice.push(attribute.name);
    const literal = typeof attribute.value === 'string' || attribute.value == null;
    const offset = offsets.get(attribute.name)?.[0];
    attributes[attribute.name] = {
      value: typeof attribute.value === 'string' ? attribute.value : null,
      literal,
      ...(offset === undefined ? placeOf(node) : placeAfter(source, node, offset)),
    };
  }
  return {
    component: node.name ?? '',
    attributes,
    words: toString(node),
    inline: node.type === 'mdxJsxTextElement',
    twice,
    ...placeOf(node),
  };
}

/**
 * Reads the text of an article, front matter included or not.
 * @param tree the text as `parseMdx` gives it
 * @throws {MdxError} with `line` and `column` where the text is not well formed
 */
export function readArticleText(text: string, tree: MdastNode = parseMdx(text)): ArticleText {
  const article: ArticleText = {
    statements: [],
    uses: [],
    headings: [],
    links: [],
    images: [],
    code: [],
    lost: lostMarkdown(tree),
    words: 0,
  };
  const plain: string[] = [];
  /** The addresses of links that are written apart from their words. */
  const defined = new Map<string, string>();
  for (const child of 'children' in tree ? tree.children : [])
    if (child.type === 'definition') defined.set(child.identifier, child.url);

  function within(node: MdastNode, uses: Use[]): TextPart[] {
    let use: Use | undefined;
    if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
      use = readUse(node, text);
      uses.push(use);
      article.uses.push(use);
    }
    if (node.type === 'link' || node.type === 'linkReference') {
      const address = node.type === 'link' ? node.url : (defined.get(node.identifier) ?? '');
      article.links.push({ address, text: toString(node), ...placeOf(node) });
    }
    if (node.type === 'image' || node.type === 'imageReference') {
      const address = node.type === 'image' ? node.url : (defined.get(node.identifier) ?? '');
      article.images.push({ address, alt: node.alt ?? '', ...placeOf(node) });
    }
    if (node.type === 'mdxTextExpression') article.code.push({ what: 'an expression', ...placeOf(node) });
    if (!('children' in node)) return [APART.has(node.type) ? ' ' : toString(node)];
    const parts = node.children.flatMap((child) => within(child, uses));
    if (use) return [{ use, parts }];
    return APART.has(node.type) ? [...parts, ' '] : parts;
  }

  function state(node: MdastNode, kind: Statement['kind'], context: Context): void {
    const uses: Use[] = [];
    const parts = 'children' in node ? node.children.flatMap((child) => within(child, uses)) : [];
    const words = toString(node);
    plain.push(words);
    // A component alone on its line is parsed as a paragraph of one: it is no statement of its own.
    if (words.trim() === '' && uses.length > 0 && uses.every((use) => use.component !== 'Cite')) return;
    article.statements.push({
      kind,
      text: words,
      parts,
      uses,
      ...placeOf(node),
      ...(context.uncited !== undefined && { uncited: context.uncited }),
      ...(context.aside !== undefined && { aside: context.aside }),
    });
  }

  interface Context {
    uncited?: string;
    aside?: string;
  }

  function walk(node: MdastNode, context: Context): void {
    switch (node.type) {
      case 'paragraph':
        return state(node, 'paragraph', context);
      case 'table':
        return state(node, 'table', context);
      case 'listItem': {
        const nested = node.children.filter((child) => child.type === 'list');
        const own = { ...node, children: node.children.filter((child) => child.type !== 'list') };
        state(own, 'list item', context);
        return nested.forEach((child) => walk(child, context));
      }
      case 'heading':
        article.headings.push({ depth: node.depth, text: toString(node), uses: [], ...placeOf(node) });
        within(node, article.headings.at(-1)!.uses);
        return;
      case 'footnoteDefinition':
        return;
      case 'code':
        article.code.push({
          what: `a block of code down to line ${node.position!.end.line}`,
          ...placeOf(node),
        });
        return;
      case 'mdxjsEsm':
        article.code.push({ what: 'an import or export', ...placeOf(node) });
        return;
      case 'mdxFlowExpression':
        article.code.push({ what: 'an expression', ...placeOf(node) });
        return;
      case 'html':
        article.code.push({ what: 'HTML', ...placeOf(node) });
        return;
      case 'mdxJsxFlowElement': {
        const use = readUse(node, text);
        article.uses.push(use);
        if (!CONTAINERS.has(use.component)) return;
        const inner = { ...context };
        if (use.component === 'Uncited') inner.uncited = use.attributes['because']?.value ?? '';
        if (use.component === 'Aside') inner.aside = use.attributes['kind']?.value ?? '';
        return node.children.forEach((child) => walk(child, inner));
      }
      default:
        if ('children' in node) node.children.forEach((child) => walk(child, context));
    }
  }
  walk(tree, {});
  article.words = plain.join(' ').split(/\s+/u).filter(Boolean).length;
  return article;
}

/**
 * The words of a statement as a reader sees them.
 * @param print what a component prints; undefined where it prints only what is between its tags
 */
export function wordsOf(parts: TextPart[], print: (use: Use, inner: string) => string | undefined): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const inner = wordsOf(part.parts, print);
      return print(part.use, inner) ?? inner;
    })
    .join('');
}

/** A numbered note of an article: one for each place in a document, however often it is cited. */
export interface Note {
  number: number;
  key: string;
  /** How often the article refers to it. */
  references: number;
  document?: string;
  quotation?: string;
  at?: string;
  where?: string;
}

/** The key by which equal citations share a note. */
export function noteKey(component: string, values: { of?: string; at?: string; where?: string }): string {
  return component === 'Cite'
    ? `${values.of ?? ''}#${values.at ?? ''}#${values.where ?? ''}`
    : `quotation:${values.of ?? ''}`;
}

/** The notes of an article, numbered in the order in which they are first referred to. */
export function numberNotes(uses: Use[]): Map<string, Note> {
  const notes = new Map<string, Note>();
  for (const use of uses) {
    if (!CITING.has(use.component)) continue;
    const value = (name: string) => use.attributes[name]?.value ?? undefined;
    const [of, at, where] = [value('of'), value('at'), value('where')];
    const key = noteKey(use.component, { of, at, where });
    const known = notes.get(key);
    if (known) known.references += 1;
    else
      notes.set(key, {
        number: notes.size + 1,
        key,
        references: 1,
        ...(use.component === 'Cite' ? { document: of, at, where } : { quotation: of }),
      });
  }
  return notes;
}
