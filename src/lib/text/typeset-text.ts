/** The text of an article with the marks of print: only words that a reader sees change, never code or addresses. */
import { attributeOffsets, type MdastNode } from './parse-mdx.ts';
import { typesetMarks } from './typeset-marks.ts';

/** Blocks whose words are read together. */
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);
/** Attributes that a reader sees. */
const SHOWN: Readonly<Record<string, string>> = { Aside: 'title', Uncited: 'because', Cite: 'where' };
/** Takes the place of what is no word of the text: a component, code, a mark that an editor escaped. */
const OBJECT = '\ufffc';

/** The straight marks of a source: as typed, behind a backslash, or as an entity. What a backslash keeps from being one is none. */
const MARKS = /\\[\\&]|&(?:quot|QUOT|apos|#0*3[49]|#[xX]0*2[27]);|["']/gu;

/** The value of a node whose source was typeset: entities and what is behind backslashes are other signs in it. */
function typesetValue(value: string, typed: string, printed: string): string {
  const marks = [...typed.matchAll(MARKS)].filter(([mark]) => !mark.startsWith('\\'));
  let next = 0;
  return value.replace(/["']/gu, (straight) => {
    const { 0: mark, index } = marks[next++]!;
    return mark.startsWith('&') ? straight : printed[index]!;
  });
}

/**
 * Typesets a text, front matter included or not, and the values of its nodes. Every sign stays at its place. A mark
 * behind a backslash stays as typed.
 * @param tree the text as `parseMdx` gives it; its values are changed
 * @returns the source
 */
export function typesetText(source: string, tree: MdastNode, options: { pairs: boolean }): string {
  const signs = source.split('');
  /** Sets the values of nodes and attributes, once all signs are turned. */
  const values: Array<() => void> = [];
  const value = (owner: { value?: unknown }, from: number, to: number) =>
    values.push(() => {
      owner.value = typesetValue(String(owner.value), source.slice(from, to), signs.slice(from, to).join(''));
    });

  const put = (words: string, placeOf: (at: number) => number): void => {
    const printed = typesetMarks(words, options);
    for (let at = 0; at < words.length; at += 1)
      if (printed[at] !== words[at] && placeOf(at) !== -1) signs[placeOf(at)] = printed[at]!;
  };

  function attributes(node: MdastNode): void {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const offsets = attributeOffsets(source, node);
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== SHOWN[node.name ?? '']) continue;
      // Behind an expression with braces in braces, which a text may not hold, no attribute is found.
      const [from, to] = offsets.get(attribute.name) ?? [0, 0];
      const written = source.slice(from, to);
      const opening = written.search(/["']/u);
      if (opening === -1 || typeof attribute.value !== 'string') continue;
      put(written.slice(opening + 1, -1), (at) => from + opening + 1 + at);
      value(attribute, from + opening + 1, to - 1);
    }
  }

  function block(node: MdastNode): void {
    let words = '';
    const places: number[] = [];
    const add = (text: string, from?: number) => {
      for (let at = 0; at < text.length; at += 1) places.push(from === undefined ? -1 : from + at);
      words += text;
    };
    const read = (inner: MdastNode): void => {
      attributes(inner);
      if (inner.type === 'text') {
        const [from, to] = [inner.position!.start.offset!, inner.position!.end.offset!];
        add(
          source.slice(from, to).replace(/\\["']/gu, () => OBJECT.repeat(2)),
          from,
        );
        value(inner, from, to);
      } else if (inner.type === 'break') add(' ');
      else if ('children' in inner && inner.children.length > 0) inner.children.forEach(read);
      else add(OBJECT);
    };
    if ('children' in node) node.children.forEach(read);
    put(words, (at) => places[at]!);
  }

  function walk(node: MdastNode): void {
    attributes(node);
    if (BLOCKS.has(node.type)) block(node);
    else if ('children' in node) node.children.forEach(walk);
  }
  walk(tree);
  for (const set of values) set();
  return signs.join('');
}
