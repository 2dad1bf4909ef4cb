/** What looks like Markdown in a text, and is lost or shown as it is typed. */
import { toString } from 'mdast-util-to-string';
import type { MdastNode } from './parse-mdx.ts';

export interface LostMarkdown {
  what: 'footnote' | 'heading' | 'cell' | 'table';
  line: number;
  column: number;
}

/** Finds footnotes, headings without a space, cells beyond the head of their table, and tables that are none. */
export function lostMarkdown(tree: MdastNode): LostMarkdown[] {
  const found: LostMarkdown[] = [];
  const lose = (what: LostMarkdown['what'], { position }: MdastNode): void => {
    found.push({ what, line: position!.start.line, column: position!.start.column });
  };
  const walk = (node: MdastNode): void => {
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') lose('footnote', node);
    else if (node.type === 'text' && /\[\^[^\]\s]+\]|\^\[/u.test(node.value)) lose('footnote', node);
    else if (node.type === 'paragraph') {
      const words = toString(node);
      if (/^#{2,6}[^\s#]/u.test(words)) lose('heading', node);
      if (/^\|.*\n[\s|:-]+(?:\n|$)/u.test(words)) lose('table', node);
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
