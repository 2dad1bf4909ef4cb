/** What looks like Markdown in a text, and is lost or shown as it is typed. */
import { toString } from 'mdast-util-to-string';
import type { MdastNode } from './parse-mdx.ts';

export interface LostMarkdown {
  what: 'footnote' | 'heading' | 'cell' | 'table' | 'link' | 'emphasis';
  line: number;
  column: number;
}

/** A link is lost as `[words] (/path/)`, `(words)[/path/]`, or `[words][name]` of no name; `[...]` leaves words out. */
const FORMS = [
  ['footnote', /\[\^[^\]\s]+\]|\^\[/u],
  [
    'link',
    /\[[^\][\n]+\](?:\s?\((?:https?:|mailto:|[/#])|\[(?!\.{3}|…)[^\][\n]*\])|\([^()\n]+\)\[(?:https?:|[/#])/u,
  ],
  ['emphasis', /\*\*/u],
] as const;

/** Whether nothing in a text is escaped: what is, is meant to be shown. */
const isAsTyped = ({ value, position }: { value: string } & Pick<MdastNode, 'position'>): boolean =>
  value.length === position!.end.offset! - position!.start.offset!;

/** Finds footnotes, headings without a space, cells beyond the head of their table, and tables, links and emphasis that are none. */
export function lostMarkdown(tree: MdastNode): LostMarkdown[] {
  const found: LostMarkdown[] = [];
  const lose = (what: LostMarkdown['what'], { position }: MdastNode, before = ''): void => {
    const { line, column } = position!.start;
    const [first = '', ...more] = before.split('\n');
    found.push({
      what,
      line: line + more.length,
      column: more.length > 0 ? more.at(-1)!.length + 1 : column + first.length,
    });
  };
  const walk = (node: MdastNode): void => {
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') lose('footnote', node);
    else if (node.type === 'text')
      for (const [what, form] of FORMS) {
        const at = form.exec(node.value)?.index ?? -1;
        if (at >= 0 && (what === 'footnote' || isAsTyped(node))) lose(what, node, node.value.slice(0, at));
      }
    else if (node.type === 'paragraph') {
      const words = toString(node);
      if (/^#{2,6}[^\s#]/u.test(words)) lose('heading', node);
      if (/^\|.*\n(?:\||[\s|:-]+(?:\n|$))/u.test(words)) lose('table', node);
    } else if (node.type === 'table')
      for (const row of node.children.slice(1)) {
        const cell = row.children[node.children[0]!.children.length];
        if (cell) lose('cell', cell);
      }
    if ('children' in node && node.type !== 'footnoteDefinition') node.children.forEach(walk);
  };
  walk(tree);
  return found;
}
